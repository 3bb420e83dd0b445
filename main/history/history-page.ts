import type { HistoryFilter } from '../../shared/history/filter';
import type { Register } from '../../shared/register/register';
import { wantedLines } from './wanted-lines';

/** Which stretch of the journal to read, as the contract says it. */
export interface HistoryAsk {
  readonly beforeSeq: number | null;
  readonly limit: number;
  readonly filter?: HistoryFilter | undefined;
}

/** Journal lines, newest last; nothing before `reachedSeq` has been looked at. */
export interface HistoryLines {
  readonly lines: string;
  readonly hasMore: boolean;
  readonly reachedSeq: number;
}

/** How many lines one call looks through: some tens of milliseconds, so that a reminder never waits for a search. */
export const stretch = 5_000;

/** The journal lines before an entry that pass the filter; line 0 is left out. The filter needs the register's names. */
export function historyPage(
  text: string,
  register: Register,
  { beforeSeq, limit, filter }: HistoryAsk,
): HistoryLines {
  const starts = entryStarts(text);
  // Entry n stands at starts[n - 1].
  const end = beforeSeq === null ? starts.length : Math.min(starts.length, Math.max(0, beforeSeq - 1));
  if (filter !== undefined) return filtered(text, starts, end, { register, limit, filter });
  const start = Math.max(0, end - limit);
  return {
    lines: text.slice(starts[start] ?? text.length, starts[end] ?? text.length),
    hasMore: start > 0,
    reachedSeq: start + 1,
  };
}

function filtered(
  text: string,
  starts: readonly number[],
  end: number,
  ask: { readonly register: Register; readonly limit: number; readonly filter: HistoryFilter },
): HistoryLines {
  const { register, limit, filter } = ask;
  const isWanted = wantedLines(filter, register);
  const first = firstPlace(register, filter);
  const stop = Math.max(first, end - stretch);
  const found: string[] = [];
  let at = end;
  while (at > stop && found.length < limit) {
    at -= 1;
    const line = text.slice(starts[at], starts[at + 1] ?? text.length);
    if (isWanted(line) !== null) found.push(line);
  }
  return { lines: found.reverse().join(''), hasMore: at > first, reachedSeq: at + 1 };
}

/** Nothing is about a record before the entry that made it. */
function firstPlace({ licenses, counterparties, shipments }: Register, { record }: HistoryFilter): number {
  if (record === null) return 0;
  const kept = { license: licenses, counterparty: counterparties, shipment: shipments }[record.kind];
  const made = kept.get(record.id)?.madeSeq;
  return made === undefined ? 0 : made - 1;
}

function entryStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  starts.pop();
  return starts;
}
