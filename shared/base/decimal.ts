/** An exact decimal: `digits` with `scale` of them after the point. Never a binary fraction, never rounded. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const shape = /^(-?\d+)(?:\.(\d+))?$/;

export const zero: Decimal = { digits: 0n, scale: 0 };

/** Reads a plain decimal such as `-1234.50`; undefined where the text is none. */
export function parseDecimal(text: string): Decimal | undefined {
  const found = shape.exec(text.trim());
  if (found === null) return undefined;
  const fraction = found[2] ?? '';
  return { digits: BigInt(`${found[1]}${fraction}`), scale: fraction.length };
}

// The same few prices and quantities are read over and over when balances are worked out.
const known = new Map<string, Decimal>();
const mostKnown = 20_000;

/** As `parseDecimal`, of a text that a schema has let through; throws a RangeError for any other. */
export function decimalOf(text: string): Decimal {
  const before = known.get(text);
  if (before !== undefined) return before;
  const read = parseDecimal(text);
  if (read === undefined) throw new RangeError(`Not a decimal: ${JSON.stringify(text)}`);
  if (known.size < mostKnown) known.set(text, read);
  return read;
}

// Powers of ten are asked for at every step of a sum, and are dear to work out.
const tens: readonly bigint[] = Array.from({ length: 32 }, (_, places) => 10n ** BigInt(places));
const tenTo = (places: number): bigint => tens[places] ?? 10n ** BigInt(places);

const at = ({ digits, scale }: Decimal, wanted: number): bigint =>
  wanted === scale ? digits : digits * tenTo(wanted - scale);

export function plus(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { digits: a.digits + b.digits, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { digits: at(a, scale) + at(b, scale), scale };
}

export const negated = ({ digits, scale }: Decimal): Decimal => ({ digits: -digits, scale });

export const minus = (a: Decimal, b: Decimal): Decimal => plus(a, negated(b));

export const times = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

/** Orders decimals by their size: `1.50` equals `1.5`. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [at(a, scale), at(b, scale)];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

export const isAbove = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) > 0;
export const isNegative = ({ digits }: Decimal): boolean => digits < 0n;
export const isZero = ({ digits }: Decimal): boolean => digits === 0n;
export const smallerOf = (a: Decimal, b: Decimal): Decimal => (isAbove(a, b) ? b : a);
export const largerOf = (a: Decimal, b: Decimal): Decimal => (isAbove(a, b) ? a : b);

export function sumOfDecimals(all: readonly Decimal[]): Decimal {
  return all.reduce(plus, zero);
}

/**
 * The decimal as plain digits, with no zeros at its end beyond `fewest` places: `75`, `0.367`, and with two places
 * `76750.00` or `110000.005`.
 */
export function decimalText({ digits, scale }: Decimal, fewest = 0): string {
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const whole = all.slice(0, all.length - scale);
  let fraction = scale === 0 ? '' : all.slice(-scale);
  while (fraction.length > fewest && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  fraction = fraction.padEnd(fewest, '0');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A decimal of so many percent: `percentOf(10)` of 100,000 is 10,000, exactly. */
export function percentOf(percent: Decimal, whole: Decimal): Decimal {
  const product = times(percent, whole);
  return { digits: product.digits, scale: product.scale + 2 };
}

/** How many percent one decimal is of another, for reading: to two places, halves away from zero; null of nothing. */
export function percentText(part: Decimal, whole: Decimal): string | null {
  if (isZero(whole)) return null;
  const scale = Math.max(part.scale, whole.scale);
  const [a, b] = [at(part, scale) * 10_000n, at(whole, scale)];
  const isBelow = a < 0n !== b < 0n;
  const [size, by] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const rounded = (size * 2n + by) / (by * 2n);
  return decimalText({ digits: isBelow ? -rounded : rounded, scale: 2 });
}
