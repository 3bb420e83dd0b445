import { groupedBy } from '../base/grouped-by';
import type { Balance } from '../ledger/balance';
import { isLedgerKept } from '../ledger/ledger-kept';
import type { License } from '../records/license';
import type { Register, ReminderReceipt } from '../register/register';
import { licenseName } from '../register/where-used';
import { morningsNow, type PassedThreshold, passedThresholds } from './passed-thresholds';
import { type AlsoShown, type Now, nothingElse } from './shown-reminders';

/** What has to be told of a license: the farthest threshold of each kind, and the keys of those it covers. */
export interface BalanceNotice {
  readonly license: License;
  readonly name: string;
  readonly passed: PassedThreshold;
  /** Every key it stands for, the farthest first. */
  readonly keys: readonly [string, ...string[]];
}

/** Passed thresholds of one kind together: those of an item, of the value. */
function byKind(passed: readonly PassedThreshold[]): readonly (readonly PassedThreshold[])[] {
  const kindOf = ({ of, itemId, key }: PassedThreshold) =>
    `${of} ${itemId ?? ''} ${of === 'itar-cap' ? key : ''}`;
  return [...groupedBy(passed, kindOf).values()];
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
