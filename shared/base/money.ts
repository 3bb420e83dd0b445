import type { Money } from './fields';

const withoutMinorUnit = new Set(['CLP', 'ISK', 'JPY', 'KRW', 'PYG', 'UGX', 'VND', 'XAF', 'XOF', 'XPF']);
const withThreeDigits = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** How many digits of the currency come after the decimal point. */
export function minorDigits(currency: string): 0 | 2 | 3 {
  if (withoutMinorUnit.has(currency)) return 0;
  return withThreeDigits.has(currency) ? 3 : 2;
}

/** Reads `1,234.56` in the currency; undefined when it is no amount, has too many decimals or can't be kept exactly. */
export function parseMoney(text: string, currency: string): Money | undefined {
  const digits = minorDigits(currency);
  const found = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text.trim());
  if (!found) return undefined;
  const fraction = found[3] ?? '';
  if (fraction.length > digits) return undefined;
  const minor = Number(`${found[1]}${found[2]?.replaceAll(',', '')}${fraction.padEnd(digits, '0')}`);
  return Number.isSafeInteger(minor) ? { minor: minor === 0 ? 0 : minor, currency } : undefined;
}

/** The amount as plain digits, `1234.56`, for a form field or a file. */
export function plainAmount(money: Money): string {
  const digits = minorDigits(money.currency);
  const text = String(Math.abs(money.minor)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const sign = money.minor < 0 ? '-' : '';
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`;
}

/** Groups the whole part of a decimal string in thousands; the digits stay as they are. */
export function groupDigits(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The amount for reading, `1,234.56 USD`. */
export function formatMoney(money: Money): string {
  return `${groupDigits(plainAmount(money))} ${money.currency}`;
}

interface Digits {
  readonly whole: bigint;
  /** How many of the digits come after the point. */
  readonly scale: number;
}

function digitsOf(decimal: string): Digits | undefined {
  const found = /^(-?\d+)(?:\.(\d+))?$/.exec(decimal.trim());
  if (found === null) return undefined;
  const fraction = found[2] ?? '';
  return { whole: BigInt(`${found[1]}${fraction}`), scale: fraction.length };
}

/** Whether one plain decimal is more than another, compared exactly; false where either is none. */
export function isMore(a: string, b: string): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (x === undefined || y === undefined) return false;
  return x.whole * 10n ** BigInt(y.scale) > y.whole * 10n ** BigInt(x.scale);
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

function moneyOf(minor: bigint, currency: string): Money | undefined {
  const amount = Number(minor);
  return Number.isSafeInteger(amount) ? { minor: amount, currency } : undefined;
}

/** What a quantity comes to at a unit price. */
export interface Product {
  /** To the nearest minor unit, halves away from zero. */
  readonly nearest: Money;
  /** Whether the product is so many minor units exactly. */
  readonly isExact: boolean;
}

/** Quantity times unit price, both plain decimals, without a rounding on the way; undefined where it can't be kept. */
export function multiplied(quantity: string, unitPrice: string, currency: string): Product | undefined {
  const [a, b] = [digitsOf(quantity), digitsOf(unitPrice)];
  if (a === undefined || b === undefined || !/^[A-Z]{3}$/.test(currency)) return undefined;
  const part = 10n ** BigInt(a.scale + b.scale);
  const minor = a.whole * b.whole * 10n ** BigInt(minorDigits(currency));
  const size = (absolute(minor) * 2n + part) / (part * 2n);
  const nearest = moneyOf(minor < 0n ? -size : size, currency);
  return nearest && { nearest, isExact: minor % part === 0n };
}

/** The sum of amounts in one currency; undefined when there is none, more than one currency, or it can't be kept exactly. */
export function sumOf(amounts: readonly Money[]): Money | undefined {
  const [first] = amounts;
  if (first === undefined || amounts.some(({ currency }) => currency !== first.currency)) return undefined;
  return moneyOf(
    amounts.reduce((sum, { minor }) => sum + BigInt(minor), 0n),
    first.currency,
  );
}
