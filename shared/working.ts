import {
  type Closures,
  closureOn,
  holidayOn,
  isInTable,
  lastWorkingDayOnOrBefore,
  nextWorkingDayAfter,
} from './calendar';
import { addDays, type IsoDate, isWeekend } from './dates';
import type { Rule } from './law/rule';
import { workingInWords } from './working-words';

/** What kind of day it is; the trigger is day 0 whatever else it is. */
export type DayMark = 'trigger' | 'working' | 'weekend' | 'holiday' | 'closure';

/** One cell of the day strip; `name` is the holiday's or closure's. */
export interface CountedDay {
  readonly on: IsoDate;
  readonly n: number;
  readonly mark: DayMark;
  readonly name?: string;
  readonly isWorkBy?: true;
  readonly isDue?: true;
}

/** A deadline with the way it was found. */
export interface Working {
  /** The strict date by the rule; never rolled. */
  readonly due: IsoDate;
  /** The last federal working day on or before `due`. */
  readonly workBy: IsoDate;
  /** Where the law may let it run longer; a note, never the deadline. */
  readonly extendedTo?: IsoDate;
  /** The date of the rule's stricter reading. */
  readonly cautiousDue?: IsoDate;
  /** True when a date lies beyond the table of holidays, so that `workBy` may be too late. */
  readonly inDoubt: boolean;
  /** Day 0 to the due date; empty for a printed date, which is not counted. */
  readonly days: readonly CountedDay[];
  /** The working in words, a sentence or two each. */
  readonly steps: readonly string[];
}

/** What the count may need beside the trigger. */
export interface CountOptions {
  /** Closures by order that were switched on. */
  readonly closures?: Closures;
  /** The letter at the head of the chain, for a rule with a cautious reading. */
  readonly chain?: { readonly letterOn: IsoDate };
  /** The date printed on the letter, where the count starts at its earlier message; it changes only the words. */
  readonly printedOn?: IsoDate;
}

/**
 * Counts the rule from the day its trigger fell on (for a chained rule, the due date of the rule before it). Throws a
 * RangeError when a rule with a cautious reading is given no letter date, or a date leaves the years 1900 to 2199.
 */
export function countDeadline(rule: Rule, triggerOn: IsoDate, options: CountOptions = {}): Working {
  const closures = options.closures ?? [];
  const due = dueOf(rule, triggerOn);
  const workBy = lastWorkingDayOnOrBefore(due, closures);
  const extendedTo = extensionOf(rule, due);
  const cautiousDue = cautiousDueOf(rule, options.chain?.letterOn);
  const found = {
    due,
    workBy,
    ...(extendedTo === undefined ? {} : { extendedTo }),
    ...(cautiousDue === undefined ? {} : { cautiousDue }),
    inDoubt: [triggerOn, workBy, due, extendedTo ?? due].some((date) => !isInTable(date)),
    days: rule.count.unit === 'printed' ? [] : dayStrip(rule, triggerOn, due, workBy, closures),
  };
  return { ...found, steps: workingInWords(rule, triggerOn, found, options) };
}

function stepOf(rule: Rule): 1 | -1 {
  return rule.direction === 'backward' ? -1 : 1;
}

function dueOf(rule: Rule, triggerOn: IsoDate): IsoDate {
  switch (rule.count.unit) {
    case 'days':
      return addDays(triggerOn, stepOf(rule) * rule.count.length);
    case 'printed':
      return triggerOn;
  }
}

// 750.7(g) speaks of legal holidays, so a weekend alone extends nothing and closures by order are not used.
function extensionOf(rule: Rule, due: IsoDate): IsoDate | undefined {
  if (rule.end !== 'license-holiday' || holidayOn(due) === undefined) return undefined;
  return nextWorkingDayAfter(due);
}

function cautiousDueOf(rule: Rule, letterOn: IsoDate | undefined): IsoDate | undefined {
  if (rule.cautious === undefined) return undefined;
  if (letterOn === undefined) {
    throw new RangeError(`Rule ${rule.id} needs the date of the letter for its cautious reading.`);
  }
  return addDays(letterOn, rule.cautious.days);
}

function dayStrip(
  rule: Rule,
  triggerOn: IsoDate,
  due: IsoDate,
  workBy: IsoDate,
  closures: Closures,
): readonly CountedDay[] {
  const days: CountedDay[] = [];
  for (let n = 0; days.at(-1)?.on !== due; n += 1) {
    const on = addDays(triggerOn, stepOf(rule) * n);
    days.push({
      ...markOf(on, n, closures),
      ...(on === workBy ? { isWorkBy: true } : {}),
      ...(on === due ? { isDue: true } : {}),
    });
  }
  return days;
}

function markOf(on: IsoDate, n: number, closures: Closures): CountedDay {
  const holiday = holidayOn(on);
  if (holiday !== undefined) return { on, n, mark: n === 0 ? 'trigger' : 'holiday', name: holiday.name };
  if (isWeekend(on)) return { on, n, mark: n === 0 ? 'trigger' : 'weekend' };
  const closure = closureOn(on, closures);
  if (closure !== undefined) return { on, n, mark: n === 0 ? 'trigger' : 'closure', name: closure.name };
  return { on, n, mark: n === 0 ? 'trigger' : 'working' };
}
