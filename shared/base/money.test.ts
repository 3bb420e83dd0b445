import { expect, test } from 'vitest';
import { formatMoney, groupDigits, multiplied, parseMoney, plainAmount, sumOf } from './money';

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

test.each([
  ['4000', '12.50', 'USD', 5_000_000, true],
  // As floating point: 0.30000000000000004 and 1.005 × 100 = 100.49999999999999.
  ['3', '0.1', 'USD', 30, true],
  ['100', '1.005', 'USD', 10_050, true],
  ['3', '0.3333', 'USD', 100, false],
  ['1', '0.005', 'USD', 1, false],
  ['-1', '0.005', 'USD', -1, false],
  ['3', '500.5', 'JPY', 1502, false],
  ['2', '1.2345', 'KWD', 2469, true],
  ['0', '9', 'USD', 0, true],
])('%s at %s %s is %d minor units', (quantity, price, currency, minor, isExact) => {
  expect(multiplied(quantity, price, currency)).toEqual({ nearest: { minor, currency }, isExact });
});

test('what is no decimal or too large to keep is not multiplied', () => {
  expect(multiplied('4 pcs', '1', 'USD')).toBeUndefined();
  expect(multiplied('', '1', 'USD')).toBeUndefined();
  expect(multiplied('1', '1', 'US')).toBeUndefined();
  expect(multiplied('99999999999', '99999999999', 'USD')).toBeUndefined();
});

test('amounts of one currency are summed exactly, others not at all', () => {
  const usd = (minor: number) => ({ minor, currency: 'USD' });
  expect(sumOf([usd(10), usd(20)])).toEqual(usd(30));
  expect(sumOf([])).toBeUndefined();
  expect(sumOf([usd(10), { minor: 1, currency: 'EUR' }])).toBeUndefined();
  expect(sumOf([usd(Number.MAX_SAFE_INTEGER), usd(1)])).toBeUndefined();
});
