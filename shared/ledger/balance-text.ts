import { compareDecimals, type Decimal, decimalText, isNegative, negated } from '../base/decimal';
import { groupDigits } from '../base/money';
import { defineWords } from '../words/define-words';
import type { Balance, BalanceState, LineBalance } from './balance';

const texts = defineWords('ledger/balance-text', {
  limitNotStated: 'limit not stated',
  over: '{negated} {unit} over',
  left: '{left} {unit} left',
  inTolerance: 'in tolerance {toleranceUsed} {currency}',
  over2: '{negated} {currency} over',
  item: 'item {line}: {quantityLeftInWords}',
});

/** How a license or one of its lines stands, in words. */
export const balanceWords: Readonly<Record<BalanceState, string>> = defineWords(
  'ledger/balance-text.balanceWords',
  {
    within: 'Within',
    'in-tolerance': 'In tolerance',
    full: 'Full',
    over: 'Over',
    expired: 'Expired',
    'not-stated': 'Limit not stated',
  },
);

export const amountText = (value: Decimal): string => groupDigits(decimalText(value, 2));
export const quantityText = (value: Decimal): string => groupDigits(decimalText(value));

/** "25 EA left", "0.25 KG over", "limit not stated". */
export function quantityLeftInWords({ left, unit }: Pick<LineBalance, 'left' | 'unit'>): string {
  if (left === null) return texts.limitNotStated;
  return isNegative(left)
    ? texts.over({ negated: quantityText(negated(left)), unit }).replace('  ', ' ')
    : texts.left({ left: quantityText(left), unit }).replace('  ', ' ');
}

/** "within", "in tolerance 9,250.00 USD", "full", "33,300.00 USD over", "limit not stated". */
export function stateInWords(balance: Balance): string {
  const { state, toleranceUsed, leftToCeiling, currency } = balance;
  if (state === 'in-tolerance' && toleranceUsed !== null)
    return texts.inTolerance({ toleranceUsed: amountText(toleranceUsed), currency });
  if (state === 'over') {
    if (leftToCeiling !== null && isNegative(leftToCeiling))
      return texts.over2({ negated: amountText(negated(leftToCeiling)), currency });
    const line = balance.lines.find((each) => each.state === 'over');
    return line === undefined
      ? 'over'
      : texts.item({
          line: line.item.line || line.item.eccn,
          quantityLeftInWords: quantityLeftInWords(line),
        });
  }
  return balanceWords[state].toLowerCase();
}

/** What a sentence takes "is" or "are" by: 1 for exactly one, else 2. */
export const severalOf = (value: Decimal): number => (compareDecimals(value, one) === 0 ? 1 : 2);
const one: Decimal = { digits: 1n, scale: 0 };
