import type { Entry } from '../shared/events';
import { type HistoryFilter, wantedBy } from '../shared/history-filter';
import type { Register } from '../shared/register';
import { readEntry } from '../shared/upcast';
import { licenseName } from '../shared/where-used';
import { authorOf } from '../shared/words/entry-text';
import { tellEntry } from '../shared/words/history';
import { type About, textOf } from '../shared/words/pieces';
import { lineName } from '../shared/words/record-names';
import { type Cell, csvText } from './csv';
import { withoutPrivileged } from './privileged';

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
      return line === undefined ? about.id : lineName(register, line, about.id);
    }
  }
}

/** A row for each changed value; a sentence that changed none has one row with those columns empty. */
function rowsOf(entry: Entry, hash: string, register: Register): readonly (readonly Cell[])[] {
  const { seq, at, zone, via } = entry;
  const undoneBy = register.undoStack.undoneBy.get(seq) ?? '';
  return tellEntry(withoutPrivileged(entry), register).flatMap(({ sentence, about, changes }) => {
    const before = [seq, at, zone, authorOf(entry), via, undoneBy, recordName(register, about)];
    const values = changes.length === 0 ? [{ label: '', was: '', now: '' }] : changes;
    return values.map(({ label, was, now }) => [...before, textOf(sentence), label, was, now, hash]);
  });
}

/**
 * The entries before `beforeSeq` (null: all) that pass the filter, oldest first, as CSV. The texts of privileged notes are
 * left out, and names are those the records bear in `register`.
 */
export function historyCsv(
  text: string,
  register: Register,
  { filter, beforeSeq }: { readonly filter: HistoryFilter; readonly beforeSeq: number | null },
): { readonly csv: string; readonly entries: number } {
  const isWanted = wantedBy(filter, register);
  const rows: (readonly Cell[])[] = [];
  let entries = 0;
  for (let start = text.indexOf('\n') + 1; start > 0 && start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? text.length : end);
    start = end + 1;
    const tab = line.indexOf('\t');
    const read = readEntry(line.slice(tab + 1));
    if (!read.ok) continue;
    if (beforeSeq !== null && read.entry.seq >= beforeSeq) break;
    if (!isWanted(read.entry)) continue;
    entries += 1;
    rows.push(...rowsOf(read.entry, line.slice(0, tab), register));
  }
  return { csv: csvText(headings, rows), entries };
}
