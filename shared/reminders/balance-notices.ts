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
import { isLedgerKept } from '../ledger/ledger-kept';
import type { License } from '../records/license';
import type { Register, ReminderReceipt } from '../register/register';
import { licenseName } from '../register/where-used';
import { defineWords } from '../words/define-words';
import { lastMorning, morningsBy } from './due-reminders';
import { type Mornings, reachedStage } from './reminder-key';
import { type AlsoShown, type Now, nothingElse } from './shown-reminders';

const texts = defineWords('reminders/balance-notices', {
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

/** What has to be told of a license: the farthest threshold of each kind, and the keys of those it covers. */
export interface BalanceNotice {
  readonly license: License;
  readonly name: string;
  readonly passed: PassedThreshold;
  /** Every key it stands for, the farthest first. */
  readonly keys: readonly [string, ...string[]];
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

const morningsNow = (register: Register, now: Now): Mornings =>
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

/** Passed thresholds of one kind together: those of an item, of the value. */
function byKind(passed: readonly PassedThreshold[]): readonly (readonly PassedThreshold[])[] {
  const kinds = new Map<string, PassedThreshold[]>();
  for (const each of passed) {
    const kind = `${each.of} ${each.itemId ?? ''} ${each.of === 'itar-cap' ? each.key : ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), each]);
  }
  return [...kinds.values()];
}

function noticesOf(license: License, thresholds: readonly PassedThreshold[]): readonly BalanceNotice[] {
  const name = license.licenseNumber || licenseName(license);
  return byKind(thresholds).flatMap(([passed, ...nearer]) =>
    passed === undefined
      ? []
      : [{ license, name, passed, keys: [passed.key, ...nearer.map(({ key }) => key)] as const }],
  );
}

/** The thresholds of one license that are passed, the farthest of each kind with the keys of those it covers. */
export function balanceNoticesOf(
  register: Register,
  license: License,
  now: Now,
  balance?: Balance,
): readonly BalanceNotice[] {
  // In a register that keeps no shipments nothing says that a license is unused.
  return isLedgerKept(register) ? noticesOf(license, passedThresholds(register, license, now, balance)) : [];
}

/** Of each license what is wanted, which mostly is nothing. */
function* noticesWhere(
  register: Register,
  now: Now,
  licenses: Iterable<License>,
  isWanted: (keys: BalanceNotice['keys']) => boolean,
): Generator<readonly BalanceNotice[]> {
  if (!isLedgerKept(register)) return;
  // The same for all: which morning has come is worked out once.
  const mornings = morningsNow(register, now);
  for (const license of licenses)
    yield noticesOf(license, passedThresholds(register, license, now, undefined, mornings)).filter(
      ({ keys }) => isWanted(keys),
    );
}

/** License by license, the thresholds that are passed and were not told: of each kind the farthest, unless it was shown already. */
export function eachDueBalanceNotice(
  register: Register,
  now: Now,
  alsoShown: AlsoShown = nothingElse,
): Generator<readonly BalanceNotice[]> {
  return noticesWhere(register, now, register.licenses.values(), ([first]) => {
    return !register.shownReminders.has(first) && !alsoShown.has(first);
  });
}

/** The same of all licenses. */
export function dueBalanceNotices(
  register: Register,
  now: Now,
  alsoShown: AlsoShown = nothingElse,
): readonly BalanceNotice[] {
  return [...eachDueBalanceNotice(register, now, alsoShown)].flat();
}

/** The licenses of which something was told that nobody acknowledged: few, where all balances together are many. */
function licensesWaiting({ licenses, shownReminders }: Register): readonly License[] {
  const waiting = new Set<string>();
  for (const [key, { acknowledgedAt }] of shownReminders) {
    if (acknowledgedAt === null && key.startsWith('balance ')) waiting.add(key.split(' ', 2)[1] ?? '');
  }
  return waiting.size === 0 ? [] : [...licenses.values()].filter(({ id }) => waiting.has(id));
}

/** The thresholds that were told, still are passed, and that nobody acknowledged. */
export function unacknowledgedBalances(register: Register, now: Now): readonly BalanceNotice[] {
  const found = noticesWhere(register, now, licensesWaiting(register), ([first]) => {
    const told: ReminderReceipt | undefined = register.shownReminders.get(first);
    return told !== undefined && told.acknowledgedAt === null;
  });
  return [...found].flat();
}

/** The notices of a license for other programs, with when each was shown and acknowledged. */
export function balanceNoticesJson(register: Register, balance: Balance, now: Now) {
  return balanceNoticesOf(register, balance.license, now, balance).map(({ passed }) => {
    const told = register.shownReminders.get(passed.key);
    const item = balance.lines.find((line) => line.item.id === passed.itemId)?.item;
    return {
      of: passed.of,
      line: item?.line ?? null,
      at: passed.at,
      words: passed.words,
      key: passed.key,
      shownAt: told?.shownAt ?? null,
      acknowledgedAt: told?.acknowledgedAt ?? null,
    };
  });
}
