import type { IsoDate } from '../base/dates';
import { keptBy } from '../base/kept-by';
import type { Closures } from '../calendar/working-days';
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

/** The last count of a rule from one day: what else it was counted from, and its dates. */
interface LastCount extends Pick<CountFrom, 'leadDays' | 'length' | 'letterOn'> {
  readonly dates: CountedDates;
}

// Tens of thousands of deadlines start on a few thousand days: each rule is counted once from each of them.
const countsBy = keptBy<Rule, Closures, IsoDate, LastCount>();

/** The dates of the same, without the explanation: for the same rule, days off and start the same object again. */
export function datesFor(register: CountBy, rule: Rule, from: CountFrom, ruleSet: RuleSet): CountedDates {
  const { triggerOn, leadDays, length, letterOn } = from;
  const byStart = countsBy(rule, daysOff(register.settings));
  const last = byStart.get(triggerOn);
  if (
    last !== undefined &&
    last.leadDays === leadDays &&
    last.length === length &&
    last.letterOn === letterOn
  ) {
    return last.dates;
  }
  const dates = datesFrom(triggerOn, countDates(rule, triggerOn, optionsOf(register, from, ruleSet)));
  byStart.set(triggerOn, { leadDays, length, letterOn, dates });
  return dates;
}

/** The dates that a count gives a deadline, and the day it was counted from. */
export type CountedDates = Pick<
  DeadlineFields,
  'triggerOn' | 'due' | 'workBy' | 'opensOn' | 'extendedTo' | 'arguableLater' | 'cautiousDue' | 'inDoubt'
>;

/** The dates of a working as a deadline keeps them. */
function datesFrom(triggerOn: IsoDate, counted: CountedOnly): CountedDates {
  return {
    triggerOn,
    due: counted.due,
    workBy: counted.workBy,
    opensOn: counted.opensOn ?? null,
    extendedTo: counted.extendedTo ?? null,
    arguableLater: counted.arguableLater ?? null,
    cautiousDue: counted.cautiousDue ?? null,
    inDoubt: counted.inDoubt,
  };
}
