import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../base/dates';
import { timeScale } from './timeline-scale';

test('the first day lies at 0, the last at 1, and days outside at the ends', () => {
  const { at } = timeScale([day('2026-11-21'), day('2031-11-25'), day('2026-12-11')]);
  expect([at(day('2026-11-21')), at(day('2031-11-25'))]).toEqual([0, 1]);
  expect([at(day('2020-01-01')), at(day('2040-01-01'))]).toEqual([0, 1]);
});

test('twenty days are seen beside five years', () => {
  const { at } = timeScale([day('2026-11-21'), day('2026-12-11'), day('2031-11-25')]);
  expect(at(day('2026-12-11'))).toBeGreaterThan(0.25);
  expect(at(day('2026-12-11'))).toBeLessThan(0.35);
});

test('a later day never lies before an earlier one', () => {
  const from = day('2020-01-01');
  const days = fc.array(fc.integer({ min: 0, max: 6000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 6000 }), fc.nat(400), (ns, n, more) => {
      const { at } = timeScale(ns.map((each) => addDays(from, each)));
      const [first, second] = [at(addDays(from, n)), at(addDays(from, n + more))];
      expect(first).toBeLessThanOrEqual(second);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(second).toBeLessThanOrEqual(1);
    }),
  );
});

test('years are written where there is room for them', () => {
  const { years } = timeScale([day('2026-11-21'), day('2026-12-11'), day('2066-11-25')]);
  expect(years[0]?.year).toBe('2027');
  expect(years.length).toBeLessThan(40);
  for (const [index, { at }] of years.entries())
    expect(at - (years[index - 1]?.at ?? 0)).toBeGreaterThan(0.069);
  expect(timeScale([day('2026-11-21')]).years).toEqual([]);
  expect(timeScale([]).at(day('2026-11-21'))).toBe(0);
});
