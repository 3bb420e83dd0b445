import { searchText } from './search-text';

// Words that stand in one spelling and not in the other, and say nothing.
const idle = new Set(
  'the of and de del della delle dei des du da do dos das der die das den la le les los el il lo i gli und et y e a d l'.split(
    ' ',
  ),
);

const long: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'saint',
  rep: 'republic',
  republ: 'republic',
  dem: 'democratic',
  fed: 'federal',
  is: 'islands',
  isl: 'islands',
  isls: 'islands',
  island: 'islands',
  ppl: 'peoples',
  people: 'peoples',
  dept: 'department',
};

/** The words of a name without case, accents, dots, hyphens and articles. */
export function plainWords(text: string): readonly string[] {
  const words = searchText(text)
    .replace(/[.'’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !idle.has(word));
  return (telling.length === 0 ? words : telling).map((word) => long[word] ?? word);
}

/** One key for every way to write the same words, whatever their order: "Korea, Republic of" and "Republic of Korea". */
export function wordKey(words: readonly string[]): string {
  return [...words].sort().join(' ');
}
