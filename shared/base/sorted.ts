// One collator, made once: making one per comparison would cost more than the sort.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Orders texts without regard to capitals and accents, and numbers in them by their size. */
export const compareTexts = (a: string, b: string): number => collator.compare(a, b);

/** The rows in the order of what they sort by; equal rows keep their places, empty values come last either way. */
export function sorted<T>(
  rows: readonly T[],
  by: (row: T) => string | number,
  isDescending: boolean,
): readonly T[] {
  const sign = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: by(row) }))
    .sort((a, b) => {
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
      const order =
        typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : compareTexts(String(a.key), String(b.key));
      return sign * order;
    })
    .map(({ row }) => row);
}
