import type { JournalHead } from '../../shared/print/page-facts';
import type { Entry } from '../../shared/register/events';
import { readEntry } from '../../shared/register/read-entry';

/** A line of the journal: its hash and, unless it can't be read by this program, its entry. */
export interface JournalLine {
  readonly hash: string;
  readonly entry: Entry | null;
}

/** Reads journal lines (`hash TAB json`), oldest first. */
export function journalLines(text: string): readonly JournalLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      const read = readEntry(line.slice(tab + 1));
      return { hash: line.slice(0, tab), entry: read.ok ? read.entry : null };
    });
}

/** The newest entry's number and hash; entry 0 while the journal is empty. */
export function headOf(text: string): JournalHead {
  const last = journalLines(text).at(-1);
  return { seq: last?.entry?.seq ?? 0, hash: last?.hash ?? '' };
}

/** Two stretches of the journal as one, newest first, each entry once. */
export function merged(a: readonly Entry[], b: readonly Entry[]): readonly Entry[] {
  const bySeq = new Map([...a, ...b].map((entry) => [entry.seq, entry]));
  return [...bySeq.values()].sort((x, y) => y.seq - x.seq);
}
