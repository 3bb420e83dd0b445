import type { Agency } from './agency';
import type { LifeAnswer, Subject } from './life';
import type { Rule } from './rule';
import type { StepKind } from './step-kinds';

// What the table says of the life of a deadline, for every rule: a rule of a rule file that says less follows its plain fields.

/** Whether a letter or step on a record of that agency starts the rule. */
export function startsFor({ life }: Rule, agency: Agency): boolean {
  return life === undefined || life.startsFor.includes(agency);
}

/** Whether a date on a record of that agency starts the rule. A record without rules of its own is treated as one of BIS. */
export function datesRecordsOf({ life, agency }: Rule, record: Agency): boolean {
  if (life !== undefined) return life.startsFor.includes(record);
  return agency === record || (agency === 'BIS' && (record === 'other' || record === 'Census'));
}

/** What an act has to be about to meet it; null where the rule does not say. */
export function subjectOf(rule: Rule | undefined): Subject | null {
  return rule?.life?.subject ?? null;
}

/** Whether such a step sends it off, so that it waits for the confirmation of its receipt. */
export function isSentBy(rule: Rule, kind: StepKind): boolean {
  return rule.life?.sentBy.includes(kind) ?? false;
}

/** Whether such a step meets it, also where nobody names the deadline. */
export function isMetBy(rule: Rule, kind: StepKind): boolean {
  return rule.metBy?.includes(kind) === true && rule.life?.metWhenNamedBy.includes(kind) !== true;
}

/** Whether such a step meets it where a person names the deadline. */
export function isMetWhenNamedBy(rule: Rule, kind: StepKind): boolean {
  return rule.metBy?.includes(kind) === true || rule.life?.metWhenNamedBy.includes(kind) === true;
}

/** The letters that answer it, each with its limits. */
export function answersOf({ life, closedBy, citation }: Rule): readonly LifeAnswer[] {
  if (life !== undefined) return life.answers;
  const [first, ...rest] = closedBy;
  return first === undefined ? [] : [{ letters: [first, ...rest], citation }];
}

/** The letters that confirm what takes effect by itself. */
export function confirmationsOf({ life }: Rule): readonly LifeAnswer[] {
  return life?.confirmedBy ?? [];
}
