import { FilterBar, type FilterBarProps } from './filter-bar';
import { SavedViews } from './saved-views';
import type { ListView } from './use-viewed-list';

/** The saved views of a list with its filters. */
export function ViewFilterBar({
  view,
  offered,
  ...more
}: Pick<FilterBarProps, 'label' | 'words' | 'isSearched' | 'found' | 'all'> & {
  readonly view: ListView;
  readonly offered: FilterBarProps['fields'];
}) {
  return (
    <FilterBar {...more} fields={offered} filter={view.filter} onChange={view.setFilter}>
      <SavedViews view={view} />
    </FilterBar>
  );
}
