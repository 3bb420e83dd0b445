import { daysBetween, formatDay } from '../base/dates';
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  isNegative,
  minus,
  percentOf,
  plus,
  zero,
} from '../base/decimal';
import { type Balance, balanceOf, type LineBalance } from '../ledger/balance';
import { amountText, quantityLeftInWords, quantityText } from '../ledger/balance-text';
import { itarCapsReached } from '../ledger/itar-caps-reached';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { lastMorning, morningsBy } from './due-reminders';
import { type Mornings, reachedStage } from './reminder-key';
import type { Now } from './shown-reminders';

const texts = defineWords('reminders/passed-thresholds', {
  itemOfTheQuantity:
    'item {name}: {percent} % of the quantity, {used} of {licensed} {unit}, {quantityLeftInWords}',
  left: ', {leftToPrinted} left',
  ofTheValueOf: '{percent} % of the value, {used} of {printedValue} {currency}{left}',
  beyondThePrintedValue: '{toleranceUsed} {currency} beyond the printed value',
  moreThanItsTolerance: 'more than its tolerance allows',
  leftToTheCeiling: '{leftToCeiling} left to the ceiling',
  partlyUsed: 'partly used',
  ofTheValueUsed: '{percent} % of the value used',
  nothingShipped: 'nothing shipped',
  expiresInDay: 'expires {expiresOn}, in {days} {days|day|days}: {text}',
});

/** What a threshold is a threshold of. */
export type ThresholdOf = 'quantity' | 'value' | 'tolerance' | 'itar-cap' | 'unused';

/** A threshold of a license that is passed on a day, with the figures that passed it. */
export interface PassedThreshold {
  /** The key by which it is noted as shown and acknowledged, once per threshold and license. */
  readonly key: string;
  readonly of: ThresholdOf;
  /** The item, for a quantity. */
  readonly itemId: string | null;
  /** Percent, or days before the expiry; null where there is but one. */
  readonly at: number | null;
  /** One sentence without a full stop. */
  readonly words: string;
}

const reaches = (used: Decimal, whole: Decimal, percent: number): boolean =>
  compareDecimals(used, percentOf(decimalOf(String(percent)), whole)) >= 0;

/** Passed percentages, the farthest first. */
const passedOf = (percents: readonly number[], used: Decimal, whole: Decimal): readonly number[] =>
  [...new Set(percents)].sort((a, b) => b - a).filter((percent) => reaches(used, whole, percent));

function ofQuantity({ license }: Balance, line: LineBalance, percents: readonly number[]): PassedThreshold[] {
  const { item, licensed, departed, carried, unit, percent, isApproved } = line;
  if (licensed === null || !isApproved) return [];
  const used = plus(departed, carried);
  const name = item.line || item.eccn || item.description;
  return passedOf(percents, used, licensed).map((at) => ({
    key: `balance ${license.id} quantity ${item.id} ${at}`,
    of: 'quantity',
    itemId: item.id,
    at,
    words: texts.itemOfTheQuantity({
      name,
      percent: percent ?? '',
      used: quantityText(used),
      licensed: quantityText(licensed),
      unit,
      quantityLeftInWords: quantityLeftInWords(line),
    }),
  }));
}

function ofValue(balance: Balance, percents: readonly number[]): PassedThreshold[] {
  const { license, printedValue, leftToPrinted, percent, currency } = balance;
  if (printedValue === null || leftToPrinted === null) return [];
  const used = minus(printedValue, leftToPrinted);
  const left = isNegative(leftToPrinted) ? '' : texts.left({ leftToPrinted: amountText(leftToPrinted) });
  return passedOf(percents, used, printedValue).map((at) => ({
    key: `balance ${license.id} value ${at}`,
    of: 'value',
    itemId: null,
    at,
    words: texts.ofTheValueOf({
      percent: percent ?? '',
      used: amountText(used),
      printedValue: amountText(printedValue),
      currency,
      left,
    }),
  }));
}

