import { addDays, compareDays, type IsoDate } from '../base/dates';
import { countDeadline } from '../counting/count-deadline';
import { periodOf } from '../law/fixed-period';
import type { Rule } from '../law/rule';
import type { Closing, Deadline } from '../records/deadline';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { stands } from './deadline-state';
import { type DocketRow, docketRow } from './rows';

/** Whether a yearly duty is set up: nobody has said, its deadline is on the docket, or it was said not to apply. */
export type YearlyState = 'not-answered' | 'applies' | 'does-not-apply';

/** A duty of every year that no letter starts, and how it stands in the register. */
export interface YearlyDuty {
  readonly rule: Rule;
  readonly question: string;
  readonly state: YearlyState;
  /** Its open deadlines, the next one first. */
  readonly open: readonly DocketRow[];
  /** The entry that set it up or answered it; null while nobody has. */
  readonly seq: number | null;
  /** Why it no longer applies, where a deadline of it was ended for good. */
  readonly endedBecause: string;
}

/** The deadlines of a rule that still ask for something, by due date. */
export function openDeadlinesOf(register: Register, ruleId: string): readonly Deadline[] {
  return deadlinesOf(register, ruleId).filter(stands);
}

function deadlinesOf(register: Register, ruleId: string): readonly Deadline[] {
  return [...register.deadlines.values()]
    .filter((deadline) => deadline.ruleId === ruleId && deadline.void === null)
    .sort((a, b) => compareDays(a.due, b.due));
}

/** Closed because its source was wrong: as if it had never been. */
const unmade: readonly Closing['how'][] = ['source-void', 'letter-corrected', 'date-removed'];

/** The entry that set up the series as it runs now: an earlier one that had ended does not count. */
function setUpIn(deadlines: readonly Deadline[]): number | null {
  const inOrder = [...deadlines].sort((a, b) => a.madeSeq - b.madeSeq);
  let began: number | null = null;
  let lastChanged = -1;
  let hasOpen = false;
  for (const deadline of inOrder) {
    // The next period is set by the very entry that meets or drops the one before.
    if (began === null || (!hasOpen && deadline.madeSeq > lastChanged)) began = deadline.madeSeq;
    lastChanged = Math.max(lastChanged, deadline.changedSeq);
    hasOpen ||= stands(deadline);
  }
  return began;
}

function dutyOf(register: Register, rule: Rule, question: string, today: IsoDate): YearlyDuty {
  const deadlines = deadlinesOf(register, rule.id);
  const open = deadlines.filter(stands).map((deadline) => docketRow(register, deadline, today));
  const duty = { rule, question, open, seq: null, endedBecause: '' } as const;
  if (open.length > 0) return { ...duty, state: 'applies', seq: setUpIn(deadlines) };
  const answeredSeq = register.yearlyAnswered.get(rule.id) ?? null;
  const last = deadlines.filter(({ closed }) => closed === null || !unmade.includes(closed.how)).at(-1);
  const isEnded = last !== undefined && rule.repeats === true;
  if (isEnded && (answeredSeq === null || last.changedSeq > answeredSeq))
    return {
      ...duty,
      state: 'does-not-apply',
      seq: last.changedSeq,
      endedBecause: last.closed?.reason ?? '',
    };
  return answeredSeq === null
    ? { ...duty, state: 'not-answered' }
    : { ...duty, state: 'does-not-apply', seq: answeredSeq };
}

/** Every yearly duty of the register's rules, in the order of the table. `today` is the agency's date. */
export function yearlyDuties(register: Register, today: IsoDate): readonly YearlyDuty[] {
  return ruleSetOf(register.settings).rules.flatMap((rule) =>
    rule.yearly === undefined ? [] : [dutyOf(register, rule, rule.yearly.question, today)],
  );
}

/**
 * The day a duty is taken to begin with unless a person says otherwise: in the earliest period whose report is not yet
 * past, so that in January the report for the year before is not passed over.
 */
export function usualStart(rule: Rule, today: IsoDate): IsoDate {
  const period = periodOf(rule, today);
  if (period === null) return today;
  const before = addDays(period.from, -1);
  return compareDays(countDeadline(rule, before).due, today) >= 0 ? before : today;
}
