import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween, isWeekend } from '../base/dates';
import { executiveClosures } from './executive-closures';
import {
  addWorkingDays,
  holidayOn,
  isHoliday,
  isInTable,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  nextWorkingDayAfter,
} from './working-days';

const anyDay = fc.integer({ min: 0, max: 16_801 }).map((n) => addDays(day('2015-01-01'), n));

test('weekends and federal holidays are no working days, observed ones included', () => {
  const off = ['2026-11-26', '2026-11-28', '2026-11-29', '2026-07-03', '2026-07-04', '2027-12-31'];
  expect(off.filter((text) => isWorkingDay(day(text)))).toEqual([]);
  const on = ['2026-11-25', '2026-11-27', '2026-07-06', '2026-12-24', '2024-12-26', '2021-01-20'];
  expect(on.filter((text) => !isWorkingDay(day(text)))).toEqual([]);
});

describe('closures by order', () => {
  test('count only when they are switched on', () => {
    expect(isWorkingDay(day('2025-12-26'))).toBe(true);
    expect(isWorkingDay(day('2025-12-26'), executiveClosures)).toBe(false);
    expect(lastWorkingDayOnOrBefore(day('2025-12-26'))).toBe('2025-12-26');
    expect(lastWorkingDayOnOrBefore(day('2025-12-26'), executiveClosures)).toBe('2025-12-23');
  });

  test('may be entered by hand', () => {
    expect(isWorkingDay(day('2026-12-24'), [{ on: day('2026-12-24'), name: 'Snow' }])).toBe(false);
  });

  test('each cite their order, and none falls on a day off anyway', () => {
    expect(executiveClosures.filter(({ order }) => !/^Executive Order \d{5}$/.test(order))).toEqual([]);
    expect(executiveClosures.filter(({ on }) => !isWorkingDay(on))).toEqual([]);
    const days = executiveClosures.map(({ on }) => on);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days).toEqual(expect.arrayContaining(['2018-12-05', '2018-12-24']));
    // Not closed: the day after Christmas 2024. Closed for half a day only: Christmas Eve 2015.
    expect(days.filter((on) => ['2024-12-26', '2015-12-24'].includes(on))).toEqual([]);
  });
});

test.each([
  ['2026-07-04', '2026-07-02'],
  ['2026-11-26', '2026-11-25'],
  ['2020-01-05', '2020-01-03'],
  ['2027-12-31', '2027-12-30'],
  ['2026-12-04', '2026-12-04'],
  ['2026-12-06', '2026-12-04'],
  ['2026-12-26', '2026-12-24'],
  ['2026-09-07', '2026-09-04'],
])('the last working day on or before %s is %s', (date, expected) => {
  expect(lastWorkingDayOnOrBefore(day(date))).toBe(expected);
});

test.each([
  ['2027-12-31', '2028-01-03'],
  ['2026-11-26', '2026-11-27'],
  ['2026-11-25', '2026-11-27'],
  ['2026-07-02', '2026-07-06'],
])('the next working day after %s is %s', (date, expected) => {
  expect(nextWorkingDayAfter(day(date))).toBe(expected);
});

describe('adding working days', () => {
  test.each([
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-25', 1, '2026-11-27'],
    ['2026-11-13', 10, '2026-11-30'],
    ['2025-12-17', 10, '2026-01-02'],
    ['2026-11-21', 5, '2026-11-30'],
    ['2026-11-21', -5, '2026-11-16'],
    ['2026-11-28', -1, '2026-11-27'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('%s and %i give %s', (date, n, expected) => {
    expect(addWorkingDays(day(date), n)).toBe(expected);
  });

  test('closures that are switched on are passed over', () => {
    expect(addWorkingDays(day('2025-12-17'), 10, executiveClosures)).toBe('2026-01-06');
  });

  test('n working days lie in the stretch, for n from -60 to 60', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (date, n) => {
        const end = addWorkingDays(date, n);
        const step = n < 0 ? -1 : 1;
        let counted = 0;
        for (let at = 1; at <= Math.abs(daysBetween(date, end)); at += 1) {
          if (isWorkingDay(addDays(date, at * step))) counted += 1;
        }
        expect(counted).toBe(Math.abs(n));
        expect(n === 0 || isWorkingDay(end)).toBe(true);
      }),
    );
  });

  test('only whole numbers are counted', () => {
    expect(() => addWorkingDays(day('2026-11-25'), 1.5)).toThrow(RangeError);
  });
});

test('the holidays are known from 2015 to 2060', () => {
  expect(['2015-01-01', '2060-12-31'].every((text) => isInTable(day(text)))).toBe(true);
  expect(['2014-12-31', '2061-01-01'].some((text) => isInTable(day(text)))).toBe(false);
  // Beyond the table weekends are still known: New Year's Day of 2062 is a Sunday, July 4 of 2061 a Monday.
  expect(isWorkingDay(day('2062-01-01'))).toBe(false);
  expect(isWorkingDay(day('2061-07-04'))).toBe(true);
});

test('a day that is asked for again, with closures or without, is what its weekday, its holidays and its closures make it', () => {
  const closures = [{ on: day('2027-03-02'), name: 'Closed by order' }];
  for (const _time of ['first', 'again'])
    for (let date = day('2026-01-01'); date < day('2029-01-01'); date = addDays(date, 1)) {
      const isByStatute = !isWeekend(date) && holidayOn(date) === undefined;
      expect([date, isWorkingDay(date)]).toEqual([date, isByStatute]);
      expect([date, isHoliday(date)]).toEqual([date, holidayOn(date) !== undefined]);
      expect([date, isWorkingDay(date, closures)]).toEqual([date, isByStatute && date !== '2027-03-02']);
    }
});