function ofTolerance(balance: Balance): PassedThreshold[] {
  const { license, toleranceUsed, leftToCeiling, tolerance, currency } = balance;
  if (toleranceUsed === null || compareDecimals(toleranceUsed, zero) <= 0) return [];
  const beyond = texts.beyondThePrintedValue({ toleranceUsed: amountText(toleranceUsed), currency });
  const isOver = leftToCeiling !== null && isNegative(leftToCeiling);
  const rest =
    leftToCeiling === null || isOver
      ? texts.moreThanItsTolerance
      : texts.leftToTheCeiling({ leftToCeiling: amountText(leftToCeiling) });
  const from = tolerance.citation === '' ? '' : ` (${tolerance.citation})`;
  return [
    {
      key: `balance ${license.id} tolerance`,
      of: 'tolerance',
      itemId: null,
      at: null,
      words: `${beyond}, ${rest}${from}`,
    },
  ];
}

function ofCaps(balance: Balance): PassedThreshold[] {
  const { license, departedValue, carriedValue, printedValue } = balance;
  const used = plus(departedValue, carriedValue);
  return itarCapsReached(license, used, printedValue).map(({ id, words }) => ({
    key: `balance ${license.id} cap ${id}`,
    of: 'itar-cap',
    itemId: null,
    at: null,
    words,
  }));
}

/** Whether more than so many percent may still leave: by the quantities, or by the value where none is stated. */
function hasLeft({ lines, printedValue, leftToPrinted }: Balance, percent: number): boolean {
  const isMore = (left: Decimal, whole: Decimal) =>
    compareDecimals(left, percentOf(decimalOf(String(percent)), whole)) > 0;
  const stated = lines.filter(({ licensed, isApproved }) => licensed !== null && isApproved);
  if (stated.length > 0)
    return stated.some(({ left, licensed }) => left !== null && licensed !== null && isMore(left, licensed));
  return printedValue !== null && leftToPrinted !== null && isMore(leftToPrinted, printedValue);
}

/** The mornings that have come by now. */
export const morningsNow = (register: Register, now: Now): Mornings =>
  morningsBy(register, lastMorning(register, now));

function ofUnused(register: Register, balance: Balance, now: Now, mornings: Mornings): PassedThreshold[] {
  const { license, percent, ledger } = balance;
  const { unusedDays, unusedLeftPercent } = register.settings;
  const { expiresOn } = license;
  if (expiresOn === null || !hasLeft(balance, unusedLeftPercent)) return [];
  const reached = reachedStage(expiresOn, unusedDays, mornings);
  if (typeof reached !== 'number') return [];
  const isUsed = ledger.rows.some(({ quantity, value }) => quantity.digits !== 0n || value.digits !== 0n);
  const left = balance.lines
    .filter((line) => line.left !== null && !isNegative(line.left))
    .map((line) => quantityLeftInWords(line));
  const howMuch = isUsed
    ? percent === null
      ? texts.partlyUsed
      : texts.ofTheValueUsed({ percent })
    : texts.nothingShipped;
  return [...new Set(unusedDays)]
    .filter((days) => days >= reached)
    .sort((a, b) => a - b)
    .map((at) => ({
      key: `balance ${license.id} unused ${expiresOn} ${at}`,
      of: 'unused',
      itemId: null,
      at,
      words: texts.expiresInDay({
        expiresOn: formatDay(expiresOn),
        days: daysBetween(now.today, expiresOn),
        text: [howMuch, ...left].join(', '),
      }),
    }));
}

/**
 * The thresholds of a license that are passed now, the farthest of each kind first; none while nothing may leave under it.
 * They are worked out of the shipments each time: what is undone takes its thresholds back.
 */
export function passedThresholds(
  register: Register,
  license: License,
  now: Now,
  balance: Balance = balanceOf(register, license, now.today),
  mornings: Mornings = morningsNow(register, now),
): readonly PassedThreshold[] {
  if (balance.stopped !== null) return [];
  return [...usedUp(register, balance), ...ofUnused(register, balance, now, mornings)];
}

type Settings = Register['settings'];
const known = new WeakMap<
  Balance,
  { readonly settings: Settings; readonly passed: readonly PassedThreshold[] }
>();

/** The thresholds of what was used; worked out once for a balance and the settings. */
function usedUp({ settings }: Register, balance: Balance): readonly PassedThreshold[] {
  const before = known.get(balance);
  if (before?.settings === settings) return before.passed;
  const { balancePercents, toleranceNotice } = settings;
  const passed = [
    ...balance.lines.flatMap((line) => ofQuantity(balance, line, balancePercents)),
    ...ofCaps(balance),
    ...(toleranceNotice ? ofTolerance(balance) : []),
    ...ofValue(balance, balancePercents),
  ];
  known.set(balance, { settings, passed });
  return passed;
}
