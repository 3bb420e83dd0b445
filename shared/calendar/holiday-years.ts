import type { IsoDate } from '../base/dates';
import { type ExecutiveClosure, executiveClosures } from './executive-closures';
import { type FederalHoliday, holidaysOfYear, holidayTable } from './federal-holidays';
import { type Closures, closureOn } from './working-days';

/** The days off of one year as the law page shows them. */
export interface HolidayYear {
  readonly year: number;
  /** Days that fall in the year, also the observed New Year's Day of the next. */
  readonly holidays: readonly FederalHoliday[];
  /** Closures by order, and whether each counts in this register. */
  readonly closures: readonly (ExecutiveClosure & { readonly isUsed: boolean })[];
}

const yearOf = (on: IsoDate): number => Number(on.slice(0, 4));

/** The holiday table year by year; `used` are the closures this register counts. */
export function holidayYears(used: Closures): readonly HolidayYear[] {
  const { firstYear, lastYear } = holidayTable;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, n) => firstYear + n);
  return years.map((year) => ({
    year,
    holidays: holidaysOfYear(year),
    closures: executiveClosures
      .filter(({ on }) => yearOf(on) === year)
      .map((closure) => ({ ...closure, isUsed: closureOn(closure.on, used) !== undefined })),
  }));
}
