import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, endOfMonth } from '../base/dates';
import { afterShipment, nextOccurrence, occurrence, type Repeat, repeat, repeatWords } from './recurrence';

const series = (every: 'month' | 'quarter' | 'half-year' | 'year'): Repeat => ({ every });

describe('a series counted from its first date', () => {
  test.each([
    ['month', '2026-01-15', ['2026-01-15', '2026-02-15', '2026-03-15']],
    ['month', '2026-01-31', ['2026-01-31', '2026-02-28', '2026-03-31']],
    ['month', '2027-12-30', ['2027-12-30', '2028-01-30', '2028-02-29', '2028-03-30']],
    ['month', '2027-04-30', ['2027-04-30', '2027-05-30', '2027-06-30', '2027-07-30']],
    ['quarter', '2026-04-30', ['2026-04-30', '2026-07-30', '2026-10-30', '2027-01-30']],
    ['quarter', '2026-03-31', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
    ['quarter', '2026-03-10', ['2026-03-10', '2026-06-10', '2026-09-10', '2026-12-10', '2027-03-10']],
    ['half-year', '2026-08-01', ['2026-08-01', '2027-02-01', '2027-08-01']],
    ['year', '2024-02-29', ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
    ['year', '2027-02-28', ['2027-02-28', '2028-02-28', '2029-02-28']],
  ] as const)('every %s from %s', (every, firstOn, dates) => {
    expect(dates.map((_, n) => occurrence(series(every), day(firstOn), n))).toEqual(dates);
  });

  test('never drifts: a short month takes no day away for good', () => {
    const every = fc.constantFrom(
      'month' as const,
      'quarter' as const,
      'half-year' as const,
      'year' as const,
    );
    const start = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays(day('2019-01-01'), n));
    fc.assert(
      fc.property(every, start, fc.integer({ min: 0, max: 60 }), (each, firstOn, n) => {
        const on = occurrence(series(each), firstOn, n);
        const wanted = firstOn.slice(8);
        const last = endOfMonth(on).slice(8);
        expect(on.slice(8)).toBe([wanted, last].sort()[0]);
      }),
    );
  });
});

test('the next date is the first one later, also on the day itself and long after', () => {
  const monthly = series('month');
  expect(nextOccurrence(monthly, day('2026-01-31'), day('2026-01-30'))).toBe('2026-01-31');
  expect(nextOccurrence(monthly, day('2026-01-31'), day('2026-01-31'))).toBe('2026-02-28');
  expect(nextOccurrence(monthly, day('2026-01-31'), day('2030-06-29'))).toBe('2030-06-30');
  expect(nextOccurrence({ every: 'once' }, day('2026-01-31'), day('2026-01-30'))).toBe('2026-01-31');
  expect(nextOccurrence({ every: 'once' }, day('2026-01-31'), day('2026-01-31'))).toBeNull();
});

test('a deadline once has no second date', () => {
  expect(() => occurrence({ every: 'once' }, day('2026-01-31'), 1)).toThrow(RangeError);
  expect(() => occurrence(series('month'), day('2026-01-31'), -1)).toThrow(RangeError);
});

test('a shipment gives its own date, over a leap day too', () => {
  expect(afterShipment({ every: 'shipment', days: 30 }, day('2028-02-01'))).toBe('2028-03-02');
  expect(afterShipment(series('year'), day('2028-02-01'))).toBeNull();
});

test('what can be written is checked, and each has its words', () => {
  expect(repeat.safeParse({ every: 'shipment', days: 0 }).success).toBe(false);
  expect(repeat.safeParse({ every: 'week' }).success).toBe(false);
  const all: readonly Repeat[] = [
    { every: 'once' },
    ...(['month', 'quarter', 'half-year', 'year'] as const).map(series),
    { every: 'shipment', days: 1 },
    { every: 'shipment', days: 30 },
  ];
  expect(all.map((each) => repeat.parse(each))).toEqual(all);
  expect(all.map(repeatWords)).toEqual([
    'Once',
    'Every month',
    'Every quarter',
    'Every half-year',
    'Every year',
    '1 day after each shipment',
    '30 days after each shipment',
  ]);
});
