import { useState } from 'react';
import { pluralGrouped } from '../../../shared/base/plural';
import { isWhole, wholeHistory } from '../../../shared/history/filter';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { HelpButton } from '../../parts/help-button';
import { RefusalNote } from '../../parts/refusal';
import { SearchField } from '../../parts/search-field';
import { useDocket } from '../../state/use-docket';
import { HistoryList } from '../../views/history/history-list';
import { PastForm } from '../../views/history/past-form';
import { type LoadedHistory, useHistory } from '../../views/history/use-history';
import { useHistoryFilter } from '../../views/history/use-history-filter';
import { HistoryFilters } from './history-filters';
import { useHistoryExport } from './use-history-export';
import { useVerification, Verification } from './verification';
import '../../parts/page.css';
import '../../views/record/list-head.css';

const pageSize = 200;

/** Every change as sentences, newest first, with who made it and the values before and after. */
export function HistoryPage() {
  const { register, moment } = useDocket();
  const damage = useDamage();
  const { filter, setFilter, settled, isOpen, setIsOpen, set } = useHistoryFilter();
  const history = useHistory(settled, pageSize);
  const csv = useHistoryExport(filter);
  const verification = useVerification();
  const [isAsking, setIsAsking] = useState(false);
  const { entries, hasMore, isLoading } = history;
  const refusal = history.refusal ?? csv.refusal ?? verification.refusal;
  const isFiltered = !isWhole(filter);
  return (
    <main className="page list-page">
      <header className="list-head">
        <div className="row spread">
          <h1>History</h1>
          <HelpButton about="looking back" topic="paper-and-export" anchor="as-it-stood" />
          <div className="row">
            <Button icon="history" onPress={() => setIsAsking(true)}>
              As it stood on a day…
            </Button>
            <Button icon="check" isDisabled={verification.isBusy} onPress={verification.verify}>
              Verify
            </Button>
            <Button icon="save" isDisabled={csv.isBusy || register.seq === 0} onPress={csv.save}>
              Export as CSV…
            </Button>
          </div>
        </div>
        <div className="row list-tools">
          <SearchField
            label="Search what happened"
            value={filter.words}
            onChange={(words) => setFilter({ ...filter, words })}
          />
          <Button aria-expanded={isOpen} icon={isOpen ? 'up' : 'down'} onPress={() => setIsOpen(!isOpen)}>
            {set === 0 ? 'Filter' : `Filter (${set})`}
          </Button>
          {isFiltered && (
            <Button kind="quiet" onPress={() => setFilter(wholeHistory)}>
              Show everything
            </Button>
          )}
          <span className="muted" role="status">
            {isFiltered ? foundWords(history) : entryCount(register.seq)}
          </span>
        </div>
        {isOpen && <HistoryFilters filter={filter} onChange={setFilter} />}
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
        <EmptyState icon="history" title="Nothing has happened yet">
          Every change is kept here for good, with its author and the values before and after.
        </EmptyState>
      )}
      {isFiltered && !isLoading && entries.length === 0 && (
        <p className="muted">No entry is like that. Show everything, or look for something else.</p>
      )}
      <HistoryList entries={entries} level={2} />
      {hasMore && (
        <div>
          <Button isDisabled={isLoading} onPress={history.loadMore}>
            Show earlier entries
          </Button>
        </div>
      )}
      {isAsking && <PastForm first={moment.today} onClose={() => setIsAsking(false)} />}
    </main>
  );
}

function entryCount(count: number): string {
  return pluralGrouped(count, 'entry', 'entries');
}

/** How many were found, and how far back the journal has been looked through while that is not all of it. */
function foundWords({ entries, hasMore, isLoading, reachedSeq }: LoadedHistory): string {
  const found = `${entryCount(entries.length)} found`;
  if (isLoading) return `Looking… ${found}`;
  return hasMore ? `${found} from entry ${reachedSeq.toLocaleString('en-US')} on` : found;
}
