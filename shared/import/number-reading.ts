import { type DecimalSign, decimalSigns } from '../records/import-mapping';
import { remembering } from './remembering';
import { cellText, isUnreadable, type SourceCell } from './source-table';

// What stands before the first thousands sign does not begin with 0: 0.125 is an eighth, never 125.
const shapes: Readonly<Record<DecimalSign, RegExp>> = {
  // Also grouped by lakh and crore (1,23,456) and without the zero before the point.
  '.': /^-?(?:(?:\d+|[1-9]\d{0,2}(?:[, '\u00A0\u2009\u202F’]\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3})(?:\.\d+)?|\.\d+)$/,
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
  const digits = whole.replace(/[^\d-]/g, '').replace(/^-?$/, (minus) => `${minus}0`);
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** An amount of money: its number, and the currency that stands beside it where that is beyond doubt. */
export interface ReadAmount {
  readonly number: string;
  /** An ISO code. A dollar sign alone names none: several currencies have it. */
  readonly currency?: string;
  /** The codes of those that have the sign, where there are several. */
  readonly currencies?: readonly string[];
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
  MX$: 'MXN',
  Kč: 'CZK',
};
/** Signs that more than one currency has, with those that have it. */
const shared: Readonly<Record<string, readonly string[]>> = {
  $: 'USD AUD BBD BMD BND BSD BZD CAD CLP COP DOP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD SRD TTD TWD UYU XCD ARS BRL'.split(
    ' ',
  ),
  '¥': ['JPY', 'CNY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['SEK', 'NOK', 'DKK', 'ISK'],
  Fr: ['CHF', 'FRF', 'BEF', 'LUF'],
  'Fr.': ['CHF', 'FRF', 'BEF', 'LUF'],
  Rs: ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR'],
  'Rs.': ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR'],
};
/** The codes of currencies there are or were: what else stands beside a number, such as PCS, is none. */
const codes = new Set(Intl.supportedValuesOf('currency'));

/** The currencies that lists of exporters name in a heading; other codes are words too (ALL, TOP, TRY). */
export const headingCurrencies: readonly string[] =
  'USD EUR GBP JPY CNY CAD AUD CHF SEK NOK DKK INR KRW TWD SGD HKD ILS MXN BRL NZD ZAR AED SAR PLN CZK'.split(
    ' ',
  );
const inHeadings = new Set(headingCurrencies);

const between = /([\s()[\]/,:;_-]+)/;
const dollarMarks: readonly string[] = ['US$', 'U.S.$'];

/** The currency a word of a heading is; undefined for any other word. */
function currencyOfWord(word: string): string | undefined {
  const code = dollarMarks.includes(word) ? 'USD' : word;
  return inHeadings.has(code) ? code : undefined;
}

/** The currency that a heading names: "Total USD", "Value (EUR)", "Amount in US$". */
export function currencyInHeading(heading: string): string | undefined {
  return heading
    .split(between)
    .map(currencyOfWord)
    .find((code) => code !== undefined);
}

/** A heading without the currency it names: "Total USD" is a total. */
export function withoutCurrency(heading: string): string {
  return currencyInHeading(heading) === undefined
    ? heading
    : heading
        .split(between)
        .filter((word) => currencyOfWord(word) === undefined)
        .join('')
        .replace(/\b(in|of)\b\s*$/i, '')
        .replace(/\bin\s*\)/i, ')')
        .trim();
}

/** The currencies a code or a sign can stand for; none where it is neither. */
function currenciesOf(mark: string): readonly string[] {
  if (Object.hasOwn(shared, mark)) return shared[mark] ?? [];
  const code = Object.hasOwn(signs, mark) ? (signs[mark] ?? mark) : mark;
  return codes.has(code) ? [code] : [];
}

/** Reads `$1,234.50`, `($500.00)`, `1.234,50 €` or `USD 1,200`; undefined when it is no amount with that decimal sign. */
export function readAmount(cell: SourceCell, sign: DecimalSign): ReadAmount | undefined {
  if (typeof cell !== 'string') {
    const number = readNumber(cell, sign);
    return number === undefined ? undefined : { number };
  }
  const text = cell
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, '')
    .replace(/[＄￥￡]/g, (wide) => wide.normalize('NFKC'))
    .replace(/^[\s\u2212-]*\u2212/, '-')
    .trim()
    .replace(/^\$(.*\d)\s?US$/, 'US$$$1');
  // Accountants write what is owed in brackets.
  const inner = /^\((.*)\)$/.exec(text)?.[1] ?? /^\p{L}*\p{Sc}?\s?\((.*)\)$/u.exec(text)?.[1];
  const outside = inner === undefined ? '' : text.slice(0, text.indexOf('('));
  const rest = `${outside}${inner ?? text}`.trim();
  const parts =
    /^(-?)\s*((?:[A-Z]{2,3}\s+(?=\p{Sc}))?[^\d\s(),.+-][^\d\s()+-]*)?\s*(-?)\s*(\d[\d.,'’\s]*?)\s*([^\d\s(),.'’+-][^\d\s()+-]*)?\s*(-?)$/u.exec(
      rest,
    );
  if (parts === null) return undefined;
  const [, minus = '', before, second = '', digits = '', after, last = ''] = parts;
  const minuses = minus + second + last;
  if (minuses.length > 1 || (inner !== undefined && minuses !== '')) return undefined;
  // All that stand beside the number say the same: `USD $500`, `$500 USD`.
  const marks = [before, after].flatMap((mark) => (mark === undefined ? [] : marksIn(mark)));
  const currencies = marks
    .map(currenciesOf)
    .reduce<readonly string[] | undefined>(
      (all, some) => all?.filter((each) => some.includes(each)) ?? some,
      undefined,
    );
  if (currencies?.length === 0) return undefined;
  const number = readNumber(digits, sign);
  if (number === undefined) return undefined;
  const signed = minuses !== '' || inner !== undefined ? `-${number}` : number;
  if (currencies === undefined) return { number: signed };
  const [currency, ...others] = currencies;
  return others.length === 0 && currency !== undefined
    ? { number: signed, currency }
    : { number: signed, currencies };
}

/** `CAD$` and `US $` are one sign or a code with a sign. */
function marksIn(mark: string): readonly string[] {
  const [, code, sign] = /^([A-Z]{2,3})\s*(\p{Sc})$/u.exec(mark) ?? [];
  if (code === undefined || sign === undefined) return [mark];
  return Object.hasOwn(signs, `${code}${sign}`) ? [`${code}${sign}`] : [code, sign];
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
  const read = (sign: DecimalSign) =>
    remembering((cell) => (isMoney ? readAmount(cell, sign)?.number : readNumber(cell, sign)));
  const by: Readonly<Record<DecimalSign, (cell: SourceCell) => string | undefined>> = {
    '.': read('.'),
    ',': read(','),
  };
  const one = (cell: SourceCell, sign: DecimalSign) => by[sign](cell);
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
