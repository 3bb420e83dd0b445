import { Button } from '../../parts/button';
import { SearchField } from '../../parts/search-field';
import { FilterBar } from '../../views/filter/filter-bar';
import { SavedViews } from '../../views/filter/saved-views';
import { DocketCounts } from './docket-counts';
import { allCollapsed, allExpanded } from './docket-lines';
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
  const { entries, expansion, setExpansion } = state;
  const canExpand = entries.some(({ others }) => others.length > 0);
  return (
    <div className="docket-tools">
      <FilterBar
        label="Filters of the docket"
        fields={listed.offered}
        filter={view.filter}
        words={listed.words}
        onChange={view.setFilter}
        found={listed.found.length}
        all={listed.all.length}
        isSearched={listed.query !== '' || listed.count !== null}
      >
        <SavedViews view={view} />
      </FilterBar>
      <DocketCounts counts={listed.counts} value={listed.count} onChange={listed.setCount} />
      <SearchField label="Search the docket" value={listed.query} onChange={listed.setQuery} />
      {canExpand && (
        <Button
          kind="quiet"
          icon={expansion.all ? 'up' : 'down'}
          shrinks
          onPress={() => setExpansion(expansion.all ? allCollapsed : allExpanded)}
        >
          {expansion.all ? 'Collapse all' : 'Expand all'}
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
        {query === '' ? 'No open deadline is in this list.' : `Nothing found for “${query}”.`}
        {query !== '' && isPart && ' Only part of the docket was searched.'}
      </p>
      <Button onPress={showAll}>Show the whole docket</Button>
    </div>
  );
}
