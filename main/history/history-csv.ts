import { deadlineName } from '../../shared/docket/record-names';
import { describeEntry } from '../../shared/history/describe-entry';
import { authorOf } from '../../shared/history/entry-search-text';
import type { HistoryFilter } from '../../shared/history/filter';
import { type About, textOf } from '../../shared/labels/sentence-pieces';
import type { Entry } from '../../shared/register/events';
import { entriesStart, linesFrom, partsOf } from '../../shared/register/journal-line';
import { withoutPrivileged } from '../../shared/register/redact-privileged';
import type { Register } from '../../shared/register/register';
import { licenseName } from '../../shared/register/where-used';
import { type Cell, csvHead, csvRows } from '../exchange/csv';
import { wantedLines } from './wanted-lines';

const headings = [
  'Entry',
  'At (UTC)',
  'Zone',
  'By',
  'Via',
  'Undone by entry',
  'Record',
  'What',
  'Field',
  'Was',
  'Now',
  'Hash',
];

function recordName(register: Register, about: About | null): string {
  if (about === null) return '';
  switch (about.kind) {
    case 'license': {
      const license = register.licenses.get(about.id);
      return license === undefined ? about.id : licenseName(license);
    }
    case 'counterparty':
      return register.counterparties.get(about.id)?.name ?? about.id;
    case 'deadline': {
      const deadline = register.deadlines.get(about.id);
      return deadline === undefined ? about.id : deadlineName(register, deadline);
    }
  }
}

/** A row for each changed value; a sentence that changed none has one row with those columns empty. */
function rowsOf(entry: Entry, hash: string, register: Register): readonly (readonly Cell[])[] {
  const { seq, at, zone, via } = entry;
  const undoneBy = register.undoStack.undoneBy.get(seq) ?? '';
  return describeEntry(entry, register).flatMap(({ sentence, about, changes }) => {
    const before = [seq, at, zone, authorOf(entry), via, undoneBy, recordName(register, about)];
    const values = changes.length === 0 ? [{ label: '', was: '', now: '' }] : changes;
    return values.map(({ label, was, now }) => [...before, textOf(sentence), label, was, now, hash]);
  });
}

/** Entries told in one go; between two goes the program does what else waits. */
const portion = 1_000;

/**
 * The entries before `beforeSeq` (null: all) that pass the filter, oldest first, as CSV. The texts of privileged notes are
 * left out, and names are those the records bear in `register`.
 */
export async function historyCsv(
  text: string,
  register: Register,
  { filter, beforeSeq }: { readonly filter: HistoryFilter; readonly beforeSeq: number | null },
): Promise<{ readonly csv: string; readonly entries: number }> {
  const isWanted = wantedLines(filter, register);
  let csv = csvHead(headings);
  let rows: (readonly Cell[])[] = [];
  let entries = 0;
  for (const line of linesOf(text, beforeSeq)) {
    const entry = isWanted(line);
    if (entry === null) continue;
    entries += 1;
    // Most lines have none, and copying every entry to look for one takes long.
    const open = line.includes('"privileged"') ? withoutPrivileged(entry) : entry;
    rows.push(...rowsOf(open, partsOf(line).hash, register));
    if (entries % portion !== 0) continue;
    csv += csvRows(rows);
    rows = [];
    await new Promise((goOn) => setImmediate(goOn));
  }
  return { csv: csv + csvRows(rows), entries };
}

/** The lines of the entries before a number, oldest first, without their ends. */
function* linesOf(text: string, beforeSeq: number | null): Generator<string> {
  let seq = 0;
  for (const { line } of linesFrom(text, entriesStart(text))) {
    seq += 1;
    if (beforeSeq !== null && seq >= beforeSeq) return;
    yield line;
  }
}
