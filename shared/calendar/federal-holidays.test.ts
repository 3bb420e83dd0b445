import { describe, expect, test } from 'vitest';
import { addDays, day, type IsoDate, weekdayOf } from '../base/dates';
import { federalHolidays, holidayTable } from './federal-holidays';
import { holidayOn } from './working-days';

// The days off as published, in the order New Year, King, Washington, Memorial, Juneteenth, July 4, Labor, Columbus,
// Veterans, Thanksgiving, Christmas; a star marks a day that is observed in place of the holiday itself.
const published: Readonly<Record<number, string>> = {
  2015: '01-01 01-19 02-16 05-25 - 07-03* 09-07 10-12 11-11 11-26 12-25',
  2016: '01-01 01-18 02-15 05-30 - 07-04 09-05 10-10 11-11 11-24 12-26*',
  2017: '01-02* 01-16 02-20 05-29 - 07-04 09-04 10-09 11-10* 11-23 12-25',
  2018: '01-01 01-15 02-19 05-28 - 07-04 09-03 10-08 11-12* 11-22 12-25',
  2019: '01-01 01-21 02-18 05-27 - 07-04 09-02 10-14 11-11 11-28 12-25',
  2020: '01-01 01-20 02-17 05-25 - 07-03* 09-07 10-12 11-11 11-26 12-25',
  2021: '01-01 01-18 02-15 05-31 06-18* 07-05* 09-06 10-11 11-11 11-25 12-24*',
  2022: '2021-12-31* 01-17 02-21 05-30 06-20* 07-04 09-05 10-10 11-11 11-24 12-26*',
  2023: '01-02* 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10* 11-23 12-25',
  2024: '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  2025: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
  2026: '01-01 01-19 02-16 05-25 06-19 07-03* 09-07 10-12 11-11 11-26 12-25',
  2027: '01-01 01-18 02-15 05-31 06-18* 07-05* 09-06 10-11 11-11 11-25 12-24*',
  2028: '2027-12-31* 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10* 11-23 12-25',
};

const names = [
  "New Year's Day",
  'Birthday of Martin Luther King, Jr.',
  "Washington's Birthday",
  'Memorial Day',
  'Juneteenth',
  'Independence Day',
  'Labor Day',
  'Columbus Day',
  'Veterans Day',
  'Thanksgiving Day',
  'Christmas Day',
];

const isWeekendDay = (on: IsoDate): boolean => [0, 6].includes(weekdayOf(on));

test('the weekdays off from 2015 to 2028 are the published ones, by name', () => {
  const expected = Object.entries(published).flatMap(([year, row]) =>
    row.split(' ').flatMap((cell, index) => {
      if (cell === '-') return [];
      const date = cell.replace('*', '');
      const isObserved = cell.endsWith('*');
      return [
        {
          on: date.length === 5 ? `${year}-${date}` : date,
          name: isObserved ? `${names[index]} (observed)` : names[index],
          observed: isObserved,
        },
      ];
    }),
  );
  const ours = federalHolidays().filter(({ on }) => on < '2029-01-01' && !isWeekendDay(on));
  expect(ours).toEqual(expected.sort((a, b) => (a.on < b.on ? -1 : 1)));
});

test('a walk over single days that shares nothing with the table finds the same weekdays off, 2015 to 2060', () => {
  const found: IsoDate[] = [];
  for (let on = day('2015-01-01'); on <= '2060-12-31'; on = addDays(on, 1)) {
    if (isDayOff(on)) found.push(on);
  }
  expect(
    federalHolidays()
      .filter(({ on }) => !isWeekendDay(on))
      .map(({ on }) => on),
  ).toEqual(found);
});

// Written as a walk over single days: is this weekday a holiday, or the neighbor of one on a weekend?
function isDayOff(on: IsoDate): boolean {
  const weekday = weekdayOf(on);
  if (weekday === 0 || weekday === 6) return false;
  return (
    isByStatute(on) ||
    (weekday === 5 && isByStatute(addDays(on, 1))) ||
    (weekday === 1 && isByStatute(addDays(on, -1)))
  );
}

function isByStatute(on: IsoDate): boolean {
  const [year, monthDay] = [Number(on.slice(0, 4)), on.slice(5)];
  const fixed = ['01-01', '07-04', '11-11', '12-25', ...(year >= 2021 ? ['06-19'] : [])];
  if (fixed.includes(monthDay)) return true;
  const weekday = weekdayOf(on);
  const between = (first: string, last: string): boolean => monthDay >= first && monthDay <= last;
  if (weekday === 4) return between('11-22', '11-28');
  if (weekday !== 1) return false;
  return (
    between('01-15', '01-21') ||
    between('02-15', '02-21') ||
    between('05-25', '05-31') ||
    between('09-01', '09-07') ||
    between('10-08', '10-14')
  );
}

describe('a holiday on a weekend', () => {
  test('keeps its own name beside the day on which it is observed', () => {
    expect(holidayOn(day('2026-07-04'))).toEqual({ name: 'Independence Day', observed: false });
    expect(holidayOn(day('2026-07-03'))).toEqual({ name: 'Independence Day (observed)', observed: true });
    expect(holidayOn(day('2026-07-06'))).toBeUndefined();
    expect(holidayOn(day('2022-12-25'))?.name).toBe('Christmas Day');
    expect(holidayOn(day('2022-12-26'))?.name).toBe('Christmas Day (observed)');
  });

  test('of the next year is observed in this one', () => {
    expect(holidayOn(day('2027-12-31'))?.name).toBe("New Year's Day (observed)");
    expect(holidayOn(day('2021-12-31'))?.name).toBe("New Year's Day (observed)");
    expect(holidayOn(day('2060-12-31'))?.name).toBe("New Year's Day (observed)");
    expect(holidayOn(day('2030-12-31'))).toBeUndefined();
  });
});

test('Inauguration Day, a holiday around Washington only, is none', () => {
  expect(holidayOn(day('2021-01-20'))).toBeUndefined();
  expect(holidayOn(day('2033-01-20'))).toBeUndefined();
  expect(holidayOn(day('2025-01-20'))?.name).toBe('Birthday of Martin Luther King, Jr.');
});

test('Juneteenth begins in 2021', () => {
  expect(holidayOn(day('2020-06-19'))).toBeUndefined();
  expect(holidayOn(day('2021-06-18'))?.name).toBe('Juneteenth (observed)');
});

test('the years before it have no Juneteenth, every later one has it', () => {
  const years = federalHolidays()
    .filter(({ name }) => name === 'Juneteenth')
    .map(({ on }) => Number(on.slice(0, 4)));
  expect(years).toEqual(Array.from({ length: 40 }, (_, n) => 2021 + n));
});

test('the table holds the whole of its first and last year, and no day outside', () => {
  expect(holidayTable).toMatchObject({ firstOn: '2015-01-01', lastOn: '2060-12-31' });
  const years = federalHolidays().map(({ on }) => on.slice(0, 4));
  expect([years[0], years.at(-1)]).toEqual(['2015', '2060']);
  for (const year of ['2015', '2060']) {
    const named = federalHolidays().filter(({ on, observed }) => on.startsWith(year) && !observed);
    expect(named).toHaveLength(year === '2015' ? 10 : 11);
  }
});

test('no day has two holidays and the list is in order', () => {
  const days = federalHolidays().map(({ on }) => on);
  expect(new Set(days).size).toBe(days.length);
  expect(days).toEqual([...days].sort());
});
