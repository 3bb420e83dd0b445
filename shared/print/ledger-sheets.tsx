import { formatDay } from '../base/dates';
import type { Decimal } from '../base/decimal';
import { amountText, quantityLeftInWords, quantityText } from '../ledger/balance-text';
import type { CheckResult } from '../ledger/check-list';
import { BalanceChartDrawing } from './balance-chart-drawing';
import type { BeforeShippingFacts, OverviewFacts, StatementFacts } from './ledger-facts';
import { AsOf, SheetHead } from './sheet-head';
import { Banners, type Column, Day, Listing, Section, Signatures } from './sheet-parts';

const stated = (value: Decimal | null): string => (value === null ? 'not stated' : amountText(value));

const statementColumns: readonly Column[] = [
  { title: 'Day', className: 'w-day' },
  { title: 'What', className: 'w-what' },
  { title: 'Item', className: 'w-item' },
  { title: 'Quantity', className: 'w-figure s-amount' },
  { title: 'Item total', className: 'w-figure w-after s-amount' },
  { title: 'Value', className: 'w-figure w-value s-amount' },
  { title: 'Value total', className: 'w-figure w-total s-amount' },
];

/** The statement of a license: every row with what was counted after it, then what is left. */
export function StatementSheet({ facts }: { readonly facts: StatementFacts }) {
  const { page, balance, rows } = facts;
  const { tolerance, currency } = balance;
  const percent = tolerance.percent === '0' ? 'none' : `${tolerance.percent} %`;
  const from = tolerance.citation === '' ? '' : ` (${tolerance.citation})`;
  return (
    <article className="sheet ledger-sheet" lang="en-US">
      <Banners page={page} voidReason={facts.voidReason} />
      <SheetHead
        page={page}
        title={
          <>
            Statement of license <bdi>{facts.name}</bdi>
          </>
        }
        under={<AsOf page={page} />}
        aside={<bdi>{facts.state}</bdi>}
      />
      <Section title={`Value, ${currency}`} empty={null}>
        <p>
          Printed {stated(balance.printedValue)} · departed {amountText(balance.departedValue)} · reserved{' '}
          {amountText(balance.reservedValue)} · left to printed {stated(balance.leftToPrinted)}
        </p>
        <p>
          Tolerance <bdi>{`${percent}${from}`}</bdi> · used {stated(balance.toleranceUsed)} · ceiling{' '}
          {stated(balance.ceiling)} · left to ceiling {stated(balance.leftToCeiling)}
        </p>
        {tolerance.note !== '' && <p className="s-small">{tolerance.note}</p>}
      </Section>
      <Section title="Items" empty={balance.lines.length === 0 ? 'The license names no items.' : null}>
        {balance.lines.map((line) => (
          <p key={line.item.id}>
            <bdi>{line.item.line || line.item.eccn}</bdi> <bdi>{line.item.description}</bdi>: licensed{' '}
            {line.licensed === null ? 'not stated' : quantityText(line.licensed)} · departed{' '}
            {quantityText(line.departed)} · reserved {quantityText(line.reserved)} ·{' '}
            <bdi>{quantityLeftInWords(line)}</bdi>
          </p>
        ))}
      </Section>
      {facts.chart !== null && (
        <Section title="Over time" empty={null}>
          <BalanceChartDrawing chart={facts.chart} marked={null} />
        </Section>
      )}
      <Section title="Ledger" empty={rows.length === 0 ? 'Nothing has left under it.' : null}>
        <Listing columns={statementColumns}>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows can be alike
            <tr key={index}>
              <td>
                <Day on={row.on} />
              </td>
              <td>
                <bdi>{row.what}</bdi>
              </td>
              <td>
                <bdi>{row.item}</bdi>
              </td>
              <td className="s-amount">{row.quantity}</td>
              <td className="s-amount">{row.quantityAfter}</td>
              <td className="s-amount">{row.value}</td>
              <td className="s-amount">{row.valueAfter}</td>
            </tr>
          ))}
        </Listing>
      </Section>
      <Signatures preparedBy={page.preparedBy} second="Checked by" />
    </article>
  );
}

