import { expect, test } from 'vitest';
import { day } from './dates';
import { isMonth, month, monthOf, monthsOn } from './month';

test('a month is written yyyy-mm, of the years a register holds', () => {
  const texts = [
    '2026-12',
    '1900-01',
    '2199-12',
    '2026-13',
    '2026-00',
    '2026-1',
    '1899-12',
    '2200-01',
    '2026-12-01',
    '',
  ];
  expect(texts.filter(isMonth)).toEqual(['2026-12', '1900-01', '2199-12']);
  expect(month.safeParse('2026-13').success).toBe(false);
  expect(monthOf(day('2026-12-31'))).toBe('2026-12');
});

test('months on, a day keeps its number as far as the month goes, and stays at the ends of the calendar', () => {
  expect(monthsOn(day('2026-01-31'), 1)).toBe('2026-02-28');
  expect(monthsOn(day('2026-12-15'), -1)).toBe('2026-11-15');
  expect(monthsOn(day('2199-12-15'), 1)).toBe('2199-12-15');
  expect(monthsOn(day('1900-01-15'), -12)).toBe('1900-01-15');
});
