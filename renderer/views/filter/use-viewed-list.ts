import { useMemo } from 'react';
import { usualColumns } from '../../../shared/calls/preferences';
import {
  choicesOf,
  type FilterChoices,
  type FilterContext,
  type FilterField,
  filterInWords,
  matcherOf,
} from '../../../shared/docket/list-filter';
import {
  type ListFilter,
  type SavedView,
  type ViewList,
  type ViewSort,
  viewNamed,
} from '../../../shared/records/saved-view';
import { keepState, useKeptState } from '../../state/kept-state';
import { useApp, useOpenRegister } from '../../state/use-open-register';
import { offeredFields } from './offered-field';

interface Shown {
  readonly filter: ListFilter;
  readonly sort: ViewSort | null;
  /** The columns from left to right; null: the usual ones. */
  readonly columns: readonly string[] | null;
}

const everything: Shown = { filter: {}, sort: null, columns: null };

/** How a list is looked at now, and the saved view that was opened. It stays as it is while the window is open; columns stay longer. */
export interface ListView extends Shown {
  readonly list: ViewList;
  readonly setFilter: (filter: ListFilter) => void;
  readonly setSort: (sort: ViewSort | null) => void;
  readonly setColumns: (columns: readonly string[] | null) => void;
  /** The saved view that was opened last; null: none. */
  readonly open: SavedView | null;
  /** Filter, sort or columns are no longer those of the open view. */
  readonly isChanged: boolean;
  readonly show: (view: SavedView | null) => void;
  /** Takes the view of that name for the open one, without changing what is seen: it was saved or renamed. */
  readonly follow: (name: string) => void;
  /** What is seen now as a view of that name. */
  readonly asView: (name: string) => Pick<SavedView, 'list' | 'name' | 'filter' | 'sort' | 'columns'>;
}

const text = ({ filter, sort, columns }: Shown): string =>
  JSON.stringify([Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)), sort, columns]);

/** Whether the columns of a list are chosen. */
const hasColumns = (list: ViewList): list is keyof typeof usualColumns => Object.hasOwn(usualColumns, list);

/** The columns of a list where no saved view says them; they last when the window is closed. */
function useOwnColumns(list: ViewList) {
  const { api, store, opened } = useApp();
  const { preferences } = opened;
  const kept = hasColumns(list) ? preferences.columns[list] : '';
  return {
    own: useMemo(() => (kept === '' ? null : kept.split(' ')), [kept]),
    setOwn: (ids: readonly string[] | null) => {
      if (!hasColumns(list)) return;
      const columns = { ...preferences.columns, [list]: (ids ?? []).join(' ') };
      // Shown at once. Where the settings cannot be written, they hold until the window is closed, as before.
      store.setPreferences({ ...preferences, columns });
      void api.savePreferences({ columns });
    },
  };
}

/** Filters a list by something the next time it shows, in place of all that it is filtered by. */
export function keepFilter(list: ViewList, filter: ListFilter): void {
  keepState<string | null>(`${list}-view`, null);
  keepState<Shown>(`${list}-shown`, { ...everything, filter });
  keepState(`${list}-query`, '');
}

/** How a list is looked at: its filter, sort and columns, and the saved view they come from. */
export function useViewedList(list: ViewList): ListView {
  const { register } = useOpenRegister();
  const { own, setOwn } = useOwnColumns(list);
  const [kept, setKept] = useKeptState<Shown>(`${list}-shown`, everything);
  const [name, setName] = useKeptState<string | null>(`${list}-view`, null);
  const open = name === null ? null : (viewNamed(register.settings.savedViews, list, name) ?? null);
  const shown = open === null ? { ...kept, columns: own } : kept;
  const set = (change: Partial<Shown>) => setKept({ ...kept, ...change });
  return {
    ...shown,
    list,
    setFilter: (filter) => set({ filter }),
    setSort: (sort) => set({ sort }),
    setColumns: (columns) => (open === null ? setOwn(columns) : set({ columns })),
    open,
    isChanged: open !== null && text(shown) !== text(open),
    show: (view) => {
      setName(view?.name ?? null);
      setKept(view === null ? everything : { filter: view.filter, sort: view.sort, columns: view.columns });
    },
    follow: (called) => {
      setKept(shown);
      setName(called);
    },
    asView: (called) => ({
      list,
      name: called,
      filter: shown.filter,
      sort: shown.sort,
      columns: shown.columns === null ? null : [...shown.columns],
    }),
  };
}

/** Whether a filter lists everything. */
export const isEmptyFilter = (filter: ListFilter): boolean =>
  Object.values(filter).every((value) => value === undefined);

function useFilterContext(): FilterContext {
  const { register, moment, preferences } = useOpenRegister();
  const { today } = moment;
  const { person } = preferences;
  return useMemo(() => ({ register, today, person }), [register, today, person]);
}

/** The rows that fit a filter. `fields` must be a constant. */
export function useFittingRows<Row>(
  fields: readonly FilterField<Row>[],
  rows: readonly Row[],
  filter: ListFilter,
): readonly Row[] {
  const context = useFilterContext();
  return useMemo(
    () => (isEmptyFilter(filter) ? rows : rows.filter(matcherOf(fields, filter, context))),
    [fields, rows, filter, context],
  );
}

/** The rows that fit the filter of a view, and what its bar is told. `fields` must be a constant. */
export function useFilteredRows<Row>(
  fields: readonly FilterField<Row>[],
  rows: readonly Row[],
  filter: ListFilter,
) {
  const context = useFilterContext();
  const { register } = context;
  const found = useFittingRows(fields, rows, filter);
  // Of thousands of rows the values are found when a menu or a chip asks for them, not with each entry.
  const choices = useMemo(() => {
    let made: FilterChoices | undefined;
    return () => {
      made ??= choicesOf(fields, rows, context);
      return made;
    };
  }, [fields, rows, context]);
  const words = useMemo(
    () => (isEmptyFilter(filter) ? [] : filterInWords(fields, filter, register, choices())),
    [fields, filter, register, choices],
  );
  const offered = useMemo(() => offeredFields(fields, choices), [fields, choices]);
  return { found, words, offered };
}
