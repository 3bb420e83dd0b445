import type { JournalHead } from '../../shared/print/page-facts';
import type { Entry } from '../../shared/register/events';
import { readLines } from '../../shared/register/journal-text';

/** The newest entry's number and hash; entry 0 while the journal is empty. */
export function headOf(text: string): JournalHead {
  const last = readLines(text).at(-1);
  return { seq: last?.entry?.seq ?? 0, hash: last?.hash ?? '' };
}

/** Two stretches of the journal as one, newest first, each entry once. */
export function merged(a: readonly Entry[], b: readonly Entry[]): readonly Entry[] {
  const bySeq = new Map([...a, ...b].map((entry) => [entry.seq, entry]));
  return [...bySeq.values()].sort((x, y) => y.seq - x.seq);
}
