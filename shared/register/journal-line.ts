/** A place in the chain: the number of a line (line 0 is the header) and its hash. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** Where the chain stands before its first line. */
export const emptyHead: ChainHead = { seq: -1, hash: '' };

/** One line of the journal taken apart, as it stands: `hash TAB json`. */
export interface JournalLine {
  readonly hash: string;
  readonly json: string;
}

/** Splits a line, without its line end, into hash and JSON; without a tab the whole line is JSON. */
export function partsOf(line: string): JournalLine {
  const tab = line.indexOf('\t');
  return { hash: line.slice(0, Math.max(0, tab)), json: line.slice(tab + 1) };
}

/** The lines of a text from a position on, without their ends, each with the offset after it. The last line needs no line end. */
export function* linesFrom(
  text: string,
  from = 0,
): Generator<{ readonly line: string; readonly end: number }> {
  for (let start = from; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next + 1;
    yield { line: text.slice(start, next === -1 ? end : next), end };
    start = end;
  }
}

/** The hash of a line of a journal, by its number (line 0 is the header); undefined where there is none. */
export function hashOfLine(journal: string, seq: number): string | undefined {
  let at = 0;
  for (const { line } of linesFrom(journal)) {
    if (at === seq) return partsOf(line).hash;
    at += 1;
  }
  return undefined;
}

/** Where the entries of a journal begin: behind line 0, which says what the file is. */
export function entriesStart(journal: string): number {
  const end = journal.indexOf('\n');
  return end === -1 ? journal.length : end + 1;
}