const overviewColumns: readonly Column[] = [
  { title: 'License', className: 'w-name' },
  { title: 'Expires', className: 'w-day' },
  { title: 'Days left', className: 'w-figure s-amount' },
  { title: 'Value used', className: 'w-figure w-value s-amount' },
  { title: 'Left to printed', className: 'w-figure w-total s-amount' },
  { title: 'Items left', className: 'w-left' },
  { title: 'State', className: 'w-state' },
];

/** All licenses, the soonest to expire first: what is used, what is left, how long. */
export function OverviewSheet({ facts: { page, rows } }: { readonly facts: OverviewFacts }) {
  return (
    <article className="sheet ledger-sheet" lang="en-US">
      <Banners page={page} voidReason={null} />
      <SheetHead page={page} title="All licenses: used and left" under={<AsOf page={page} />} />
      <Section title="Licenses" empty={rows.length === 0 ? 'No license has a number yet.' : null}>
        <Listing columns={overviewColumns}>
          {rows.map(({ id, name, expiresOn, daysLeft, balance, state }) => (
            <tr key={id}>
              <td>
                <bdi>{name}</bdi>
              </td>
              <td>
                <Day on={expiresOn} />
              </td>
              <td className="s-amount">{daysLeft ?? '—'}</td>
              <td className="s-amount">{balance.percent === null ? 'not stated' : `${balance.percent} %`}</td>
              <td className="s-amount">
                {balance.leftToPrinted === null
                  ? 'not stated'
                  : `${amountText(balance.leftToPrinted)} ${balance.currency}`}
              </td>
              <td>
                {balance.lines.map((line) => (
                  <div key={line.item.id}>
                    <bdi>{`${line.item.line || line.item.eccn}: ${quantityLeftInWords(line)}`}</bdi>
                  </div>
                ))}
              </td>
              <td>
                <bdi>{state}</bdi>
              </td>
            </tr>
          ))}
        </Listing>
      </Section>
    </article>
  );
}

const checkColumns: readonly Column[] = [
  { title: 'No.', className: 's-number' },
  { title: 'Check', className: 'w-check' },
  { title: 'Result', className: 'w-result' },
  { title: 'What was looked at, and what a person said', className: 'w-looked' },
  { title: 'Initials', className: 'w-initials' },
];

const resultWords: Readonly<Record<CheckResult, string>> = {
  pass: 'pass',
  warn: 'warn',
  // What stops a shipment must be seen in black and white.
  fail: 'FAIL',
  'not-applicable': 'not applicable',
  'cannot-tell': 'cannot tell',
};

/** The checks before a shipment leaves, with room for initials. */
export function BeforeShippingSheet({ facts }: { readonly facts: BeforeShippingFacts }) {
  const { page, on, checks } = facts;
  return (
    <article className="sheet ledger-sheet" lang="en-US">
      <Banners page={page} voidReason={facts.voidReason} />
      <SheetHead
        page={page}
        title={
          <>
            Before shipment <bdi>{facts.name}</bdi> leaves
          </>
        }
        under={<AsOf page={page} />}
        aside={`Departure ${formatDay(on)}`}
      />
      <Section title="Checks" empty={null}>
        <Listing columns={checkColumns}>
          {checks.map((check) => (
            <tr key={check.id}>
              <td>{check.number}</td>
              <td>
                {check.title}
                <div className="s-small">{check.citation}</div>
              </td>
              <td className="s-strong">{resultWords[check.result]}</td>
              <td>
                <bdi>{check.looked}</bdi>
                {check.isOutdated && (
                  <div className="s-small">
                    The answer given was for other facts: it has to be given again.
                  </div>
                )}
              </td>
              <td> </td>
            </tr>
          ))}
        </Listing>
      </Section>
      <Signatures preparedBy={page.preparedBy} second="Released by" />
    </article>
  );
}
