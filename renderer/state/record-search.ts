import { searchText } from '../../shared/base/search-text';
import { bare } from './match';
import { type WhenIdle, whenWindowIsIdle } from './when-idle';

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
 * searched within a keystroke; substrings match, so names without spaces between their words are found too. While nothing is
 * searched for, the rows are folded in the idle time of the window: then the first letter waits no longer than the next.
 */
export function createSearch<T>({ recordOf, words, derived }: Searched<T>, whenIdle = whenWindowIsIdle) {
  const kept = new WeakMap<object, Haystack>();
  const foldedAhead = new WeakSet<readonly T[]>();
  const hay = (row: T): Haystack => {
    const record = recordOf(row);
    const known = kept.get(record);
    if (known !== undefined) return known;
    const made = haystackOf(words(row));
    kept.set(record, made);
    return made;
  };
  const foldAhead = (rows: readonly T[]): void => {
    if (foldedAhead.has(rows)) return;
    foldedAhead.add(rows);
    let at = 0;
    const goOn: Parameters<WhenIdle>[0] = (idle) => {
      for (; at < rows.length && idle.timeRemaining() > 1; at += 1) {
        const row = rows[at];
        if (row !== undefined) hay(row);
      }
      if (at < rows.length) whenIdle(goOn);
    };
    whenIdle(goOn);
  };
  return (rows: readonly T[], query: string): readonly T[] => {
    const wanted = searchText(query).split(/\s+/).filter(Boolean);
    if (wanted.length === 0) {
      foldAhead(rows);
      return rows;
    }
    const tight = bare(query);
    return rows.filter((row) => {
      const own = hay(row);
      const more = derived(row);
      const now = more.length === 0 ? '' : searchText(more.join('\n'));
      if (wanted.every((word) => own.within.includes(word) || now.includes(word))) return true;
      return tight !== '' && own.tight.includes(tight);
    });
  };
}
