import { day, type IsoDate } from '../dates';
import { earRules } from './ear';
import type { LetterKind } from './letter-kinds';
import type { Rule } from './rule';

/** A dated edition of the table of rules; a deadline remembers the edition that set it. */
export interface LawEdition {
  readonly id: string;
  readonly checkedOn: IsoDate;
  readonly says: string;
}

/** The edition this program carries. */
export const lawEdition: LawEdition = {
  id: '2026-11-25',
  checkedOn: day('2026-11-25'),
  says: 'Text of January 2025; no later change to the sections used was found by November 25, 2026.',
};

/** Every rule of the edition; a chained rule stands after the one it runs from. */
export const rules: readonly Rule[] = earRules;

/** The rule of that id; undefined when this edition has none (a register may hold dates of another edition). */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

/**
 * The rules that a letter of this kind starts: those counted from the date printed on it, each followed in the list by
 * those chained to it. A reply-by date that the letter prints is the rule `letter-reply-by`, whatever the kind.
 */
export function rulesForLetter(kind: LetterKind): readonly Rule[] {
  const started = new Set<string>();
  return rules.filter(({ id, trigger }) => {
    const isStarted =
      (trigger.on === 'letter' && trigger.kinds.includes(kind)) ||
      (trigger.on === 'rule' && started.has(trigger.ruleId));
    if (isStarted) started.add(id);
    return isStarted;
  });
}
