import type { Entry } from '../../shared/register/events';
import { readEntry } from '../../shared/register/read-entry';

function entryOf(line: string): Entry {
  const read = readEntry(line.slice(line.indexOf('\t') + 1));
  if (!read.ok) throw new Error(`a line that was read before is ${read.why} now`);
  return read.entry;
}

/** The entries of journal lines that were checked before. */
export function entriesIn(lines: string): readonly Entry[] {
  return lines.trimEnd().split('\n').map(entryOf);
}

/** One entry of a journal's text. Only undoing looks one up: so its line is found by counting, not kept parsed. */
export function entryAt(text: string, seq: number): Entry | undefined {
  const line = seq > 0 ? text.split('\n', seq + 1)[seq] : undefined;
  return line ? entryOf(line) : undefined;
}
