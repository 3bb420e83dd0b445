import * as z from 'zod';
import { addMonths, day, type IsoDate, isIsoDate } from './dates';
import { reason } from './reason';

/** A calendar month, "2026-12". */
export type Month = string & { readonly __month: true };

/** True for a month of the years 1900 to 2199, written exactly yyyy-mm. */
export function isMonth(text: string): text is Month {
  return /^\d{4}-\d{2}$/.test(text) && isIsoDate(`${text}-01`);
}

/** A month as calls name it. */
export const month = z
  .string(reason('not-text'))
  .refine(isMonth, reason('not-a-date')) as unknown as z.ZodType<Month, Month>;

/** The month a day lies in. */
export function monthOf(date: IsoDate): Month {
  return date.slice(0, 7) as Month;
}

/** The first day of a month. */
export function firstOf(of: Month): IsoDate {
  return day(`${of}-01`);
}

/** The same day some months on, or that month's last; the day itself where the calendar of a register goes no further. */
export function monthsOn(date: IsoDate, n: number): IsoDate {
  const moved = addMonths(date, n);
  return isIsoDate(moved) ? moved : date;
}
