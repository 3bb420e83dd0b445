import type { ListFilter } from '../../../shared/records/saved-view';
import { type Counted, countedWords } from './counted-words';
import { FilterBar, type FilterBarProps } from './filter-bar';
import { SavedViews } from './saved-views';
import type { ListView } from './use-viewed-list';

/** The saved views of a list with its filters. */
export function ViewFilterBar({
  view,
  offered,
  label,
  words,
  ...counted
}: Pick<FilterBarProps, 'label' | 'words'> &
  Omit<Counted, 'isFiltered'> & {
    readonly view: ListView;
    readonly offered: FilterBarProps['fields'];
  }) {
  return (
    <FilterBar
      label={label}
      words={words}
      fields={offered}
      filter={view.filter}
      onChange={(filter) => view.setFilter(filter as ListFilter)}
      says={countedWords({ ...counted, isFiltered: words.length > 0 })}
    >
      <SavedViews view={view} />
    </FilterBar>
  );
}
