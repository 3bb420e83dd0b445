import { addDays, addYears, day, endOfMonth, type IsoDate } from '../base/dates';
import type { Count, Rule } from './rule';

type FixedDates = Extract<Count, { readonly unit: 'fixed-dates' }>;

/** A period of a rule with fixed days of the year, both days included. */
export interface FixedPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The period in which the day lies; null for a rule without fixed days. */
export function periodOf({ count }: Pick<Rule, 'count'>, on: IsoDate): FixedPeriod | null {
  if (count.unit !== 'fixed-dates') return null;
  const year = Number(on.slice(0, 4));
  const closings = [year - 1, year, year + 1].flatMap((each) => closingsIn(count, each)).sort();
  const at = closings.findIndex((closesOn) => closesOn >= on);
  const [before, to] = [closings[at - 1], closings[at]];
  if (before === undefined || to === undefined) throw new Error('a year has every period of the rule');
  return { from: addDays(before, 1), to };
}

function closingsIn({ dates }: FixedDates, year: number): readonly IsoDate[] {
  // From a year that every register holds: the period around a day of 1900 may begin in the year before.
  return dates.map(({ closes }) => addYears(day(`2000-${closes}`), year - 2000));
}

/**
 * The day on which the period closes that a report of fixed dates is about; null for any other rule. Nothing filed before
 * that day can be the report of that period.
 */
export function periodClosesOn(rule: Pick<Rule, 'count'>, on: IsoDate): IsoDate | null {
  return periodOf(rule, on)?.to ?? null;
}

/** Whole months from the first day to the last. */
export function isWholeMonths({ from, to }: FixedPeriod): boolean {
  return from.endsWith('-01') && to === endOfMonth(to);
}
