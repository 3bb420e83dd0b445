import type { IsoDate } from '../base/dates';
import { countDates, countDeadline } from '../counting/count-deadline';
import type { CountExplanation, CountedOnly, CountOptions } from '../counting/count-explanation';
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

type CountBy = Pick<Register, 'settings'>;

/** The options of a count with the days off of a register. */
function optionsOf({ settings }: CountBy, from: CountFrom, { rules }: RuleSet): CountOptions {
  const { leadDays, length, letterOn, printedOn } = from;
  const options: { -readonly [O in keyof CountOptions]: CountOptions[O] } = {
    closures: daysOff(settings),
    otherRules: rules,
    leadDays,
  };
  if (length !== null) options.length = length;
  if (letterOn !== undefined) options.chain = { letterOn };
  if (printedOn !== undefined) options.printedOn = printedOn;
  return options;
}

/** Counts a rule with the days off of a register, and explains it with its rules. Throws what `countDeadline` throws. */
export function countFor(register: CountBy, rule: Rule, from: CountFrom): CountExplanation {
  return countDeadline(rule, from.triggerOn, optionsOf(register, from, ruleSetOf(register.settings)));
}

/** The dates of the same, without the explanation. */
export function datesFor(register: CountBy, rule: Rule, from: CountFrom, ruleSet: RuleSet): CountedDates {
  return datesFrom(countDates(rule, from.triggerOn, optionsOf(register, from, ruleSet)));
}

/** The dates that a count gives a deadline. */
export type CountedDates = Pick<
  DeadlineFields,
  'due' | 'workBy' | 'opensOn' | 'extendedTo' | 'arguableLater' | 'cautiousDue' | 'inDoubt'
>;

/** The dates of a working as a deadline keeps them. */
function datesFrom(counted: CountedOnly): CountedDates {
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
