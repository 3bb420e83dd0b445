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
