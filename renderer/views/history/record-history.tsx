import { useMemo } from 'react';
import type { HistoryRecord } from '../../../shared/history/entry-subjects';
import { wholeHistory } from '../../../shared/history/filter';
import { recordKey } from '../../../shared/history/history-list';
import { viewWords } from '../../../shared/words/views-words';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useNavigation } from '../../state/navigation';
import { keepFilter } from '../filter/use-viewed-list';
import { RecordSection } from '../record/record-parts';
import { HistoryList } from './history-list';
import { useHistory } from './use-history';

/** As many as can be looked over; the history page has the rest. */
const pageSize = 10;

/** What happened to one record and to its letters, steps and deadlines, newest first. */
export function RecordHistory({ kind, id }: HistoryRecord) {
  const { go } = useNavigation();
  const filter = useMemo(() => ({ ...wholeHistory, record: { kind, id } }), [kind, id]);
  const { entries, hasMore, isLoading, refusal, loadMore } = useHistory(filter, pageSize);
  const openPage = () => {
    keepFilter('history', { record: [recordKey({ kind, id })] });
    go({ page: 'history' });
  };
  return (
    <RecordSection
      title={viewWords.history}
      action={
        <Button kind="quiet" icon="history" onPress={openPage}>
          {viewWords.searchAndExport}
        </Button>
      }
    >
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <HistoryList entries={entries} level={3} />
      {hasMore && (
        <div>
          <Button isDisabled={isLoading} onPress={loadMore}>
            {viewWords.showEarlierEntries}
          </Button>
        </div>
      )}
    </RecordSection>
  );
}
