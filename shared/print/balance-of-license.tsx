import type { Decimal } from '../base/decimal';
import type { Balance } from '../ledger/balance';
import {
  amountText,
  balanceWords,
  quantityLeftInWords,
  quantityText,
  stateInWords,
} from '../ledger/balance-text';
import { type Column, Listing, Section } from './sheet-parts';

const columns: readonly Column[] = [
  { title: 'Limit', className: 'b-limit' },
  { title: 'Licensed', className: 'b-licensed s-amount' },
  { title: 'Departed', className: 'b-departed s-amount' },
  { title: 'Reserved', className: 'b-reserved s-amount' },
  { title: 'Left', className: 'b-left s-amount' },
  { title: 'State', className: 'b-state' },
];

const stated = (value: Decimal | null, say: (value: Decimal) => string): string =>
  value === null ? 'not stated' : say(value);

/** What is used and left of a license, in a table: each item by its quantity, then the value of all. */
export function BalanceOfLicense({ balance }: { readonly balance: Balance }) {
  const { lines, currency } = balance;
  return (
    <Section title="Used and left" empty={null}>
      <Listing columns={columns}>
        {lines.map((line) => (
          <tr key={line.item.id}>
            <td>
              Item <bdi>{line.item.line || line.item.eccn}</bdi>
            </td>
            <td className="s-amount">
              {stated(line.licensed, quantityText)} <bdi>{line.licensed === null ? '' : line.unit}</bdi>
            </td>
            <td className="s-amount">{quantityText(line.departed)}</td>
            <td className="s-amount">{quantityText(line.reserved)}</td>
            <td className="s-amount">{quantityLeftInWords(line)}</td>
            <td>{line.isApproved ? balanceWords[line.state].toLowerCase() : 'not approved'}</td>
          </tr>
        ))}
        <tr>
          <td>Value, {currency}</td>
          <td className="s-amount">{stated(balance.printedValue, amountText)}</td>
          <td className="s-amount">{amountText(balance.departedValue)}</td>
          <td className="s-amount">{amountText(balance.reservedValue)}</td>
          <td className="s-amount">{stated(balance.leftToPrinted, amountText)}</td>
          <td>
            <bdi>{stateInWords(balance)}</bdi>
          </td>
        </tr>
      </Listing>
      {balance.ceiling !== null && balance.tolerance.percent !== '0' && (
        <p className="s-small">
          With the tolerance of {balance.tolerance.percent} % on value (
          <bdi>{balance.tolerance.citation}</bdi>
          ): ceiling {amountText(balance.ceiling)} {currency}. Quantity has none.
        </p>
      )}
    </Section>
  );
}
