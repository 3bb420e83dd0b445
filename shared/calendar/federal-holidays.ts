import { addDays, compareDays, day, endOfMonth, type IsoDate, type Weekday, weekdayOf } from '../base/dates';

/** A federal holiday by statute, or the weekday on which one that falls on a weekend is observed. */
export interface FederalHoliday {
  readonly on: IsoDate;
  readonly name: string;
  readonly observed: boolean;
}

/** The first and last year, and the first and last day, for which the holidays are known. */
export const holidayTable = {
  firstYear: 2015,
  lastYear: 2060,
  firstOn: day('2015-01-01'),
  lastOn: day('2060-12-31'),
} as const;

/** A fixed date, or the n-th weekday of a month, counted from its end where n is negative. */
interface Statute {
  readonly name: string;
  readonly in: (year: number) => IsoDate;
  /** The first year it is a holiday. */
  readonly since?: number;
}

const fixed = (monthAndDay: string) => (year: number) => day(`${year}-${monthAndDay}`);

const nth = (n: number, weekday: Weekday, month: string) => (year: number) => {
  const first = day(`${year}-${month}-01`);
  if (n > 0) return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
  const last = endOfMonth(first);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + 7 * (n + 1));
};

const [monday, thursday] = [1, 4] as const;

// 5 U.S.C. 6103(a). Inauguration Day (6103(c): January 20 after each presidential election) is left out: it frees only
// employees in and around Washington, DC, and is no holiday for a count.
const statutes: readonly Statute[] = [
  { name: "New Year's Day", in: fixed('01-01') },
  { name: 'Birthday of Martin Luther King, Jr.', in: nth(3, monday, '01') },
  { name: "Washington's Birthday", in: nth(3, monday, '02') },
  { name: 'Memorial Day', in: nth(-1, monday, '05') },
  // Public Law 117-17 of June 17, 2021.
  { name: 'Juneteenth', in: fixed('06-19'), since: 2021 },
  { name: 'Independence Day', in: fixed('07-04') },
  { name: 'Labor Day', in: nth(1, monday, '09') },
  { name: 'Columbus Day', in: nth(2, monday, '10') },
  { name: 'Veterans Day', in: fixed('11-11') },
  { name: 'Thanksgiving Day', in: nth(4, thursday, '11') },
  { name: 'Christmas Day', in: fixed('12-25') },
];

const yearOf = (on: IsoDate): number => Number(on.slice(0, 4));

// Saturday by 5 U.S.C. 6103(b), Sunday by Executive Order 11582.
const observance: Partial<Record<Weekday, number>> = { 6: -1, 0: 1 };

/** A holiday of a year, and the weekday on which it is observed where it falls on a weekend. */
function daysOf({ name, in: dateIn }: Statute, year: number): readonly FederalHoliday[] {
  const on = dateIn(year);
  const shift = observance[weekdayOf(on)];
  const itself = { on, name, observed: false };
  if (shift === undefined) return [itself];
  return [itself, { on: addDays(on, shift), name: `${name} (observed)`, observed: true }];
}

const counted = new Map<number, readonly FederalHoliday[]>();

/**
 * The holidays by statute that fall in a year, with the days on which they are observed, in order of date; none for a
 * year outside the table. Each year is counted when it is first asked for: starting the program counts none.
 */
export function holidaysOfYear(year: number): readonly FederalHoliday[] {
  if (year < holidayTable.firstYear || year > holidayTable.lastYear) return [];
  const known = counted.get(year);
  if (known !== undefined) return known;
  const found = [
    ...statutes.filter(({ since = year }) => since <= year).flatMap((statute) => daysOf(statute, year)),
    // New Year's Day of the next year may be observed on December 31 of this one.
    ...statutes.slice(0, 1).flatMap((statute) => daysOf(statute, year + 1)),
  ]
    .filter(({ on }) => yearOf(on) === year)
    .sort((a, b) => compareDays(a.on, b.on));
  counted.set(year, found);
  return found;
}

/** Federal holidays of the whole table, in order of date. */
export function federalHolidays(): readonly FederalHoliday[] {
  const { firstYear, lastYear } = holidayTable;
  return Array.from({ length: lastYear - firstYear + 1 }, (_, n) => holidaysOfYear(firstYear + n)).flat();
}
