import { done, type Result, refuse } from '../base/result';
import { stands } from '../docket/deadline-state';
import { periodClosesOn } from '../law/fixed-period';
import { isMetBy, isMetWhenNamedBy, isSentBy, subjectOf } from '../law/life-of';
import type { Rule } from '../law/rule';
import type { Deadline } from '../records/deadline';
import { isOurs } from '../records/response-plan';
import type { StepFields, StepKind } from '../records/step';
import { noLicense, type Register } from '../register/register';
import { bookOf } from '../register/rules-in-force';

/** Steps too general to choose a deadline by themselves: one shipment does not end a license. */
const onlyWhenNamed: readonly StepKind[] = ['export', 'other', 'call', 'status-check'];

/** Steps by which a person may say of any duty that something was sent for it, where they name it. */
const sentWhenNamed: readonly StepKind[] = ['report-filed', 'notice-given', 'other'];

/** What a step does to a deadline that it names: sends it off (receipt unconfirmed), meets it, or (null) nothing. */
export function moveOf(register: Register, kind: StepKind, line: Deadline): 'sent' | 'met' | null {
  if (line.kind === 'takes-effect') return null;
  if (isOurs(line)) return ['call', 'status-check', 'other'].includes(kind) ? 'met' : null;
  if (kind === 'receipt-confirmed') return 'met';
  // A deadline of our own making has nobody to confirm it: done is done.
  if (line.ruleId === 'by-hand') return sentWhenNamed.includes(kind) ? 'met' : null;
  const rule = bookOf(register.settings).byId(line.ruleId);
  if (rule === undefined) return sentWhenNamed.includes(kind) ? 'sent' : null;
  if (isSentBy(rule, kind)) return 'sent';
  if (isMetWhenNamedBy(rule, kind)) return 'met';
  return sentWhenNamed.includes(kind) && rule.satisfiedBy !== 'departed' ? 'sent' : null;
}

/** Whether a step of that day meets or sends a deadline that nobody named. */
function fits(rule: Rule, { kind, happenedOn }: Act, line: Deadline): boolean {
  if (line.opensOn !== null && happenedOn < line.opensOn) return false;
  const closesOn = periodClosesOn(rule, line.triggerOn);
  if (closesOn !== null && happenedOn < closesOn) return false;
  return (isSentBy(rule, kind) && line.sent === null) || isMetBy(rule, kind);
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
export function linesFor(
  register: Register,
  act: Act,
  licenseIds: readonly string[],
): Result<readonly string[]> {
  if (onlyWhenNamed.includes(act.kind)) return done([]);
  const book = bookOf(register.settings);
  const ids: string[] = [];
  for (const licenseId of licenseIds.length === 0 ? [null] : licenseIds) {
    const open = register.deadlines.by('license', licenseId ?? noLicense).filter(stands);
    const fitting = open.filter((line) => {
      if (act.kind === 'receipt-confirmed') return line.sent !== null;
      const rule = book.byId(line.ruleId);
      return rule !== undefined && fits(rule, act, line);
    });
    const replies = fitting.filter((line) => subjectOf(book.byId(line.ruleId)) === 'reply');
    const meant = act.kind === 'receipt-confirmed' && replies.length > 0 ? replies : fitting;
    if (new Set(meant.map((line) => dutyOf(book.byId(line.ruleId), line))).size > 1) {
      return refuse('ambiguous', 'several-lines-fit', { count: meant.length }, 'deadline');
    }
    ids.push(...meant.map(({ id }) => id));
  }
  return done(ids);
}
