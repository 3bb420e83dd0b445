import { Button } from '../../parts/button';
import { SearchField } from '../../parts/search-field';
import { DocketCounts } from './docket-counts';
import { allFolded, allUnfolded } from './docket-lines';
import type { DocketListState } from './use-docket-list';

/** Above the list: what is counted and filters it, the search, and folding all letters at once. */
export function DocketTools({ state }: { readonly state: DocketListState }) {
  const { entries, folding, setFolding } = state;
  const canFold = entries.some(({ others }) => others.length > 0);
  return (
    <div className="docket-tools">
      <DocketCounts counts={state.counts} value={state.count} onChange={state.setCount} />
      <SearchField label="Search the docket" value={state.query} onChange={state.setQuery} />
      {canFold && (
        <Button kind="quiet" onPress={() => setFolding(folding.all ? allFolded : allUnfolded)}>
          {folding.all ? 'Fold all' : 'Unfold all'}
        </Button>
      )}
    </div>
  );
}

/** In place of the list, when nothing of the docket is left to show. */
export function NothingListed({ state }: { readonly state: DocketListState }) {
  const { query, count } = state;
  const showAll = () => {
    state.setQuery('');
    state.setCount(null);
  };
  return (
    <div className="docket-none">
      <p className="muted" role="status">
        {query === '' ? 'No open deadline is in this list.' : `Nothing found for “${query}”.`}
        {query !== '' && count !== null && ' Only part of the docket was searched.'}
      </p>
      <Button onPress={showAll}>Show the whole docket</Button>
    </div>
  );
}
