import { type HistoryFilter, wantedBy, wantedHead } from '../../shared/history/filter';
import type { Entry } from '../../shared/register/events';
import { entryHeadIn, entryIn } from '../../shared/register/journal-text';
import type { Register } from '../../shared/register/register';

/** Puts journal lines to a filter: the entry, or null for one that does not pass. Most are turned away by their head alone. */
export function wantedLines(filter: HistoryFilter, register: Register): (line: string) => Entry | null {
  const isWantedHead = wantedHead(filter);
  const isWanted = wantedBy(filter, register);
  const asksHead = filter.by !== null || filter.fromOn !== null || filter.toOn !== null;
  return (line) => {
    const head = asksHead ? entryHeadIn(line) : null;
    if (head !== null && !isWantedHead(head)) return null;
    const entry = entryIn(line);
    return entry !== null && isWanted(entry) ? entry : null;
  };
}
