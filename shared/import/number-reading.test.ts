import { expect, test } from 'vitest';
import { readNumber, readNumberColumn } from './number-reading';

test.each([
  ['1,234.56', '.', '1234.56'],
  ['1.234,56', ',', '1234.56'],
  ['1 234,50', ',', '1234.50'],
  ["1'234.50", '.', '1234.50'],
  ['-5', '.', '-5'],
  ['-5,25', ',', '-5.25'],
  [12.5, ',', '12.5'],
] as const)('%s with %s is %s', (cell, sign, number) => {
  expect(readNumber(cell, sign)).toBe(number);
});

test.each(['1,23.4', '1e3', '+86 10', '--5', '12 pieces', '.', '1,2,3'])('%s is no number', (text) => {
  expect(readNumber(text, '.')).toBeUndefined();
  expect(readNumber(text, ',')).toBeUndefined();
});

test('one number that fits one sign only decides the column', () => {
  expect(readNumberColumn(['1,234', '5,6']).sign).toBe(',');
  expect(readNumberColumn(['1,234', '5.6']).sign).toBe('.');
});

test('a thousand or one and a bit is asked about, not guessed', () => {
  expect(readNumberColumn(['1,234'])).toEqual({ sign: null, fitting: ['.', ','], unread: [] });
  expect(readNumberColumn(['1,234'], ',').sign).toBe(',');
});

test('whole numbers need no question, and what is no number is told by its place', () => {
  expect(readNumberColumn(['5', '', 'many', '12'])).toEqual({ sign: '.', fitting: ['.', ','], unread: [2] });
});
