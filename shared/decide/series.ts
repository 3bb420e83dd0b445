import { addYears, daysBetween, type IsoDate } from '../base/dates';
import { periodClosesOn } from '../law/fixed-period';
import type { Rule } from '../law/rule';
import type { Closing, Deadline, DeadlineFields } from '../records/deadline';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { newDeadline } from './new-deadline';
import type { RecordView } from './standing-record';

// Duties that come again: which step began the series, what the next period is, and what ends it.

/** A deadline of a later period points at what began the series; it has no letter or step of its own. */
export function isLaterPeriod({ source, ruleId }: Pick<DeadlineFields, 'source' | 'ruleId'>): boolean {
  return source.kind === 'hand' && ruleId !== 'by-hand';
}

/** How many years after the day that began its series a later period runs from; 1 where that day is not known. */
export function yearsInto(view: RecordView, deadline: Pick<Deadline, 'source' | 'triggerOn'>): number {
  const began = view.steps.find(({ id }) => id === deadline.source.id)?.fields.happenedOn;
  return began === undefined ? 1 : Math.max(1, Math.round(daysBetween(began, deadline.triggerOn) / 365.25));
}

/**
 * A later period, so many years into its series, as the step that began it calls for it; undefined when that step is gone or
 * starts it no more.
 */
export function laterPeriod(
  register: Register,
  { view, deadlines }: { readonly view: RecordView; readonly deadlines: readonly DeadlineFields[] },
  deadline: Deadline,
  years: number,
): DeadlineFields | undefined {
  const rule = ruleSetOf(register.settings).byId(deadline.ruleId);
  const first = deadlines.find(
    ({ source, ruleId }) => source.id === deadline.source.id && ruleId === deadline.ruleId,
  );
  const began = view.steps.find(({ id }) => id === deadline.source.id)?.fields.happenedOn;
  if (rule === undefined || first === undefined || began === undefined) return undefined;
  const triggerOn = rule.life?.comesAgain?.every === 'year' ? addYears(began, years) : deadline.triggerOn;
  const { source, licenseId, leadDays } = deadline;
  return newDeadline(register, rule, { source, licenseId, triggerOn, leadDays });
}

type Ending = Pick<Closing, 'on' | 'how'> & { readonly stepId: string };

/**
 * The step after which a period of a repeated duty is not due any more; null while it is. One step ends what one step began:
 * with two blocked properties, one unblocked, the report is still due.
 */
export function endingStep(
  register: Register,
  view: RecordView,
  deadline: Pick<DeadlineFields, 'ruleId' | 'triggerOn' | 'source'> & { readonly id?: string },
): Ending | null {
  const rule = ruleSetOf(register.settings).byId(deadline.ruleId);
  if (rule?.life === undefined || rule.trigger.on !== 'step') return null;
  return renewedBy(rule, view, deadline) ?? endedBy(rule, view, deadline);
}

function endedBy(
  rule: Rule,
  view: RecordView,
  line: { readonly triggerOn: IsoDate; readonly id?: string },
): Ending | null {
  const { life, trigger } = rule;
  // A report is about a period that closes; a yearly window is about the day it runs from.
  const closesOn = periodClosesOn(rule, line.triggerOn) ?? line.triggerOn;
  if (life?.endedBy === undefined || trigger.on !== 'step') return null;
  const before = view.steps
    .filter(({ fields }) => fields.happenedOn < closesOn)
    .sort((a, b) => (a.fields.happenedOn < b.fields.happenedOn ? -1 : 1));
  const ending = before.filter(({ fields }) => life.endedBy?.steps.includes(fields.kind) === true);
  const beginning = before.filter(({ fields }) => trigger.kinds.includes(fields.kind));
  const named = ending.find(({ fields }) => line.id !== undefined && fields.deadlineIds.includes(line.id));
  const last = named ?? (ending.length >= beginning.length ? ending.at(-1) : undefined);
  return last === undefined ? null : { how: 'settled', on: last.fields.happenedOn, stepId: last.id };
}

/** The new date itself was entered, so the period that was only reckoned from the old one is not needed. */
function renewedBy(
  rule: Rule,
  view: RecordView,
  deadline: Pick<DeadlineFields, 'ruleId' | 'triggerOn' | 'source'>,
): Ending | null {
  const { trigger } = rule;
  if (rule.life?.comesAgain?.every !== 'year' || !isLaterPeriod(deadline) || trigger.on !== 'step')
    return null;
  const found = view.steps.find(
    ({ id, fields }) =>
      id !== deadline.source.id &&
      trigger.kinds.includes(fields.kind) &&
      Math.abs(daysBetween(fields.happenedOn, deadline.triggerOn)) <= 183,
  );
  return found === undefined ? null : { how: 'replaced', on: found.fields.happenedOn, stepId: found.id };
}
