import { cellText, isUnreadable, type SourceCell } from './source-table';

export const decimalSigns = ['.', ','] as const;
export type DecimalSign = (typeof decimalSigns)[number];

// What stands before the first thousands sign does not begin with 0: 0.125 is an eighth, never 125.
const shapes: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^-?(?:\d+|[1-9]\d{0,2}(?:[, '\u00A0\u2009\u202F’]\d{3})+)(?:\.\d+)?$/,
  ',': /^-?(?:\d+|[1-9]\d{0,2}(?:[. '\u00A0\u2009\u202F’]\d{3})+)(?:,\d+)?$/,
};

/** A number as a plain decimal, its digits kept; undefined when it is none with that sign. */
export function readNumber(cell: SourceCell, sign: DecimalSign): string | undefined {
  if (typeof cell === 'object') return undefined;
  if (typeof cell === 'number') {
    const text = String(cell);
    return /^-?\d+(\.\d+)?$/.test(text) ? text : undefined;
  }
  const text = cell.trim().replace(/^\u2212/, '-');
  if (!shapes[sign].test(text)) return undefined;
  const [whole = '', fraction] = text.split(sign);
  const digits = whole.replace(/[^\d-]/g, '');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** An amount of money: its number, and the currency that stands beside it where that is beyond doubt. */
export interface ReadAmount {
  readonly number: string;
  /** An ISO code. A dollar sign alone names none: several currencies have it. */
  readonly currency?: string;
}

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₽': 'RUB',
  '₴': 'UAH',
  '₫': 'VND',
  '฿': 'THB',
  zł: 'PLN',
  US$: 'USD',
  'U.S.$': 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  HK$: 'HKD',
  S$: 'SGD',
  NT$: 'TWD',
  NZ$: 'NZD',
  R$: 'BRL',
};
/** Signs that more than one currency has. */
const shared = new Set(['$', '¥', '￥', 'kr', 'kr.', 'Fr', 'Fr.']);

/** Reads `$1,234.50`, `($500.00)`, `1.234,50 €` or `USD 1,200`; undefined when it is no amount with that decimal sign. */
export function readAmount(cell: SourceCell, sign: DecimalSign): ReadAmount | undefined {
  if (typeof cell !== 'string') {
    const number = readNumber(cell, sign);
    return number === undefined ? undefined : { number };
  }
  const text = cell
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/^[\s\u2212-]*\u2212/, '-')
    .trim();
  // Accountants write what is owed in brackets.
  const inner = /^\((.*)\)$/.exec(text)?.[1] ?? /^\p{L}*\p{Sc}?\s?\((.*)\)$/u.exec(text)?.[1];
  const outside = inner === undefined ? '' : text.slice(0, text.indexOf('('));
  const rest = `${outside}${inner ?? text}`.trim();
  const parts =
    /^(-?)\s*([^\d\s(),.+-][^\d\s()+-]*)?\s*(-?)\s*(\d[\d.,'’\s]*?)\s*([^\d\s(),.'’+-][^\d\s()+-]*)?\s*(-?)$/u.exec(
      rest,
    );
  if (parts === null) return undefined;
  const [, minus = '', before, second = '', digits = '', after, last = ''] = parts;
  const minuses = minus + second + last;
  if (minuses.length > 1 || (inner !== undefined && minuses !== '')) return undefined;
  if (before !== undefined && after !== undefined && before !== after) {
    // As in `$500 USD`: a sign that fits the code says nothing more.
    if (!shared.has(before) && currencyOf(before) !== currencyOf(after)) return undefined;
  }
  const mark = after ?? before;
  const currency = mark === undefined ? undefined : currencyOf(mark);
  if (mark !== undefined && currency === undefined) return undefined;
  const number = readNumber(digits, sign);
  if (number === undefined) return undefined;
  const signed = minuses !== '' || inner !== undefined ? `-${number}` : number;
  return currency === '' || currency === undefined ? { number: signed } : { number: signed, currency };
}

/** The code of a currency's sign or of a code itself; empty for a sign that several have, undefined for what is neither. */
function currencyOf(mark: string): string | undefined {
  if (shared.has(mark)) return '';
  if (Object.hasOwn(signs, mark)) return signs[mark];
  return /^[A-Z]{3}$/.test(mark) ? mark : undefined;
}

/** How a whole column of numbers is read; `sign` is null when both signs fit and give different numbers, or none fits. */
export interface NumberColumn {
  readonly sign: DecimalSign | null;
  readonly fitting: readonly DecimalSign[];
  readonly unread: readonly number[];
}

/** Decides one decimal sign for a column from all its cells; `isMoney`: signs and codes of currencies may stand beside them. */
export function readNumberColumn(
  cells: readonly SourceCell[],
  chosen: DecimalSign | null = null,
  isMoney = false,
): NumberColumn {
  const one = (cell: SourceCell, sign: DecimalSign) =>
    isMoney ? readAmount(cell, sign)?.number : readNumber(cell, sign);
  const filled = cells.flatMap((cell, index) =>
    cellText(cell).trim() === '' || isUnreadable(cell) ? [] : [{ cell, index }],
  );
  const numeric = filled.filter(({ cell }) => decimalSigns.some((sign) => one(cell, sign) !== undefined));
  const fitting =
    numeric.length === 0
      ? []
      : decimalSigns.filter((sign) => numeric.every(({ cell }) => one(cell, sign) !== undefined));
  const answers = new Set(fitting.map((sign) => numeric.map(({ cell }) => one(cell, sign)).join()));
  const sign = chosen ?? (answers.size === 1 ? (fitting[0] ?? null) : null);
  const reads = (cell: SourceCell) =>
    sign === null
      ? decimalSigns.some((each) => one(cell, each) !== undefined)
      : one(cell, sign) !== undefined;
  return { sign, fitting, unread: filled.filter(({ cell }) => !reads(cell)).map(({ index }) => index) };
}
