import { expect, test } from 'vitest';
import { readAmount, readNumber, readNumberColumn } from './number-reading';

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

test('what begins with 0 is no thousand: an eighth stays an eighth', () => {
  expect(readNumberColumn(['0.125'])).toMatchObject({ sign: '.', unread: [] });
  expect(readNumberColumn(['0,125'])).toMatchObject({ sign: ',', unread: [] });
  expect(readNumber('0.125', '.')).toBe('0.125');
  expect(readNumber('0.125', ',')).toBeUndefined();
});

test.each([
  ['$1,234.50', '.', '1234.50', undefined],
  ['($500.00)', '.', '-500.00', undefined],
  ['$ (500.00)', '.', '-500.00', undefined],
  ['-$5', '.', '-5', undefined],
  ['1.234,50 €', ',', '1234.50', 'EUR'],
  ['€1.234,50', ',', '1234.50', 'EUR'],
  ['USD 1,200', '.', '1200', 'USD'],
  ['1,200 USD', '.', '1200', 'USD'],
  ['$1,200 USD', '.', '1200', 'USD'],
  ['US$ 12', '.', '12', 'USD'],
  ['£0.99', '.', '0.99', 'GBP'],
  ['12 zł', '.', '12', 'PLN'],
  ['500-', '.', '-500', undefined],
  ['\u22125', '.', '-5', undefined],
  ['1\u202f234,50\u00a0€', ',', '1234.50', 'EUR'],
  ['1,234.50', '.', '1234.50', undefined],
  ['USD $1,234.50', '.', '1234.50', 'USD'],
  ['US $5', '.', '5', 'USD'],
  ['$5 US', '.', '5', 'USD'],
  ['CAD$5', '.', '5', 'CAD'],
  ['\uFF045', '.', '5', undefined],
  ['₹12,34,567.50', '.', '1234567.50', 'INR'],
] as const)('the amount %s with %s is %s %s', (text, sign, number, currency) => {
  const { currencies, ...read } = readAmount(text, sign) ?? { number: 'none' };
  expect(read).toEqual(currency === undefined ? { number } : { number, currency });
  // Only a sign that several have leaves open which.
  expect(currencies?.includes('USD') ?? false).toBe(/[$\uFF04]/.test(text) && currency === undefined);
});

test('a word of three letters beside a number is no currency, and neither is a sign that says another', () => {
  for (const text of ['PCS 5', 'SET 5', '5 QTY', 'XYZ 5', '$5 EUR', 'EUR $5', '€5 GBP'])
    expect(readAmount(text, '.')).toBeUndefined();
});

test('a fraction may begin with its point, and thousands may be grouped as in India', () => {
  expect(readNumberColumn(['.5', '-.125']).sign).toBe('.');
  expect(readNumber('-.125', '.')).toBe('-0.125');
  expect(readNumber('1,23,456.5', '.')).toBe('123456.5');
  expect(readNumber('1,23,45', '.')).toBeUndefined();
});

test.each(['12 pieces', '$', 'USD', '(5', '--5', '€5 USD', '1e3', 'abc 5', '5%', '$1.234.50'])(
  '%s is no amount',
  (text) => {
    expect(readAmount(text, '.')).toBeUndefined();
  },
);

test('signs of currencies are read in columns of money alone', () => {
  expect(readNumberColumn(['$5', '$6.50'], null, true)).toMatchObject({ sign: '.', unread: [] });
  expect(readNumberColumn(['$5', '$6.50']).unread).toEqual([0, 1]);
});
