import { addDays, type IsoDate } from '../base/dates';
import { addWorkingDays, type Closures, lastWorkingDayOnOrBefore } from '../calendar/working-days';
import type { Rule } from '../law/rule';

/** What may bring the day to work to forward besides weekends, holidays and closures. */
export interface WorkByOptions {
  /** A date that ends at its first minute leaves only the day before. */
  readonly closesAt?: Rule['closesAt'];
  /** Working days for the courier. */
  readonly leadDays?: number;
}

/** The last federal working day on or before `due`, less the days for the courier; never later than `due`. */
export function workByOf(
  due: IsoDate,
  closures: Closures,
  { closesAt, leadDays = 0 }: WorkByOptions = {},
): IsoDate {
  const last = lastWorkingDayOnOrBefore(closesAt === 'start-of-day' ? addDays(due, -1) : due, closures);
  return leadDays > 0 ? addWorkingDays(last, -leadDays, closures) : last;
}
