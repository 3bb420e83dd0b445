import { useMemo } from 'react';
import { countDocket, type DocketCount, rowsCounted } from '../../../shared/docket/docket-counts';
import { docketEntries } from '../../../shared/docket/docket-entries';
import { filterFields } from '../../../shared/docket/list-filters';
import { useKeptState } from '../../state/kept-state';
import { useDerived, useOpenRegister } from '../../state/use-open-register';
import { docketEntriesOf, docketRowsOf } from '../../views/deadline/docket-view';
import { useFilteredRows, useViewedList } from '../../views/filter/use-viewed-list';
import { searchDocket } from './docket-search';

/** The rows of the docket that fit its filter, the count that is pressed and what is searched for. */
export function useDocketRows() {
  const { register, moment } = useOpenRegister();
  const all = useDerived(docketRowsOf);
  const view = useViewedList('docket');
  const { found: fitting, words, offered } = useFilteredRows(filterFields.docket, all, view.filter);
  const [query, setQuery] = useKeptState('docket: query', '');
  const [count, setCount] = useKeptState<DocketCount | null>('docket: count', null);
  const { today } = moment;
  const entries = useDerived(docketEntriesOf);
  const counts = useMemo(
    () => countDocket(register, fitting === all ? entries : docketEntries(register, fitting), today),
    [register, fitting, all, entries, today],
  );
  const found = useMemo(
    () => searchDocket(rowsCounted(register, fitting, count, today), query),
    [register, fitting, count, today, query],
  );
  return {
    ...{ all, entries, view, words, offered, query, setQuery, count, setCount, counts, found },
    showAll: () => {
      setQuery('');
      setCount(null);
      view.setFilter({});
    },
  };
}

export type DocketRowsState = ReturnType<typeof useDocketRows>;
