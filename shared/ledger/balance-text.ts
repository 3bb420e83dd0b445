import { compareDecimals, type Decimal, decimalText, isNegative, negated } from '../base/decimal';
import { groupDigits } from '../base/money';
import type { Balance, BalanceState, LineBalance } from './balance';

/** How a license or one of its lines stands, in words. */
export const balanceWords: Readonly<Record<BalanceState, string>> = {
  within: 'Within',
  'in-tolerance': 'In tolerance',
  full: 'Full',
  over: 'Over',
  expired: 'Expired',
  'not-stated': 'Limit not stated',
};

export const amountText = (value: Decimal): string => groupDigits(decimalText(value, 2));
export const quantityText = (value: Decimal): string => groupDigits(decimalText(value));

/** "25 EA left", "0.25 KG over", "limit not stated". */
export function quantityLeftInWords({ left, unit }: Pick<LineBalance, 'left' | 'unit'>): string {
  if (left === null) return 'limit not stated';
  return isNegative(left)
    ? `${quantityText(negated(left))} ${unit} over`.replace('  ', ' ')
    : `${quantityText(left)} ${unit} left`.replace('  ', ' ');
}

/** "within", "in tolerance 9,250.00 USD", "full", "33,300.00 USD over", "limit not stated". */
export function stateInWords(balance: Balance): string {
  const { state, toleranceUsed, leftToCeiling, currency } = balance;
  if (state === 'in-tolerance' && toleranceUsed !== null)
    return `in tolerance ${amountText(toleranceUsed)} ${currency}`;
  if (state === 'over') {
    if (leftToCeiling !== null && isNegative(leftToCeiling))
      return `${amountText(negated(leftToCeiling))} ${currency} over`;
    const line = balance.lines.find((each) => each.state === 'over');
    return line === undefined
      ? 'over'
      : `item ${line.item.line || line.item.eccn}: ${quantityLeftInWords(line)}`;
  }
  return balanceWords[state].toLowerCase();
}

/** What a sentence takes "is" or "are" by: 1 for exactly one, else 2. */
export const severalOf = (value: Decimal): number => (compareDecimals(value, one) === 0 ? 1 : 2);
const one: Decimal = { digits: 1n, scale: 0 };
