// One collator, made once: making one per comparison would cost more than the sort.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Orders texts without regard to capitals and accents, and numbers in them by their size. */
export const compareTexts = (a: string, b: string): number => collator.compare(a, b);

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

const compareWritten = (a: string | number, b: string | number): number => (a === b ? 0 : a < b ? -1 : 1);

const compareKeys = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));

/** The rows in the order of what they sort by; equal rows keep their places, empty values come last either way. */
export function sorted<T>(
  rows: readonly T[],
  by: (row: T) => string | number,
  isDescending: boolean,
): readonly T[] {
  const sign = isDescending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: by(row) }));
  // Days order as they are written: the collator would take most of the time of a long list.
  const areDays = keyed.every(({ key }) => key === '' || (typeof key === 'string' && isoDay.test(key)));
  const compare = areDays ? compareWritten : compareKeys;
  return keyed
    .sort((a, b) => {
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
      return sign * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}
