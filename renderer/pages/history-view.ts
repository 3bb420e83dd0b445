import type { Entry, Via } from '../../shared/events';
import type { Register } from '../../shared/register';
import { type Telling, tellEntry, tellingText } from '../../shared/words/history';
import { folded } from '../parts/match';

export const viaWords: Readonly<Record<Via, string>> = {
  window: 'in the window',
  cli: 'on the command line',
  program: 'by the program',
};

/** An entry of the journal as the history shows it. */
export interface ToldEntry {
  readonly entry: Entry;
  readonly tellings: readonly Telling[];
  /** Its words, folded for searching. */
  readonly text: string;
}

/** Tells an entry with the names the records bear now. */
export function toldEntry(entry: Entry, register: Register): ToldEntry {
  const tellings = tellEntry(entry, register);
  const text = folded([entry.by ?? '', viaWords[entry.via], ...tellings.map(tellingText)].join('\n'));
  return { entry, tellings, text };
}

/** The entries that hold every word of the query. */
export function searchedEntries(entries: readonly ToldEntry[], query: string): readonly ToldEntry[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? entries
    : entries.filter(({ text }) => words.every((word) => text.includes(word)));
}
