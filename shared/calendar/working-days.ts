import { addDays, dayNumbered, type IsoDate, isWeekend, numberOf } from '../base/dates';
import { holidaysOfYear, holidayTable } from './federal-holidays';

/** A day on which offices are closed by order; it counts only where it is passed in. */
export interface Closure {
  readonly on: IsoDate;
  readonly name: string;
}

/** The closures that were switched on. */
export type Closures = readonly Closure[];

/** A federal holiday's name, "Independence Day" or "Independence Day (observed)". */
export interface HolidayName {
  readonly name: string;
  readonly observed: boolean;
}

const holidaysByDay = new Map<string, ReadonlyMap<IsoDate, HolidayName>>();

function namesOf(year: string): ReadonlyMap<IsoDate, HolidayName> {
  const known = holidaysByDay.get(year);
  if (known !== undefined) return known;
  const names = new Map(
    holidaysOfYear(Number(year)).map(({ on, name, observed }) => [on, { name, observed }] as const),
  );
  holidaysByDay.set(year, names);
  return names;
}

const [working, weekend, holiday] = [1, 2, 3] as const;

// Where all deadlines are counted anew, the same few thousand days are asked for over and over: what each is before any closure, by the
// number of the day, in rows of 512 days, each made when a day of it is first asked for.
const rowsOfDays = new Map<number, Uint8Array>();

function rowOf(number: number): Uint8Array {
  const at = Math.floor(number / 512);
  const known = rowsOfDays.get(at);
  if (known !== undefined) return known;
  const row = new Uint8Array(512);
  rowsOfDays.set(at, row);
  return row;
}

/** What a day is before any closure; a holiday also on a weekend. */
function byStatute(number: number): number {
  const row = rowOf(number);
  const known = row[number & 511] as number;
  if (known !== 0) return known;
  const date = dayNumbered(number);
  const usual = isWeekend(date) ? weekend : working;
  const found = holidayOn(date) === undefined ? usual : holiday;
  row[number & 511] = found;
  return found;
}

/** The federal holiday on that day, whether the holiday itself (also on a weekend) or its observance. */
export function holidayOn(date: IsoDate): HolidayName | undefined {
  return namesOf(date.slice(0, 4)).get(date);
}

/** Whether a federal holiday is on that day, for who asks of tens of thousands of days. */
export function isHoliday(date: IsoDate): boolean {
  return byStatute(numberOf(date)) === holiday;
}

/** True for a day whose federal holidays are known; on any other day only weekends are. */
export function isInTable(date: IsoDate): boolean {
  return date >= holidayTable.firstOn && date <= holidayTable.lastOn;
}

/** The closure switched on for that day. */
export function closureOn(date: IsoDate, closures: Closures = []): Closure | undefined {
  return closures.find((closure) => closure.on === date);
}

/** What a day off is called: "Juneteenth (observed)", else the closure that was switched on; undefined for any other day, weekends too. */
export function dayOffName(date: IsoDate, closures: Closures = []): string | undefined {
  const holiday = holidayOn(date);
  if (holiday === undefined) return closureOn(date, closures)?.name;
  const { name, observed } = holiday;
  return observed && !name.includes('observed') ? `${name} (observed)` : name;
}

/** A federal working day: Monday to Friday, no federal holiday, no closure that was switched on. */
export function isWorkingDay(date: IsoDate, closures: Closures = []): boolean {
  return (
    byStatute(numberOf(date)) === working &&
    (closures.length === 0 || closureOn(date, closures) === undefined)
  );
}

function nearestWorkingDay(start: IsoDate, step: 1 | -1, closures: Closures): IsoDate {
  if (isWorkingDay(start, closures)) return start;
  for (let number = numberOf(start) + step; ; number += step) {
    if (byStatute(number) !== working) continue;
    const date = dayNumbered(number);
    if (closures.length === 0 || closureOn(date, closures) === undefined) return date;
  }
}

/** The day itself when it is a working day, else the last working day before it. */
export function lastWorkingDayOnOrBefore(date: IsoDate, closures: Closures = []): IsoDate {
  return nearestWorkingDay(date, -1, closures);
}

/** The first working day later than the day. */
export function nextWorkingDayAfter(date: IsoDate, closures: Closures = []): IsoDate {
  return nearestWorkingDay(addDays(date, 1), 1, closures);
}

/** The n-th working day after the day (before it when n is negative); the day itself, working or not, when n is 0. */
export function addWorkingDays(date: IsoDate, n: number, closures: Closures = []): IsoDate {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`);
  const step = n < 0 ? -1 : 1;
  let found = date;
  for (let left = Math.abs(n); left > 0; left -= 1) {
    found = nearestWorkingDay(addDays(found, step), step, closures);
  }
  return found;
}
