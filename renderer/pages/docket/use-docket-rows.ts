import { useMemo } from 'react';
import { countDocket, type DocketCount, rowsCounted } from '../../../shared/docket/docket-counts';
import { type DocketEntry, docketEntries } from '../../../shared/docket/docket-entries';
import { filterFields } from '../../../shared/docket/list-filters';
import type { DocketRow } from '../../../shared/docket/rows';
import { useKeptState } from '../../state/kept-state';
import { useDerived, useOpenRegister } from '../../state/use-open-register';
import { docketEntriesOf, docketRowsOf } from '../../views/deadline/docket-view';
import { isEmptyFilter, useFilteredRows, useViewedList } from '../../views/filter/use-viewed-list';
import { searchDocket } from './docket-search';
import { useDocketStart } from './use-docket-start';

const none: { readonly rows: readonly DocketRow[]; readonly entries: readonly DocketEntry[] } = {
  rows: [],
  entries: [],
};
const noRows = () => none.rows;
const noEntries = () => none.entries;

/**
 * The rows of the docket that fit its filter, the count that is pressed and what is searched for. While only its `start` is there and nothing
 * more is asked for, that stands for all rows, and none are found.
 */
export function useDocketRows(openId: string | null) {
  const { register, moment } = useOpenRegister();
  const view = useViewedList('docket');
  const [query, setQuery] = useKeptState('docket: query', '');
  const [count, setCount] = useKeptState<DocketCount | null>('docket: count', null);
  const start = useDocketStart(
    openId !== null || query !== '' || count !== null || !isEmptyFilter(view.filter),
  );
  const all = useDerived(start === null ? docketRowsOf : noRows);
  const { found: fitting, words, offered } = useFilteredRows(filterFields.docket, all, view.filter);
  const { today } = moment;
  const entries = useDerived(start === null ? docketEntriesOf : noEntries);
  const counts = useMemo(
    () => countDocket(register, fitting === all ? entries : docketEntries(register, fitting), today),
    [register, fitting, all, entries, today],
  );
  const found = useMemo(
    () => searchDocket(rowsCounted(register, fitting, count, today), query),
    [register, fitting, count, today, query],
  );
  const entriesFound = useMemo(
    () => (found === all ? entries : docketEntries(register, found)),
    [register, found, all, entries],
  );
  return {
    ...{ start, view, words, offered, query, setQuery, count, setCount, found },
    /** How many rows of the docket there are in all. */
    total: start?.entries ?? entries.length,
    counts: start?.counts ?? counts,
    entries: start?.shown ?? entriesFound,
    showAll: () => {
      setQuery('');
      setCount(null);
      view.setFilter({});
    },
  };
}

export type DocketRowsState = ReturnType<typeof useDocketRows>;
