import type { IsoDate } from '../base/dates';
import { countDeadline } from '../counting/count-deadline';
import type { CountExplanation } from '../counting/count-explanation';
import type { Rule } from '../law/rule';
import type { RuleSet } from '../law/rule-set';
import type { DeadlineFields } from '../records/deadline';
import { daysOff } from './days-off';
import type { Register } from './register';
import { ruleSetOf } from './rules-in-force';

/** What a deadline is counted from besides its rule. */
export interface CountFrom {
  readonly triggerOn: IsoDate;
  readonly leadDays: number;
  /** Another length than the rule's usual one. */
  readonly length: number | null;
  /** Day 0 of the letter at the head of the chain. */
  readonly letterOn?: IsoDate | undefined;
  /** The date printed on that letter; it changes only the words. */
  readonly printedOn?: IsoDate | undefined;
}

/** Counts a rule with the days off of a register, and with its rules unless another book is given. Throws what `countDeadline` throws. */
export function countFor(
  { settings }: Pick<Register, 'settings'>,
  rule: Rule,
  { triggerOn, leadDays, length, letterOn, printedOn }: CountFrom,
  ruleSet: RuleSet = ruleSetOf(settings),
): CountExplanation {
  return countDeadline(rule, triggerOn, {
    closures: daysOff(settings),
    otherRules: ruleSet.rules,
    leadDays,
    ...(length === null ? {} : { length }),
    ...(letterOn === undefined ? {} : { chain: { letterOn } }),
    ...(printedOn === undefined ? {} : { printedOn }),
  });
}

/** The dates that a count gives a deadline. */
export type CountedDates = Pick<
  DeadlineFields,
  'due' | 'workBy' | 'opensOn' | 'extendedTo' | 'arguableLater' | 'cautiousDue' | 'inDoubt'
>;

/** The dates of a working as a deadline keeps them. */
export function datesFrom(counted: CountExplanation): CountedDates {
  return {
    due: counted.due,
    workBy: counted.workBy,
    opensOn: counted.opensOn ?? null,
    extendedTo: counted.extendedTo ?? null,
    arguableLater: counted.arguableLater ?? null,
    cautiousDue: counted.cautiousDue ?? null,
    inDoubt: counted.inDoubt,
  };
}
