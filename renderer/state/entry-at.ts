import type { ExportDocketApi } from '../../shared/calls/contract';
import type { Entry } from '../../shared/register/events';
import { journalLines } from './journal-lines';

/** One entry of the journal by its number; null when there is none or this program can't read it. */
export async function entryAt(api: Pick<ExportDocketApi, 'readHistory'>, seq: number): Promise<Entry | null> {
  const answer = await api.readHistory({ beforeSeq: seq + 1, limit: 1 });
  const entry = answer.ok ? journalLines(answer.value.lines)[0]?.entry : null;
  return entry?.seq === seq ? entry : null;
}
