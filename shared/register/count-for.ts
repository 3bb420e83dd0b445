import type { IsoDate } from '../base/dates';
import { countDeadline } from '../counting/count-deadline';
import type { Working } from '../counting/working';
import type { Rule } from '../law/rule';
import type { RuleBook } from '../law/rule-book';
import type { DeadlineFields } from '../records/deadline';
import { daysOff } from './days-off';
import type { Register } from './register';
import { bookOf } from './rules-in-force';

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
  book: RuleBook = bookOf(settings),
): Working {
  return countDeadline(rule, triggerOn, {
    closures: daysOff(settings),
    otherRules: book.rules,
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
export function datesFrom(counted: Working): CountedDates {
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
