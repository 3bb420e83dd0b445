import { expect, test } from 'vitest';
import { plural, pluralGrouped, wordFor } from './plural';

test('one is one, and everything else is many', () => {
  expect([0, 1, 2].map((count) => plural(count, 'day'))).toEqual(['0 days', '1 day', '2 days']);
  expect([0, 1, 2].map((count) => wordFor(count, 'is', 'are'))).toEqual(['are', 'is', 'are']);
  expect(plural(1200, 'entry', 'entries')).toBe('1200 entries');
});

test('large numbers are grouped where they are expected', () => {
  expect(pluralGrouped(1, 'entry', 'entries')).toBe('1 entry');
  expect(pluralGrouped(12_345, 'row')).toBe('12,345 rows');
});
