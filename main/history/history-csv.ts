import { lineName } from '../../shared/docket/record-names';
import { tellEntry } from '../../shared/history/describe-entry';
import { authorOf } from '../../shared/history/entry-search-text';
import type { HistoryFilter } from '../../shared/history/filter';
import { type About, textOf } from '../../shared/labels/sentence-pieces';
import type { Entry } from '../../shared/register/events';
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
      const line = register.deadlines.get(about.id);
      return line === undefined ? about.id : lineName(register, line);
    }
  }
}

/** A row for each changed value; a sentence that changed none has one row with those columns empty. */
function rowsOf(entry: Entry, hash: string, register: Register): readonly (readonly Cell[])[] {
  const { seq, at, zone, via } = entry;
  const undoneBy = register.undoStack.undoneBy.get(seq) ?? '';
  return tellEntry(entry, register).flatMap(({ sentence, about, changes }) => {
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
    rows.push(...rowsOf(open, line.slice(0, line.indexOf('\t')), register));
    if (entries % portion !== 0) continue;
    csv += csvRows(rows);
    rows = [];
    await new Promise((goOn) => setImmediate(goOn));
  }
  return { csv: csv + csvRows(rows), entries };
}

/** The lines of the entries before a number, oldest first, without their ends. */
function* linesOf(text: string, beforeSeq: number | null): Generator<string> {
  let start = text.indexOf('\n') + 1;
  for (let seq = 1; start > 0 && start < text.length && (beforeSeq === null || seq < beforeSeq); seq += 1) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end === -1 ? text.length : end);
    start = end + 1;
  }
}
