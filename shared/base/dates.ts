import { UTCDateMini as UTCDate } from '@date-fns/utc/date/mini';
import { addMonths as shiftMonths } from 'date-fns/addMonths';
import { addYears as shiftYears } from 'date-fns/addYears';
import { endOfMonth as monthEnd } from 'date-fns/endOfMonth';
import { format } from 'date-fns/format';
import { clockText } from './clock-time';
import { dateStyle } from './date-style';
import { wallClockAt, zoneOffsetAt } from './wall-clock';

/** A calendar day, "2026-12-25": no hour and no zone, so it is the same day wherever it is read. */
export type IsoDate = string & { readonly __isoDate: true };

/** The days of a week as calendars print them. */
export const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** 0 is Sunday, 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const oneDay = 86_400_000;
const firstYear = 1900;
const lastYear = 2199;

// Every calculation goes through a UTCDate: UTC has no clock changes, so a day is always a day.
function toUtc(date: IsoDate): Date {
  return new UTCDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

// The same midnight in milliseconds, for what is asked of thousands of days at once: there a UTCDate costs most of the time.
function utcMs(date: IsoDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

/**
 * How many years beyond the first and the last can still be counted: the week around a day, the morning of a reminder or the
 * day after a due date may lie outside the years in which a register holds days.
 */
const margin = 10;

/** Thrown where a day is counted that lies more than ten years before 1900 or after 2199. */
export class OutOfYears extends RangeError {
  constructor() {
    super(`The day lies far outside the years ${firstYear} to ${lastYear}.`);
  }
}

const firstNumber = Date.UTC(firstYear - margin, 0, 1) / oneDay;
const lastNumber = Date.UTC(lastYear + margin, 11, 31) / oneDay;
// The same few thousand days are asked for over and over, where all deadlines are counted anew a day at a time. Days by their number
// stand in rows of 512, each made when a day of it is first asked for: to find one in a map takes several times as long.
const rowsOfDays: IsoDate[][] = [];
const numberOfDay = new Map<IsoDate, number>();
const mostDays = 120_000;

/** The day of a number since January 1, 1970; throws `OutOfYears` ten years outside 1900 to 2199. */
export function dayNumbered(number: number): IsoDate {
  if (!(number >= firstNumber && number <= lastNumber)) throw new OutOfYears();
  const at = number - firstNumber;
  let row = rowsOfDays[at >> 9];
  if (row === undefined) {
    row = [];
    rowsOfDays[at >> 9] = row;
  }
  const known = row[at & 511];
  if (known !== undefined) return known;
  const date = new Date(number * oneDay).toISOString().slice(0, 10) as IsoDate;
  row[at & 511] = date;
  return date;
}

/** The number of a day since January 1, 1970: who walks over many days does so by numbers. */
export function numberOf(date: IsoDate): number {
  const known = numberOfDay.get(date);
  if (known !== undefined) return known;
  const number = utcMs(date) / oneDay;
  if (numberOfDay.size < mostDays) numberOfDay.set(date, number);
  return number;
}

const fromUtc = (date: Date): IsoDate => dayNumbered(Math.floor(date.getTime() / oneDay));

/** True for a real calendar day of the years 1900 to 2199, written exactly yyyy-mm-dd. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = shape.exec(text);
  if (parts === null) return false;
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < firstYear || year > lastYear) return false;
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}

/** True for a day written yyyy-mm-dd before 1900 or after 2199, which no register holds. */
export function isOutOfYears(text: string): boolean {
  const year = Number(shape.exec(text)?.[1] ?? Number.NaN);
  return (year < firstYear || year > lastYear) && isIsoDate(`2000${text.slice(4)}`);
}

/** The day written in the text, for literals in code and tests; throws a RangeError when it is none. */
export function day(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`Not a calendar day: ${JSON.stringify(text)}`);
  return text;
}

/** The day n calendar days later (earlier when n is negative); throws `OutOfYears` ten years outside 1900 to 2199. */
export function addDays(date: IsoDate, n: number): IsoDate {
  return dayNumbered(Math.floor(numberOf(date) + n));
}

/** The same day of the month n months later, or that month's last day when it has no such day. */
export function addMonths(date: IsoDate, n: number): IsoDate {
  return fromUtc(shiftMonths(toUtc(date), n));
}

/** The same day n years later; Feb 29 becomes Feb 28 in a year without it. */
export function addYears(date: IsoDate, n: number): IsoDate {
  return fromUtc(shiftYears(toUtc(date), n));
}

/** Calendar days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  // Both are midnights in UTC, where every day has 24 hours, so the quotient is whole.
  return numberOf(to) - numberOf(from);
}

/** The day of the week. */
export function weekdayOf(date: IsoDate): Weekday {
  // January 1, 1970 was a Thursday.
  return ((((numberOf(date) + 4) % 7) + 7) % 7) as Weekday;
}

/** True on Saturday and Sunday. */
export function isWeekend(date: IsoDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

/** Orders days, earliest first, for `sort`. */
export function compareDays(a: IsoDate, b: IsoDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The earlier of two days. */
export function earlierOf(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** The last day of the month the day lies in. */
export function endOfMonth(date: IsoDate): IsoDate {
  return fromUtc(monthEnd(toUtc(date)));
}

/** Days as they were written, by form and day: a list or a file of thousands of rows names the same few days over and over. */
const writtenBefore = new Map<string, Map<IsoDate, string>>();
const mostKept = 5_000;

function written(date: IsoDate, us: string, iso: string): string {
  const form = dateStyle() === 'us' ? us : iso;
  let days = writtenBefore.get(form);
  if (days === undefined || days.size >= mostKept) {
    days = new Map();
    writtenBefore.set(form, days);
  }
  const known = days.get(date);
  if (known !== undefined) return known;
  const text = format(toUtc(date), form);
  days.set(date, text);
  return text;
}

/** "Wed Dec 11, 2019", by ISO "Wed 2019-12-11"; in English whatever the machine's language. */
export function formatDay(date: IsoDate): string {
  return written(date, 'EEE MMM d, yyyy', 'EEE yyyy-MM-dd');
}

/** "Wednesday, December 11, 2019" (ISO "Wednesday, 2019-12-11"), where a person is asked whether it is meant. */
export function formatDayInFull(date: IsoDate): string {
  return written(date, 'EEEE, MMMM d, yyyy', 'EEEE, yyyy-MM-dd');
}

/** "Wed Dec 11" (ISO "Wed 12-11"), where the year is plain from what stands around it. */
export function formatDayShort(date: IsoDate): string {
  return written(date, 'EEE MMM d', 'EEE MM-dd');
}

/** "Wed Dec 11", with the year where it is not that of the day beside it; always where there is none. */
export function formatDayNear(date: IsoDate, beside: IsoDate | null): string {
  return date.slice(0, 4) === beside?.slice(0, 4) ? formatDayShort(date) : formatDay(date);
}

/** "December 2026" (ISO "2026-12"), the month the day lies in. */
export function formatMonth(date: IsoDate): string {
  return written(date, 'LLLL yyyy', 'yyyy-MM');
}

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/;

function millisecondsOf(instant: string): number {
  const milliseconds = instantShape.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not a UTC instant: ${JSON.stringify(instant)}`);
  return milliseconds;
}

/** The day it is in the zone at a UTC instant; throws a RangeError for an unreadable instant or zone. */
export function dateInZone(instant: string, zone: string): IsoDate {
  const wall = wallClockAt(millisecondsOf(instant), zone);
  return fromUtc(new UTCDate(wall.year, wall.month - 1, wall.dayOfMonth));
}

/** The hour (0 to 23) and minute it is in the zone at a UTC instant. */
export function timeInZone(
  instant: string,
  zone: string,
): { readonly hour: number; readonly minute: number } {
  const { hour, minute } = wallClockAt(millisecondsOf(instant), zone);
  return { hour, minute };
}

/** The UTC instant so many hours later. */
export function laterInstant(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

/**
 * The UTC instant at which the zone's clock shows that full hour of that day. An hour that comes twice (clocks go
 * back) means the first; one that is skipped (clocks go forward) means as long after the change as it would have been.
 */
export function localInstant(date: IsoDate, hour: number, zone: string): string {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) throw new RangeError(`Not an hour: ${hour}`);
  const wanted = toUtc(date).getTime() + hour * 3_600_000;
  const offsetBefore = zoneOffsetAt(wanted - oneDay, zone);
  const candidates = [wanted - offsetBefore, wanted - zoneOffsetAt(wanted + oneDay, zone)];
  const fitting = candidates.filter((candidate) => candidate + zoneOffsetAt(candidate, zone) === wanted);
  return new UTCDate(fitting.length > 0 ? Math.min(...fitting) : wanted - offsetBefore).toISOString();
}

/** "Mon Nov 25, 2019, 9:14 AM EST" (ISO "Mon 2019-11-25, 09:14 EST"): the instant as the zone's clock showed it. */
export function formatInstant(instant: string, zone: string): string {
  const { hour, minute, zoneName } = wallClockAt(millisecondsOf(instant), zone);
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${formatDay(dateInZone(instant, zone))}, ${clockText(time)} ${zoneName}`;
}
