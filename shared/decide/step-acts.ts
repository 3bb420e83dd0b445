import { done, type Result, refuse } from '../base/result';
import { stands } from '../docket/deadline-state';
import { periodClosesOn } from '../law/fixed-period';
import { isMetBy, isMetWhenNamedBy, isSentBy, subjectOf } from '../law/life-of';
import type { Rule } from '../law/rule';
import type { Deadline } from '../records/deadline';
import { isPlannedDate } from '../records/response-plan';
import type { StepFields, StepKind } from '../records/step';
import { noLicense, type Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';

/** Steps too general to choose a deadline by themselves: one shipment does not end a license. */
const onlyWhenNamed: readonly StepKind[] = ['export', 'other', 'call', 'status-check'];

/** Steps by which a person may say of any duty that something was sent for it, where they name it. */
const sentWhenNamed: readonly StepKind[] = ['report-filed', 'notice-given', 'other'];

/** What a step does to a deadline that it names: sends it off (receipt unconfirmed), meets it, or (null) nothing. */
export function moveOf(register: Register, kind: StepKind, deadline: Deadline): 'sent' | 'met' | null {
  if (deadline.kind === 'takes-effect') return null;
  if (isPlannedDate(deadline)) return ['call', 'status-check', 'other'].includes(kind) ? 'met' : null;
  if (kind === 'receipt-confirmed') return 'met';
  // A planned date needs no confirmation: it is met when it is done.
  if (deadline.ruleId === 'by-hand') return sentWhenNamed.includes(kind) ? 'met' : null;
  const rule = ruleSetOf(register.settings).byId(deadline.ruleId);
  if (rule === undefined) return sentWhenNamed.includes(kind) ? 'sent' : null;
  if (isSentBy(rule, kind)) return 'sent';
  if (isMetWhenNamedBy(rule, kind)) return 'met';
  return sentWhenNamed.includes(kind) && rule.satisfiedBy !== 'departed' ? 'sent' : null;
}

/** Whether a step of that day meets or sends a deadline that nobody named. */
function fits(rule: Rule, { kind, happenedOn }: Act, deadline: Deadline): boolean {
  if (deadline.opensOn !== null && happenedOn < deadline.opensOn) return false;
  const closesOn = periodClosesOn(rule, deadline.triggerOn);
  if (closesOn !== null && happenedOn < closesOn) return false;
  return (isSentBy(rule, kind) && deadline.sent === null) || isMetBy(rule, kind);
}

type Act = Pick<StepFields, 'kind' | 'happenedOn'>;

/** One duty: the reply to one letter, one report of one period. Several deadlines can stand for it. */
function dutyOf(rule: Rule | undefined, { source, ruleId, due }: Deadline): string {
  const subject = subjectOf(rule);
  return subject === 'reply' || subject === 'answer' ? `${subject} ${source.id}` : `${ruleId} ${due}`;
}

/**
 * The deadlines a step moves when it names none: those of the one duty it fits on each record. Refuses `ambiguous` where it
 * would fit several duties; nothing fitting is no refusal. A receipt is that of the reply before that of anything else.
 */
export function deadlinesFor(
  register: Register,
  act: Act,
  licenseIds: readonly string[],
): Result<readonly string[]> {
  if (onlyWhenNamed.includes(act.kind)) return done([]);
  const ruleSet = ruleSetOf(register.settings);
  const ids: string[] = [];
  for (const licenseId of licenseIds.length === 0 ? [null] : licenseIds) {
    const open = register.deadlines.by('license', licenseId ?? noLicense).filter(stands);
    const fitting = open.filter((deadline) => {
      if (act.kind === 'receipt-confirmed') return deadline.sent !== null;
      const rule = ruleSet.byId(deadline.ruleId);
      return rule !== undefined && fits(rule, act, deadline);
    });
    const replies = fitting.filter((deadline) => subjectOf(ruleSet.byId(deadline.ruleId)) === 'reply');
    const meant = act.kind === 'receipt-confirmed' && replies.length > 0 ? replies : fitting;
    if (new Set(meant.map((deadline) => dutyOf(ruleSet.byId(deadline.ruleId), deadline))).size > 1) {
      return refuse('ambiguous', 'several-lines-fit', { count: meant.length }, 'deadline');
    }
    ids.push(...meant.map(({ id }) => id));
  }
  return done(ids);
}
