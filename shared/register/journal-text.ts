import { faultInWords } from '../base/field-fault';
import type { Entry } from './events';
import { type ChainHead, emptyHead, entriesStart, linesFrom, partsOf } from './journal-line';
import { registerBegun } from './new-register';
import { readEntry } from './read-entry';
import { contradictionIn, fold, type Register } from './register';

// The one reader of a journal's text: lines of `hash TAB json`, line 0 the header, one entry in each further line.

/** A line of the journal: its hash and, unless it cannot be read by this program, its entry. */
export interface ReadLine {
  readonly hash: string;
  readonly entry: Entry | null;
}

/** Reads lines without line 0, oldest first. */
export function readLines(lines: string): readonly ReadLine[] {
  return [...linesFrom(lines)]
    .filter(({ line }) => line !== '')
    .map(({ line }) => ({ hash: partsOf(line).hash, entry: entryIn(line) }));
}

/** The entry of one line; null where this program cannot read it. */
export function entryIn(line: string): Entry | null {
  const read = readEntry(partsOf(line).json);
  return read.ok ? read.entry : null;
}

/** How an entry begins: its number, and who made it and when. */
export type EntryHead = Pick<Entry, 'seq' | 'at' | 'zone' | 'by'>;

const written =
  /^[0-9a-f]{64}\t\{"v":1,"seq":(\d+),"at":"([^"\\]*)","zone":"([^"\\]*)","by":(null|"(?:[^"\\]|\\.)*"),/;

/** How the entry of a line begins, without reading the rest of it; null where it begins otherwise than this program writes one. */
export function entryHeadIn(line: string): EntryHead | null {
  const found = written.exec(line);
  if (found === null) return null;
  const [, seq = '', at = '', zone = '', by = 'null'] = found;
  return { seq: Number(seq), at, zone, by: JSON.parse(by) as string | null };
}

/** The entries of lines that were read before (without line 0), oldest first. Throws where one cannot be read. */
export function entriesIn(lines: string): readonly Entry[] {
  return readLines(lines).map(({ entry }) => {
    if (entry === null) throw new Error('a line that was read before cannot be read now');
    return entry;
  });
}

/** A journal without its line 0. */
export function withoutHeader(journal: string): string {
  return journal.slice(entriesStart(journal));
}

/** One entry of a journal; undefined where it has none of that number. The line is found by counting, so nothing is kept parsed. */
export function entryAt(journal: string, seq: number): Entry | undefined {
  const line = seq > 0 ? journal.split('\n', seq + 1)[seq] : undefined;
  return line ? entriesIn(line)[0] : undefined;
}

/** A journal folded as far as this program understands it. `text` and `head` end with the last line folded. */
export interface FoldedText {
  readonly register: Register;
  readonly text: string;
  readonly head: ChainHead;
  /** Entries that name no time zone known here; they are read as UTC. */
  readonly withoutZone: number;
  /** Where the folding stopped: an event of a later program, or an entry that contradicts those before it. */
  readonly stop?: { readonly why: 'newer' | 'malformed'; readonly line: number; readonly detail: string };
}

/** A register as it stood behind a line of its journal. */
export interface FoldedBefore {
  readonly register: Register;
  readonly head: ChainHead;
}

/**
 * Folds a journal's text, whose chain was checked before; what stands behind its last line end is left out. `before`: the text are
 * only the lines behind what was folded into that register already, which is changed in place.
 */
export function foldText(
  journal: string,
  before: FoldedBefore = { register: registerBegun(journal), head: emptyHead },
): FoldedText {
  const { register } = before;
  let { head } = before;
  let folded = 0;
  let withoutZone = 0;
  const stop = (why: 'newer' | 'malformed', detail: string): FoldedText => ({
    register,
    text: journal.slice(0, folded),
    head,
    withoutZone,
    stop: { why, line: head.seq + 1, detail },
  });
  for (const { line, end } of linesFrom(journal)) {
    if (end === journal.length && !journal.endsWith('\n')) break;
    const seq = head.seq + 1;
    const { hash, json } = partsOf(line);
    if (seq > 0) {
      const read = readEntry(json);
      if (!read.ok) return stop(read.why, read.why === 'newer' ? read.why : faultInWords(read.fault));
      if (read.entry.seq !== seq) return stop('malformed', 'sequence');
      // A sealed entry that contradicts the ones before: trust ends here, and the file is left as it is.
      const fault = contradictionIn(register, read.entry);
      if (fault) return stop('malformed', faultInWords(fault));
      fold(register, read.entry);
      if (!read.hadZone) withoutZone += 1;
    }
    head = { seq, hash };
    folded = end;
  }
  return { register, text: journal, head, withoutZone };
}
