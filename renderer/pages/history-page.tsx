import { useMemo } from 'react';
import { dateInZone, formatDay, formatInstant } from '../../shared/dates';
import { useKeptState } from '../kept-state';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { RefusalNote } from '../parts/refusal';
import { SearchField } from '../parts/search-field';
import { Name } from '../parts/verbatim';
import { useDocket } from '../use-docket';
import { HistoryTelling } from './history-telling';
import { searchedEntries, type ToldEntry, toldEntry, viaWords } from './history-view';
import { useHistory } from './use-history';

/** Every change as sentences, newest first, with who made it and the values before and after. */
export function HistoryPage() {
  const { register, version } = useDocket();
  const { entries, hasMore, isLoading, refusal, loadMore } = useHistory();
  const [query, setQuery] = useKeptState('history query', '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the register is folded in place, its version tells
  const told = useMemo(
    () => entries.map((entry) => toldEntry(entry, register)),
    [entries, register, version],
  );
  const found = useMemo(() => searchedEntries(told, query), [told, query]);
  return (
    <main className="page list-page">
      <header className="list-head">
        <h1>History</h1>
        <div className="row list-tools">
          <SearchField label="Search what happened" value={query} onChange={setQuery} />
          <span className="muted" role="status">
            {query === ''
              ? `${register.seq.toLocaleString('en-US')} entries`
              : `${found.length.toLocaleString('en-US')} of the ${told.length.toLocaleString('en-US')} newest entries`}
          </span>
        </div>
      </header>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {!isLoading && told.length === 0 && refusal === null && (
        <EmptyState icon="history" title="Nothing has happened yet">
          Every change is kept here for good, with its author and the values before and after.
        </EmptyState>
      )}
      {told.length > 0 && found.length === 0 && (
        <p className="muted">
          Nothing found for “<bdi>{query}</bdi>”{hasMore && ' among the entries loaded so far'}.
        </p>
      )}
      <ol className="history">
        {found.map((each, index) => (
          <HistoryEntry key={each.entry.seq} told={each} isNewDay={isNewDay(each, found[index - 1])} />
        ))}
      </ol>
      {hasMore && (
        <div>
          <Button isDisabled={isLoading} onPress={loadMore}>
            Show earlier entries
          </Button>
        </div>
      )}
    </main>
  );
}

const dayOf = ({ entry }: ToldEntry) => dateInZone(entry.at, entry.zone);

function isNewDay(told: ToldEntry, above: ToldEntry | undefined): boolean {
  return above === undefined || dayOf(above) !== dayOf(told);
}

function HistoryEntry({ told, isNewDay }: { readonly told: ToldEntry; readonly isNewDay: boolean }) {
  const { entry, tellings } = told;
  return (
    <li>
      {isNewDay && <h2 className="eyebrow history-day">{formatDay(dayOf(told))}</h2>}
      <div className="history-entry">
        <div className="history-when">
          <time dateTime={entry.at} title={`${entry.at}, entry ${entry.seq}`}>
            {formatInstant(entry.at, entry.zone).split(', ').at(-1)}
          </time>
          <div className="muted small">
            {entry.by === null ? 'Nobody named' : <Name text={entry.by} />}
            {entry.via !== 'window' && `, ${viaWords[entry.via]}`}
          </div>
        </div>
        <div className="history-tellings">
          {tellings.map((telling, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes
            <HistoryTelling key={index} telling={telling} />
          ))}
        </div>
      </div>
    </li>
  );
}
