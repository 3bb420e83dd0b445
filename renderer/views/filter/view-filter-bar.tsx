import type { ListFilter } from '../../../shared/records/saved-view';
import { FilterBar, type FilterBarProps } from './filter-bar';
import { SavedViews } from './saved-views';
import type { ListView } from './use-viewed-list';

/** The saved views of a list with its filters. */
export function ViewFilterBar({
  view,
  offered,
  ...bar
}: Pick<FilterBarProps, 'label' | 'words' | 'says'> & {
  readonly view: ListView;
  readonly offered: FilterBarProps['fields'];
}) {
  return (
    <FilterBar
      {...bar}
      fields={offered}
      filter={view.filter}
      onChange={(filter) => view.setFilter(filter as ListFilter)}
    >
      <SavedViews view={view} />
    </FilterBar>
  );
}
