import { useMemo } from 'react';
import type { FilterField } from '../../../shared/docket/list-filter';
import type { ListFilter, ViewList } from '../../../shared/records/saved-view';
import { type ChosenColumn, columnsOf } from '../../parts/list-column';
import { useNarrowWindow } from '../../parts/use-narrow-window';
import { useKeptState } from '../../state/kept-state';
import { useFilteredRows, useViewedList } from './use-viewed-list';

/** What a list of records is made of; all but the rows are constants. */
export interface RecordListParts<Row> {
  readonly fields: readonly FilterField<Row>[];
  readonly search: (rows: readonly Row[], query: string) => readonly Row[];
  readonly columns: readonly ChosenColumn<Row>[];
  /** The columns that are shown until others are chosen. */
  readonly usual: readonly string[];
  /** Those of them that fit the smallest window without being cut. */
  readonly narrow: readonly string[];
  /** Archived and void rows, left out until they are asked for. */
  readonly isOut?: (row: Row) => boolean;
  /** A filter that asks for what is left out. */
  readonly asksForOut?: (filter: ListFilter) => boolean;
}

/** How a list of records is searched, filtered, sorted and drawn, as it was left and as its saved view says. */
export function useRecordList<Row>(list: ViewList, rows: readonly Row[], parts: RecordListParts<Row>) {
  const { fields, search, columns, isOut, asksForOut } = parts;
  const [query, setQuery] = useKeptState(`${list}-query`, '');
  const [showsAll, setShowsAll] = useKeptState(`${list}-all`, false);
  const view = useViewedList(list);
  const isWhole = showsAll || asksForOut?.(view.filter) === true;
  const kept = useMemo(
    () => (isWhole || isOut === undefined ? rows : rows.filter((row) => !isOut(row))),
    [rows, isWhole, isOut],
  );
  // Where a filter asks for what is left out, it is offered with the rest.
  const told = useFilteredRows(fields, asksForOut === undefined ? kept : rows, view.filter);
  const found = useMemo(() => {
    const fitting =
      isWhole || isOut === undefined || asksForOut === undefined
        ? told.found
        : told.found.filter((row) => !isOut(row));
    return search(fitting, query);
  }, [told.found, isWhole, isOut, asksForOut, search, query]);
  const usual = useNarrowWindow() ? parts.narrow : parts.usual;
  const ids = view.columns ?? usual;
  return {
    view,
    query,
    setQuery,
    showsAll,
    setShowsAll,
    /** How many rows there are at all. */
    count: rows.length,
    /** Those that are not left out. */
    kept,
    found,
    words: told.words,
    offered: told.offered,
    columns,
    usual,
    shownColumns: useMemo(() => columnsOf(columns, ids), [columns, ids]),
  };
}
export type RecordListState<Row> = ReturnType<typeof useRecordList<Row>>;
