import { expect, test } from 'vitest';
import { day } from './dates';
import { distance, fromToday } from './distance';

test.each([
  ['2026-11-28', '2026-11-29', '1 day'],
  ['2026-11-28', '2027-01-26', '59 days'],
  ['2026-11-28', '2027-01-27', '1 month'],
  ['2026-11-28', '2027-01-28', '2 months'],
  ['2026-11-28', '2027-11-12', '11 months'],
  ['2026-11-28', '2028-11-27', '23 months'],
  ['2026-11-28', '2028-11-28', '2 years'],
  ['2019-11-21', '2026-11-20', '6 years'],
])('from %s to %s it is %s, whichever way', (a, b, words) => {
  expect(distance(day(a), day(b))).toBe(words);
  expect(distance(day(b), day(a))).toBe(words);
});

test('a day to come is ahead, one that has been is ago', () => {
  expect(fromToday(day('2027-11-12'), day('2026-11-28'))).toBe('11 months ahead');
  expect(fromToday(day('2025-11-28'), day('2026-11-28'))).toBe('12 months ago');
});
