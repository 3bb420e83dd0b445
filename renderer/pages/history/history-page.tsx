import { useId, useMemo, useState } from 'react';
import { historyFilterOf, isWhole } from '../../../shared/history/filter';
import { historyWords } from '../../../shared/words/history-words';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button, ToggleButton } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { HelpButton } from '../../parts/help-button';
import { RefusalNote } from '../../parts/refusal';
import { SearchField } from '../../parts/search-field';
import { keepState, useKeptState } from '../../state/kept-state';
import { useOpenRegister } from '../../state/use-open-register';
import { useViewedList } from '../../views/filter/use-viewed-list';
import { ViewFilterBar } from '../../views/filter/view-filter-bar';
import { entryNumbers } from '../../views/history/history-entry';
import { HistoryList } from '../../views/history/history-list';
import { PastForm } from '../../views/history/past-form';
import { type LoadedHistory, useHistory } from '../../views/history/use-history';
import { ListTitle } from '../../views/record/list-head';
import { useHistoryBar } from './history-filters';
import { useHistoryExport } from './use-history-export';
import { useSettled } from './use-settled';
import { useVerification, Verification } from './verification';
import '../../parts/page.css';
import './history-page.css';

const pageSize = 60;

/** Every change as sentences, newest first, with who made it and the values before and after. */
export function HistoryPage() {
  const { register, moment } = useOpenRegister();
  const damage = useDamage();
  const view = useViewedList('history');
  const [query, setQuery] = useKeptState('history-query', '');
  const { offered, words } = useHistoryBar(view.filter);
  const settled = useSettled(query);
  const history = useHistory(
    useMemo(() => historyFilterOf(view.filter, settled), [view.filter, settled]),
    pageSize,
  );
  const filter = historyFilterOf(view.filter, query);
  const csv = useHistoryExport(filter);
  const verification = useVerification();
  const [isAsking, setIsAsking] = useState(false);
  const listId = useId();
  const { entries, hasMore, isLoading } = history;
  const refusal = history.refusal ?? csv.refusal ?? verification.refusal;
  const isFiltered = !isWhole(filter);
  return (
    <main className="page list-page" aria-busy={isLoading}>
      <header className="list-head">
        <ListTitle
          title={historyWords.title}
          beside={<HelpButton about={historyWords.help} topic="paper-and-export" anchor="as-it-stood" />}
        >
          <Button icon="history" onPress={() => setIsAsking(true)}>
            {historyWords.asItStood}
          </Button>
          <Button icon="check" isDisabled={verification.isBusy} onPress={verification.verify}>
            {historyWords.verify}
          </Button>
          <Button icon="save" isDisabled={csv.isBusy || register.seq === 0} onPress={csv.save}>
            {historyWords.exportCsv}
          </Button>
        </ListTitle>
        <div className="row list-tools">
          <SearchField label={historyWords.search} value={query} onChange={setQuery} />
          {register.seq > 0 && (
            <>
              <ViewFilterBar
                label={historyWords.filters}
                view={view}
                offered={offered}
                words={words}
                says={isFiltered ? foundWords(history) : historyWords.entries({ count: register.seq })}
              />
              <NumbersToggle controls={listId} />
            </>
          )}
        </div>
        {csv.said !== '' && (
          <p role="status" className="note note-plain">
            {csv.said}
          </p>
        )}
      </header>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <Verification found={verification.found} />
      {damage !== null && <DamagedList why={damage} />}
      {register.seq === 0 && damage === null && (
        <EmptyState icon="history" title={historyWords.none}>
          {historyWords.noneWhy}
        </EmptyState>
      )}
      {isFiltered && !isLoading && entries.length === 0 && <p className="muted">{historyWords.noneFound}</p>}
      <div className="stack history-entries">
        <HistoryList id={listId} entries={entries} level={2} />
        {hasMore && (
          <div>
            <Button isDisabled={isLoading} onPress={history.loadMore}>
              {historyWords.earlier}
            </Button>
          </div>
        )}
      </div>
      {isAsking && <PastForm first={moment.today} onClose={() => setIsAsking(false)} />}
    </main>
  );
}

function NumbersToggle({ controls }: { readonly controls: string }) {
  const [isOn] = useKeptState(entryNumbers, false);
  return (
    <ToggleButton
      icon="columns"
      isOn={isOn}
      onChange={(on) => keepState(entryNumbers, on)}
      controls={controls}
    >
      {historyWords.numbers}
    </ToggleButton>
  );
}

/** How many were found, and how far back the journal has been looked through while that is not all of it. */
function foundWords({ entries, hasMore, isLoading, reachedSeq }: LoadedHistory): string {
  const count = entries.length;
  if (isLoading) return historyWords.looking({ count });
  return hasMore ? historyWords.foundFrom({ count, seq: reachedSeq }) : historyWords.found({ count });
}
