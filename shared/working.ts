import { type Closures, holidayOn, isInTable, isWorkingDay, nextWorkingDayAfter } from './calendar';
import { addDays, type IsoDate } from './dates';
import { executiveClosures } from './law/closures';
import type { Rule } from './law/rule';
import { workByOf } from './work-by';
import { type Ending, endingOf, isSkipping, lastDayOf } from './working-count';
import { type CountedDay, dayStrip } from './working-strip';
import { workingInWords } from './working-words';

export type { CountedDay, DayMark } from './working-strip';

/** A deadline with the way it was found. */
export interface Working {
  /** The strict date by the rule; moved on only where the rule's own words do it. */
  readonly due: IsoDate;
  /** The last federal working day on or before `due`. */
  readonly workBy: IsoDate;
  /** The last day of the bare count, where the rule's own words carried the due date on from it. */
  readonly unrolled?: IsoDate;
  /** The first day of a window that `due` closes. */
  readonly opensOn?: IsoDate;
  /** Where the law may let it run longer; a note, never the deadline. */
  readonly extendedTo?: IsoDate;
  /** A later day that can be argued for and that the text does not state; a note, never the deadline. */
  readonly arguableLater?: IsoDate;
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
  /** The closures that count: they move work-by earlier and nothing else. */
  readonly closures?: Closures;
  /** The letter at the head of the chain, for a rule with a cautious reading. */
  readonly chain?: { readonly letterOn: IsoDate };
  /** The date printed on the letter, where the count starts at its earlier message; it changes only the words. */
  readonly printedOn?: IsoDate;
  /** Another length than the rule's usual one, for a rule that rests on practice (`adjustable`). */
  readonly length?: number;
  /** Working days for the courier, where receipt counts: they move work-by earlier and nothing else. */
  readonly leadDays?: number;
  /** The rules that are not built in, so that a chain can name the one before. */
  readonly otherRules?: readonly Rule[];
}

/**
 * Counts the rule from the day its trigger fell on (for a chained rule, the due date of the rule before it). Throws a
 * RangeError when a rule with a cautious reading is given no letter date, a length is given that may not be changed,
 * or a date leaves the years 1900 to 2199.
 */
export function countDeadline(given: Rule, triggerOn: IsoDate, options: CountOptions = {}): Working {
  const rule = withLength(given, options.length);
  const closures = options.closures ?? [];
  const ending = endingOf(rule, triggerOn);
  const { due } = ending;
  const workBy = workByOf(lastDayOf(rule, triggerOn, due, closures), closures, {
    closesAt: rule.closesAt,
    leadDays: options.leadDays ?? 0,
  });
  const extendedTo =
    rule.end === 'license-holiday' && holidayOn(due) !== undefined ? nextWorkingDayAfter(due) : undefined;
  const cautiousDue = cautiousDueOf(rule, options.chain?.letterOn);
  const opensOn = rule.opensDays === undefined ? undefined : addDays(triggerOn, -rule.opensDays);
  const arguableLater = arguableOf(rule, triggerOn, ending, closures);
  const found = {
    due,
    workBy,
    ...(ending.nominal === due ? {} : { unrolled: ending.nominal }),
    ...(opensOn === undefined ? {} : { opensOn }),
    ...(extendedTo === undefined ? {} : { extendedTo }),
    ...(arguableLater === undefined ? {} : { arguableLater }),
    ...(cautiousDue === undefined ? {} : { cautiousDue }),
    inDoubt: [triggerOn, workBy, due, extendedTo ?? due].some((date) => !isInTable(date)),
    days: rule.count.unit === 'printed' ? [] : dayStrip(rule, triggerOn, ending, workBy, closures),
  };
  return { ...found, steps: workingInWords(rule, triggerOn, found, ending, options) };
}

function withLength(rule: Rule, length: number | undefined): Rule {
  if (length === undefined) return rule;
  if (rule.adjustable !== true || rule.count.unit !== 'days' || !Number.isInteger(length) || length < 1) {
    throw new RangeError(`Rule ${rule.id} cannot run ${length} days.`);
  }
  return { ...rule, count: { unit: 'days', length } };
}

// 750.7(g) speaks of legal holidays, so a weekend alone extends nothing and closures by order are not used.
function arguableOf(rule: Rule, triggerOn: IsoDate, ending: Ending, closures: Closures): IsoDate | undefined {
  if (rule.kind !== 'act-by' || rule.end === 'hard-stop' || rule.end === 'license-holiday') return undefined;
  if (rule.direction === 'backward') {
    const plain = endingOf({ ...rule, shortPeriod: 'none' }, triggerOn).due;
    return rule.count.unit === 'days' && plain > ending.due ? plain : undefined;
  }
  if (isSkipping(rule) || rule.end === 'next-working-day') {
    const later = endingOf(rule, triggerOn, [...closures, ...executiveClosures]).due;
    return later > ending.due ? later : undefined;
  }
  return isWorkingDay(ending.due, closures) ? undefined : nextWorkingDayAfter(ending.due, closures);
}

function cautiousDueOf(rule: Rule, letterOn: IsoDate | undefined): IsoDate | undefined {
  if (rule.cautious === undefined) return undefined;
  if (letterOn === undefined) {
    throw new RangeError(`Rule ${rule.id} needs the date of the letter for its cautious reading.`);
  }
  return addDays(letterOn, rule.cautious.days);
}
