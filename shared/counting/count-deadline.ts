import { addDays, type IsoDate } from '../base/dates';
import { executiveClosures } from '../calendar/executive-closures';
import {
  type Closures,
  isHoliday,
  isInTable,
  isWorkingDay,
  nextWorkingDayAfter,
} from '../calendar/working-days';
import type { Rule } from '../law/rule';
import { type Ending, endingOf, isSkipping, lastDayOf } from './count-end';
import type { CountExplanation, CountedOnly, CountOptions } from './count-explanation';
import { dayStrip } from './day-strip';
import { explainCount } from './explain';
import { workByOf } from './work-by';

interface Counted {
  readonly rule: Rule;
  readonly ending: Ending;
  readonly closures: Closures;
  readonly found: CountedOnly;
}

function counted(given: Rule, triggerOn: IsoDate, options: CountOptions): Counted {
  const rule = withLength(given, options.length);
  const closures = options.closures ?? [];
  const ending = endingOf(rule, triggerOn);
  const { due } = ending;
  const workBy = workByOf(lastDayOf(rule, triggerOn, due, closures), closures, {
    closesAt: rule.closesAt,
    leadDays: options.leadDays ?? 0,
  });
  const extendedTo = rule.end === 'license-holiday' && isHoliday(due) ? nextWorkingDayAfter(due) : undefined;
  const cautiousDue = cautiousDueOf(rule, options.chain?.letterOn);
  const opensOn = rule.opensDays === undefined ? undefined : addDays(triggerOn, -rule.opensDays);
  const arguableLater = arguableOf(rule, triggerOn, ending, closures);
  const isKnown =
    isInTable(due) &&
    (workBy === due || isInTable(workBy)) &&
    (triggerOn === due || isInTable(triggerOn)) &&
    (extendedTo === undefined || isInTable(extendedTo));
  // Field after field: to spread what may be there into a record takes most of the time of a count.
  const found: { -readonly [F in keyof CountedOnly]: CountedOnly[F] } = { due, workBy, inDoubt: !isKnown };
  if (ending.nominal !== due) found.unrolled = ending.nominal;
  if (opensOn !== undefined) found.opensOn = opensOn;
  if (extendedTo !== undefined) found.extendedTo = extendedTo;
  if (arguableLater !== undefined) found.arguableLater = arguableLater;
  if (cautiousDue !== undefined) found.cautiousDue = cautiousDue;
  return { rule, ending, closures, found };
}

/**
 * Counts the rule from the day its trigger fell on (for a chained rule, the due date of the rule before it). Throws a
 * RangeError when a rule with a cautious reading is given no letter date, a length is given that may not be changed,
 * or a date leaves the years 1900 to 2199.
 */
export function countDeadline(given: Rule, triggerOn: IsoDate, options: CountOptions = {}): CountExplanation {
  const { rule, ending, closures, found } = counted(given, triggerOn, options);
  const { workBy } = found;
  const days = rule.count.unit === 'printed' ? [] : dayStrip(rule, triggerOn, ending, workBy, closures);
  const result = { ...found, days };
  return { ...result, steps: explainCount(rule, triggerOn, result, ending, options) };
}

/** The same dates without their explanation, for who counts tens of thousands of them. Throws what `countDeadline` throws. */
export function countDates(given: Rule, triggerOn: IsoDate, options: CountOptions = {}): CountedOnly {
  return counted(given, triggerOn, options).found;
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
