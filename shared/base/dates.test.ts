import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  compareDays,
  day,
  daysBetween,
  earlierOf,
  endOfMonth,
  formatDay,
  formatDayShort,
  isIsoDate,
  isWeekend,
  weekdayOf,
} from './dates';

describe('what a day is', () => {
  test.each(['2026-12-25', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is one', (text) => {
    expect(isIsoDate(text)).toBe(true);
    expect(day(text)).toBe(text);
  });

  test.each([
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-1-05',
    '11/06/26',
    '2026-11-06T00:00:00Z',
    ' 2026-11-06',
    '2026-11-06\n',
    '1899-12-31',
    '2200-01-01',
    '٢٠٢٦-١١-٠٦',
  ])('%j is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });
});

describe('adding', () => {
  test('days cross months, years and leap days', () => {
    expect(addDays(day('2024-02-09'), 20)).toBe('2024-02-29');
    expect(addDays(day('2023-02-09'), 20)).toBe('2023-03-01');
    expect(addDays(day('2023-12-01'), 180)).toBe('2024-05-29');
    expect(addDays(day('2020-01-05'), -45)).toBe('2019-11-21');
    expect(addDays(day('2026-11-06'), 0)).toBe('2026-11-06');
  });

  test('months and years stop at the month end', () => {
    expect(addMonths(day('2026-08-31'), 1)).toBe('2026-09-30');
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addYears(day('2024-02-29'), 5)).toBe('2029-02-28');
    expect(addYears(day('2028-05-31'), 5)).toBe('2033-05-31');
    expect(endOfMonth(day('2024-02-01'))).toBe('2024-02-29');
    expect(endOfMonth(day('2027-01-31'))).toBe('2027-01-31');
  });

  test('never leaves the years in which a day can be written', () => {
    expect(addDays(day('2199-12-30'), 1)).toBe('2199-12-31');
    // What is read of a day at either end of the calendar may lie beyond it, by up to ten years; no register holds it.
    expect(addDays(day('2199-12-31'), 1)).toBe('2200-01-01');
    expect(isIsoDate(addDays(day('2199-12-31'), 1))).toBe(false);
    expect(addYears(day('1900-01-01'), -10)).toBe('1890-01-01');
    expect(() => addYears(day('2199-12-31'), 11)).toThrow(RangeError);
    expect(() => addYears(day('1900-01-01'), -11)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), Number.NaN)).toThrow(RangeError);
  });
});

test('days between are signed', () => {
  expect(daysBetween(day('2025-08-26'), day('2025-11-24'))).toBe(90);
  expect(daysBetween(day('2025-11-24'), day('2025-08-26'))).toBe(-90);
  expect(daysBetween(day('2022-10-30'), day('2022-11-01'))).toBe(2);
  expect(daysBetween(day('2026-11-06'), day('2026-11-06'))).toBe(0);
});

// All of one month and about the year; with FULL=1 every one.
const all = Array.from({ length: 400 }, (_, n) => n + 1);
const some = all.filter((n) => n <= 31 || n % 30 === 0 || (n > 360 && n < 370) || n === 400);
const counts = process.env.FULL === '1' ? all : some;

test('adding n days and counting them agree for every start from 2019 to 2032 and n up to 400', () => {
  const wrong: string[] = [];
  let tried = 0;
  for (let start = day('2019-01-01'); start <= '2032-12-31'; start = addDays(start, 1)) {
    for (const n of counts) {
      tried += 1;
      if (daysBetween(start, addDays(start, n)) !== n) wrong.push(`${start} + ${n}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(tried).toBe(5114 * counts.length);
});

test('days follow one another as on a paper calendar, from 1900 to 2199', () => {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let date = day('1900-01-01');
  let weekday = 1;
  const wrong: string[] = [];
  for (let year = 1900; year <= 2199; year += 1) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    for (const [month, length] of lengths.entries()) {
      const last = month === 1 && isLeap ? 29 : length;
      for (let dayOfMonth = 1; dayOfMonth <= last; dayOfMonth += 1) {
        const written = `${year}-${String(month + 1).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
        if (date !== written || weekdayOf(date) !== weekday) wrong.push(`${date} is not ${written}`);
        weekday = (weekday + 1) % 7;
        if (written !== '2199-12-31') date = addDays(date, 1);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(date).toBe('2199-12-31');
});

test('weekends are Saturday and Sunday', () => {
  const week = [
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
  ];
  expect(week.map((text) => weekdayOf(day(text)))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(week.filter((text) => isWeekend(day(text)))).toEqual(['2026-11-22', '2026-11-28']);
});

test('days have an order', () => {
  const [a, b] = [day('2026-09-30'), day('2026-10-01')];
  expect([compareDays(a, b), compareDays(b, a), compareDays(a, a)]).toEqual([-1, 1, 0]);
  expect([earlierOf(a, b), earlierOf(b, a)]).toEqual([a, a]);
});

test('days are written in English, with the month as month', () => {
  expect(formatDay(day('2019-12-11'))).toBe('Wed Dec 11, 2019');
  expect(formatDay(day('2026-01-05'))).toBe('Mon Jan 5, 2026');
  expect(formatDayShort(day('2019-12-11'))).toBe('Wed Dec 11');
});
