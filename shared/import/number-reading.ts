import type { SourceCell } from './source-table';

export const decimalSigns = ['.', ','] as const;
export type DecimalSign = (typeof decimalSigns)[number];

const shapes: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^-?(?:\d+|\d{1,3}(?:[, '\u00A0\u202F’]\d{3})+)(?:\.\d+)?$/,
  ',': /^-?(?:\d+|\d{1,3}(?:[. '\u00A0\u202F’]\d{3})+)(?:,\d+)?$/,
};

/** A number as a plain decimal, its digits kept; undefined when it is none with that sign. */
export function readNumber(cell: SourceCell, sign: DecimalSign): string | undefined {
  if (typeof cell === 'object') return undefined;
  if (typeof cell === 'number') {
    const text = String(cell);
    return /^-?\d+(\.\d+)?$/.test(text) ? text : undefined;
  }
  const text = cell.trim();
  if (!shapes[sign].test(text)) return undefined;
  const [whole = '', fraction] = text.split(sign);
  const digits = whole.replace(/[^\d-]/g, '');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** How a whole column of numbers is read; `sign` is null when both signs fit and give different numbers, or none fits. */
export interface NumberColumn {
  readonly sign: DecimalSign | null;
  readonly fitting: readonly DecimalSign[];
  readonly unread: readonly number[];
}

/** Decides one decimal sign for a column from all its cells. */
export function readNumberColumn(
  cells: readonly SourceCell[],
  chosen: DecimalSign | null = null,
): NumberColumn {
  const filled = cells.flatMap((cell, index) =>
    typeof cell === 'string' && cell.trim() === '' ? [] : [{ cell, index }],
  );
  const numeric = filled.filter(({ cell }) => decimalSigns.some((sign) => readNumber(cell, sign)));
  const fitting =
    numeric.length === 0
      ? []
      : decimalSigns.filter((sign) => numeric.every(({ cell }) => readNumber(cell, sign)));
  const answers = new Set(fitting.map((sign) => numeric.map(({ cell }) => readNumber(cell, sign)).join()));
  const sign = chosen ?? (answers.size === 1 ? (fitting[0] ?? null) : null);
  const reads = (cell: SourceCell) =>
    sign === null
      ? decimalSigns.some((each) => readNumber(cell, each))
      : readNumber(cell, sign) !== undefined;
  return { sign, fitting, unread: filled.filter(({ cell }) => !reads(cell)).map(({ index }) => index) };
}
