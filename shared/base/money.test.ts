import { expect, test } from 'vitest';
import { formatMoney, groupDigits, parseMoney, plainAmount } from './money';

test.each([
  ['692000', 'USD', 69_200_000],
  ['692,000.00', 'USD', 69_200_000],
  ['0.1', 'USD', 10],
  ['-5', 'USD', -500],
  ['-0', 'USD', 0],
  ['1500', 'JPY', 1500],
  ['1.234', 'KWD', 1234],
  ['90071992547409.91', 'USD', 9_007_199_254_740_991],
])('%s %s is %d minor units', (text, currency, minor) => {
  expect(parseMoney(text, currency)).toEqual({ minor, currency });
});

test.each([
  ['', 'USD'],
  ['1.234', 'USD'],
  ['1.5', 'JPY'],
  ['1e5', 'USD'],
  ['12,34.00', 'USD'],
  ['1.234,50', 'EUR'],
  ['90071992547409.92', 'USD'],
  ['USD 5', 'USD'],
])('%j in %s is refused, never guessed', (text, currency) => {
  expect(parseMoney(text, currency)).toBeUndefined();
});

test('an amount reads back as it was', () => {
  expect(formatMoney({ minor: 69_200_000, currency: 'USD' })).toBe('692,000.00 USD');
  expect(plainAmount({ minor: -5, currency: 'USD' })).toBe('-0.05');
  expect(groupDigits('1234567.0001')).toBe('1,234,567.0001');
});
