import { searchText } from '../../shared/base/search-text';

/** How many letters have to be changed, left out, added or exchanged with their neighbor to make one word of the other. */
export function distance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let before: readonly number[] = [];
  let last: readonly number[] = [...to.keys(), to.length];
  for (const [i, letter] of from.entries()) {
    const row = [i + 1];
    for (const [j, other] of to.entries()) {
      const isExchanged = i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === other;
      row.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (last[j + 1] ?? 0) + 1,
          (last[j] ?? 0) + (letter === other ? 0 : 1),
          isExchanged ? (before[j - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = row;
  }
  return last[to.length] ?? 0;
}

// Longer texts are not misspelled words, and comparing them takes long.
const longest = 100;

/** Those of the words that may have been meant, the likeliest first: alike but for a slip, or beginning alike. */
export function nearest(word: string, among: Iterable<string>, most = 3): readonly string[] {
  const asked = searchText(word);
  if (asked === '' || asked.length > longest) return [];
  const slips = Math.max(1, Math.floor(asked.length / 3));
  const found: { readonly name: string; readonly far: number }[] = [];
  for (const name of new Set(among)) {
    const known = searchText(name);
    if (known === '') continue;
    const begins = asked.length > 2 && (known.startsWith(asked) || asked.startsWith(known));
    if (!begins && Math.abs(known.length - asked.length) > slips) continue;
    const far = begins ? 1 : distance(asked, known);
    if (far <= slips) found.push({ name, far });
  }
  return found
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** "Did you mean "docket"?", or undefined where nothing is near. */
export function didYouMean(word: string, among: Iterable<string>, most = 3): string | undefined {
  const near = nearest(word, among, most).map((name) => `"${name}"`);
  const last = near.at(-1);
  if (last === undefined) return undefined;
  return `Did you mean ${near.length === 1 ? last : `${near.slice(0, -1).join(', ')} or ${last}`}?`;
}
