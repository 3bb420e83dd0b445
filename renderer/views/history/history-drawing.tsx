import type { ReactNode } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { HistoryRecord } from '../../../shared/history/entry-subjects';
import type { PageSource } from '../../../shared/print/page-facts';
import { recordHistoryFacts } from '../../../shared/print/record-history-facts';
import { RecordHistorySheet } from '../../../shared/print/record-history-sheet';
import { useOpenRegister } from '../../state/use-open-register';
import { useRecordEntries } from './use-record-entries';

/** How the history of a record is drawn; its entries are read only while `isWanted`. */
export function useHistoryDrawing(
  record: HistoryRecord,
  isWanted: boolean,
): { readonly draw: (source: PageSource) => ReactNode; readonly refusal: Refusal | null } {
  const { register } = useOpenRegister();
  const { entries, refusal } = useRecordEntries(isWanted ? record : null);
  const draw = (source: PageSource) => {
    const facts = entries === null ? null : recordHistoryFacts(register, record, entries, source);
    return facts !== null && <RecordHistorySheet facts={facts} />;
  };
  return { draw, refusal };
}
