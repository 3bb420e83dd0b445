import { docketWords } from '../../../shared/words/docket-words';
import { Button } from '../../parts/button';
import { SearchField } from '../../parts/search-field';
import { countedWords } from '../../views/filter/counted-words';
import { ViewFilterBar } from '../../views/filter/view-filter-bar';
import { DocketCounts } from './docket-counts';
import { allCollapsed, allExpanded } from './list-rows';
import type { DocketListState } from './use-docket-list';
import type { DocketRowsState } from './use-docket-rows';

/** Above the list: its filter with the saved views, what is counted, the search, and expansion all letters at once. */
export function DocketTools({
  listed,
  state,
}: {
  readonly listed: DocketRowsState;
  readonly state: DocketListState;
}) {
  const { view } = listed;
  const { entries, start, expansion, setExpansion } = state;
  const canExpand = (start?.behind.collapsed ?? 0) > 0 || entries.some(({ others }) => others.length > 0);
  return (
    <div className="docket-tools">
      <ViewFilterBar
        label={docketWords.filters}
        view={view}
        offered={listed.offered}
        words={listed.words}
        says={countedWords({
          isNarrowed: listed.words.length > 0 || listed.query !== '' || listed.count !== null,
          found: entries.length,
          all: docketWords.rows({ count: listed.total }),
        })}
      />
      <DocketCounts counts={listed.counts} value={listed.count} onChange={listed.setCount} />
      <SearchField label={docketWords.search} value={listed.query} onChange={listed.setQuery} />
      {canExpand && (
        <Button
          kind="quiet"
          icon={expansion.all ? 'up' : 'down'}
          shrinks
          onPress={() => setExpansion(expansion.all ? allCollapsed : allExpanded)}
        >
          {expansion.all ? docketWords.collapseAll : docketWords.expandAll}
        </Button>
      )}
    </div>
  );
}

/** In place of the list, when nothing of the docket is left to show. */
export function NothingListed({ listed }: { readonly listed: DocketRowsState }) {
  const { query, count, words, showAll } = listed;
  const isPart = count !== null || words.length > 0;
  return (
    <div className="docket-none">
      <p className="muted" role="status">
        {query === ''
          ? docketWords.noneListed
          : isPart
            ? docketWords.notFoundInPart({ query })
            : docketWords.notFound({ query })}
      </p>
      <Button onPress={showAll}>{docketWords.showWhole}</Button>
    </div>
  );
}
