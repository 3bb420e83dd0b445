import { addDays, addMonths, addYears, day, earlierOf, endOfMonth, type IsoDate } from '../base/dates';
import { type Closures, holidayOn, isWorkingDay } from '../calendar/working-days';
import type { Count, Rule } from '../law/rule';

/** Where a count ends, before and after the rule's own words carry it on. */
export interface Ending {
  /** The last day of the bare count. */
  readonly nominal: IsoDate;
  readonly due: IsoDate;
  /** Days left out of the count, in the order they were met. */
  readonly skipped: readonly IsoDate[];
  /** Where a period of the calendar (a quarter, a half-year) that the trigger lies in ends. */
  readonly periodEndsOn?: IsoDate;
}

/** What the count of a rule reads. */
export type Counted = Pick<Rule, 'count' | 'direction' | 'end' | 'shortPeriod'>;

/** Whether weekends and legal holidays are left out of this count. */
export function isSkipping({ count, shortPeriod }: Pick<Rule, 'count' | 'shortPeriod'>): boolean {
  if (count.unit === 'business-days') return true;
  return shortPeriod === 'seven-days-or-less' && count.unit === 'days' && count.length <= 7;
}

/**
 * The day work-by is looked for from. A closure never moves the due date; but a count toward the past that leaves days
 * out would end earlier by it, and whoever works to that day is in time by either reading.
 */
export function lastDayOf(rule: Counted, triggerOn: IsoDate, due: IsoDate, closures: Closures): IsoDate {
  if (rule.direction !== 'backward') return due;
  return earlierOf(due, endingOf(rule, triggerOn, closures).due);
}

/**
 * Counts a rule. `daysOff` are closures to be left out like holidays: none in the count that sets a date, for a
 * closure must never make a date later; all of them in the count that says what is arguable.
 */
export function endingOf(rule: Counted, triggerOn: IsoDate, daysOff: Closures = []): Ending {
  const { nominal, skipped, periodEndsOn } = nominalOf(rule, triggerOn, daysOff);
  const due = rule.end === 'next-working-day' ? rolled(nominal, rule.direction, daysOff) : nominal;
  return periodEndsOn === undefined ? { nominal, due, skipped } : { nominal, due, skipped, periodEndsOn };
}

// 15 CFR 766.5(e): the next day that is no Saturday, Sunday or legal holiday; backward, the earlier one is the safe reading.
function rolled(nominal: IsoDate, direction: Rule['direction'], daysOff: Closures): IsoDate {
  let date = nominal;
  while (!isWorkingDay(date, daysOff)) date = addDays(date, direction === 'backward' ? -1 : 1);
  return date;
}

type Nominal = Omit<Ending, 'due'>;

function nominalOf(rule: Counted, triggerOn: IsoDate, daysOff: Closures): Nominal {
  const { count } = rule;
  const step = rule.direction === 'backward' ? -1 : 1;
  const plain = (nominal: IsoDate): Nominal => ({ nominal, skipped: [] });
  switch (count.unit) {
    case 'days':
      return isSkipping(rule)
        ? skipping(triggerOn, count.length, step, daysOff)
        : plain(addDays(triggerOn, step * count.length));
    case 'business-days':
      return skipping(triggerOn, count.length, step, daysOff);
    case 'months':
      return plain(addMonths(triggerOn, step * count.length));
    case 'years':
      return plain(addYears(triggerOn, step * count.length));
    case 'month-end':
      return plain(addDays(monthEndAfter(triggerOn, count.months), count.days ?? 0));
    case 'quarter-month-end': {
      const periodEndsOn = quarterEnd(triggerOn);
      return { nominal: monthEndAfter(periodEndsOn, count.months), skipped: [], periodEndsOn };
    }
    case 'fixed-dates':
      return fixedDate(count, triggerOn);
    case 'printed':
      return plain(triggerOn);
  }
}

function skipping(triggerOn: IsoDate, length: number, step: 1 | -1, daysOff: Closures): Nominal {
  const skipped: IsoDate[] = [];
  let date = triggerOn;
  for (let left = length; left > 0; ) {
    date = addDays(date, step);
    if (isWorkingDay(date, daysOff)) left -= 1;
    else skipped.push(date);
  }
  return { nominal: date, skipped };
}

// From the first of the month, so that a short month in between takes no day away.
function monthEndAfter(date: IsoDate, months: number): IsoDate {
  return endOfMonth(addMonths(addDays(date, 1 - Number(date.slice(8))), months));
}

function quarterEnd(date: IsoDate): IsoDate {
  const monthOfQuarter = (Number(date.slice(5, 7)) - 1) % 3;
  return monthEndAfter(date, 2 - monthOfQuarter);
}

/** The first day of that name in a year, on or after the date. */
function nextNamed(date: IsoDate, monthAndDay: string): IsoDate {
  const thisYear = addYears(day(`2000-${monthAndDay}`), Number(date.slice(0, 4)) - 2000);
  return thisYear >= date ? thisYear : addYears(thisYear, 1);
}

function fixedDate({ dates }: Extract<Count, { unit: 'fixed-dates' }>, triggerOn: IsoDate): Nominal {
  const [first, ...others] = dates.map(({ closes, due }) => ({
    closesOn: nextNamed(triggerOn, closes),
    due,
  }));
  if (first === undefined) throw new Error('a rule of fixed dates has none');
  const period = others.reduce((best, each) => (each.closesOn < best.closesOn ? each : best), first);
  const nominal = nextNamed(addDays(period.closesOn, 1), period.due);
  return { nominal, skipped: [], periodEndsOn: period.closesOn };
}

/** The holidays among some days, by name. */
export function namesOf(
  dates: readonly IsoDate[],
): readonly { readonly on: IsoDate; readonly name: string }[] {
  return dates.flatMap((on) => {
    const holiday = holidayOn(on);
    return holiday === undefined ? [] : [{ on, name: holiday.name }];
  });
}
