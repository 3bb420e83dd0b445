import { expect, test } from 'vitest';
import { clockText, readClock } from './clock-time';

test.each([
  ['00:00', '12:00 AM'],
  ['09:05', '9:05 AM'],
  ['12:00', '12:00 PM'],
  ['16:30', '4:30 PM'],
  ['23:59', '11:59 PM'],
])('%s is read as %s, and typed so it is kept as before', (kept, shown) => {
  expect(clockText(kept)).toBe(shown);
  expect(readClock(shown)).toBe(kept);
});

test.each([
  ['4 pm', '16:00'],
  ['4:30p.m.', '16:30'],
  ['12am', '00:00'],
  ['9:14', '09:14'],
  ['16:30', '16:30'],
])('%s typed is %s', (typed, kept) => {
  expect(readClock(typed)).toBe(kept);
});

test('what is no time stays as it is', () => {
  expect(['noon', '25:00', '13 pm', ''].map(readClock)).toEqual(['noon', '25:00', '13 pm', '']);
  expect(['', 'noon', '24:00'].map(clockText)).toEqual(['', 'noon', '24:00']);
});
