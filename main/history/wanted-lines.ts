import { type EntryHead, type HistoryFilter, wantedBy, wantedHead } from '../../shared/history/filter';
import type { Entry } from '../../shared/register/events';
import { readEntry } from '../../shared/register/read-entry';
import type { Register } from '../../shared/register/register';

// An entry as this program writes it. Of a line that begins otherwise the whole is read.
const written =
  /^[0-9a-f]{64}\t\{"v":1,"seq":\d+,"at":"([^"\\]*)","zone":"([^"\\]*)","by":(null|"(?:[^"\\]|\\.)*"),/;

function headOf(line: string): EntryHead | null {
  const found = written.exec(line);
  if (found === null) return null;
  const [, at = '', zone = '', by = 'null'] = found;
  return { at, zone, by: JSON.parse(by) as string | null };
}

/** Puts journal lines to a filter: the entry, or null for one that does not pass. Most are turned away by their head alone. */
export function wantedLines(filter: HistoryFilter, register: Register): (line: string) => Entry | null {
  const isWantedHead = wantedHead(filter);
  const isWanted = wantedBy(filter, register);
  const asksHead = filter.by !== null || filter.fromOn !== null || filter.toOn !== null;
  return (line) => {
    const head = asksHead ? headOf(line) : null;
    if (head !== null && !isWantedHead(head)) return null;
    const read = readEntry(line.slice(line.indexOf('\t') + 1));
    return read.ok && isWanted(read.entry) ? read.entry : null;
  };
}
