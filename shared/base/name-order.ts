// One collator, made once: localeCompare would look its language up with every comparison.
const collator = new Intl.Collator('en', { numeric: true });

/** Orders names and numbers as people do: Z99 before Z100. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b);

/** What a name is ordered by, worked out once for each of thousands. */
export interface NamePlace {
  readonly name: string;
  /** The same order as plain text; null where only the collator knows it. */
  readonly plain: string | null;
}

const numbered = /^([A-Z]?)(\d{1,15})$/;

/** The place of a name. Application and license numbers, a letter and digits, need no collator. */
export function placeOfName(name: string): NamePlace {
  const [, letter = '', digits = ''] = numbered.exec(name) ?? [];
  return { name, plain: digits === '' ? null : letter + digits.padStart(15, '0') };
}

/** Orders two places as `compareNames` orders their names. */
export function compareNamePlaces(a: NamePlace, b: NamePlace): number {
  if (a.plain === null || b.plain === null) return compareNames(a.name, b.name);
  return a.plain === b.plain ? 0 : a.plain < b.plain ? -1 : 1;
}
