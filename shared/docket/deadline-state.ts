import { compareDays, daysBetween, type IsoDate } from '../base/dates';
import type { Rule } from '../law/rule';
import type { Deadline, DeadlineFields } from '../records/deadline';
import { isPlannedDate } from '../records/response-plan';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';

// The one place that tells how a deadline stands on a day. Window, paper, notices, command line and exports ask here.

/** How a deadline stands on a day. Only an act-by one can be missed; a watched one past its day waits for its answer. */
export type DeadlineState =
  | 'open'
  | 'sent'
  | 'missed'
  | 'watch'
  | 'watch-past'
  | 'met'
  | 'no-longer-needed'
  | 'answered'
  | 'settled'
  | 'ended';

type Acts = Pick<DeadlineFields, 'sent' | 'met' | 'closed' | 'due' | 'extendedTo' | 'kind' | 'ruleId'> &
  Pick<DeadlineFields, 'source' | 'conditionId'>;

/** A deadline as of a day: what was or will be done later than that day has not happened yet. */
export function asOf<T extends Acts>(deadline: T, today: IsoDate): T {
  const { sent, met, closed } = deadline;
  const isLater = (act: { readonly on: IsoDate } | null) => act !== null && compareDays(act.on, today) > 0;
  // Only acts of people and agencies have a day of their own; that a source was corrected is true whenever one looks.
  const isAct = closed !== null && ['answered', 'settled'].includes(closed.how);
  const isClosedLater = isAct && (isLater(closed) || takesEffectOn(deadline, today));
  if (!isLater(sent) && !isLater(met) && !isClosedLater) return deadline;
  return {
    ...deadline,
    sent: isLater(sent) ? null : sent,
    met: isLater(met) ? null : met,
    closed: isClosedLater ? null : closed,
  };
}

/** Whether the dates of a deadline still follow what it rests on: it is neither met nor closed nor void, whatever the day. */
export function stands(
  deadline: Pick<DeadlineFields, 'met' | 'closed'> & Partial<Pick<Deadline, 'void'>>,
): boolean {
  return deadline.met === null && deadline.closed === null && (deadline.void ?? null) === null;
}

/** Whether it still stands although a letter or a person has closed it: the closing counts only from a later day. */
export function isClosedAhead(deadline: Acts, today: IsoDate): boolean {
  return deadline.closed !== null && asOf(deadline, today).closed === null;
}

/** What a letter confirmed beforehand is watched to the end of its day. */
function takesEffectOn({ kind, closed, due }: Acts, today: IsoDate): boolean {
  return kind === 'takes-effect' && closed?.how === 'settled' && closed.on === due && closed.on === today;
}

/** The last day on which an act is in time: the due date, or the day to which the rule's own words extend it. */
function lastDay({ due, extendedTo }: Pick<Acts, 'due' | 'extendedTo'>): IsoDate {
  return extendedTo ?? due;
}

/**
 * Days after `due` on which it was sent or met, when that was too late; null when it was in time or is still to be
 * done. What has to be received counts from its receipt, what has to be sent or filed from the sending. A planned date
 * is never late.
 */
export function lateDays(
  deadline: Acts,
  rule: Pick<Rule, 'satisfiedBy'> | null,
  today: IsoDate,
): number | null {
  const { sent, met, due, kind } = asOf(deadline, today);
  if (kind === 'takes-effect' || isPlannedDate(deadline)) return null;
  const countsSending = rule !== null && ['sent', 'postmarked', 'filed'].includes(rule.satisfiedBy);
  const done = countsSending ? (sent ?? met) : (met ?? sent);
  if (done === null || compareDays(done.on, lastDay(deadline)) <= 0) return null;
  return daysBetween(due, done.on);
}

/** Whether a late act has to be settled: for a duty of the law or a license, not for a date a person set. */
function isSettledByPerson({ ruleId, conditionId }: Acts): boolean {
  return ruleId !== 'by-hand' || conditionId !== null;
}

/** The state of a deadline; `today` is the agency's date. */
export function stateOf(deadline: Acts, today: IsoDate): DeadlineState {
  const { met, closed, sent, kind } = asOf(deadline, today);
  if (met !== null) return 'met';
  if (closed !== null) {
    const { how } = closed;
    return how === 'no-longer-needed' || how === 'answered' || how === 'settled' ? how : 'ended';
  }
  // A planned date is internal: past it, it is later than planned and not missed.
  const isPast = compareDays(today, lastDay(deadline)) > 0 && !isPlannedDate(deadline);
  if (kind === 'takes-effect') return isPast ? 'watch-past' : 'watch';
  if (sent !== null) return 'sent';
  return isPast ? 'missed' : 'open';
}

/**
 * Whether a deadline still asks for something on a day: not done in time, not closed, not void. One that was done late asks
 * until the agency has answered or a person has settled it.
 */
export function isOpen(register: Register, deadline: Deadline, today: IsoDate): boolean {
  const { met, closed, void: isVoid } = asOf(deadline, today);
  if (isVoid !== null || closed !== null) return false;
  if (met === null) return true;
  return isLateAndUnsettled(register, deadline, today);
}

/** Whether it was sent or met too late and neither the agency nor a person has settled that yet. */
export function isLateAndUnsettled(register: Register, deadline: Deadline, today: IsoDate): boolean {
  const rule = ruleSetOf(register.settings).byId(deadline.ruleId) ?? null;
  const { closed, void: isVoid } = asOf(deadline, today);
  return (
    isVoid === null &&
    closed === null &&
    isSettledByPerson(deadline) &&
    lateDays(deadline, rule, today) !== null
  );
}
