import { searchText } from '../../shared/base/search-text';
import { bare } from './match';

interface Haystack {
  readonly within: string;
  readonly tight: string;
}

function haystackOf(words: readonly string[]): Haystack {
  return { within: searchText(words.join('\n')), tight: words.map(bare).join('\n') };
}

/** What a list searches in a row: words of the record itself, and words derived from it that change on their own. */
export interface Searched<T> {
  /** The stored record behind the row. Records are replaced, never edited, so its folded words are kept with it. */
  readonly recordOf: (row: T) => object;
  readonly words: (row: T) => readonly string[];
  readonly derived: (row: T) => readonly string[];
}

/**
 * A search over the rows of a list. Each record is folded once and again only when it changed, so thousands are
 * searched within a keystroke; substrings match, so names without spaces between their words are found too.
 */
export function createSearch<T>({ recordOf, words, derived }: Searched<T>) {
  const kept = new WeakMap<object, Haystack>();
  const hay = (row: T): Haystack => {
    const record = recordOf(row);
    const known = kept.get(record);
    if (known !== undefined) return known;
    const made = haystackOf(words(row));
    kept.set(record, made);
    return made;
  };
  return (rows: readonly T[], query: string): readonly T[] => {
    const wanted = searchText(query).split(/\s+/).filter(Boolean);
    if (wanted.length === 0) return rows;
    const tight = bare(query);
    return rows.filter((row) => {
      const own = hay(row);
      const now = searchText(derived(row).join('\n'));
      if (wanted.every((word) => own.within.includes(word) || now.includes(word))) return true;
      return tight !== '' && own.tight.includes(tight);
    });
  };
}
