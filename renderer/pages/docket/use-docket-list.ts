import { useEffect, useMemo, useState } from 'react';
import { rowsOfEntry } from '../../../shared/docket/docket-entries';
import { allToggled } from '../../parts/list-selection';
import { useKeptState } from '../../state/kept-state';
import {
  allCollapsed,
  type EntryRow,
  type Expansion,
  type ListRow,
  listRowsOf,
  withEntry,
  withRange,
} from './list-rows';
import type { DocketRowsState } from './use-docket-rows';

const isRow = (listRow: ListRow): listRow is EntryRow => listRow.kind === 'row';

/** The rows of the docket for the deadlines it lists: their expansion, the row the keys act on, and what is selected. */
export function useDocketList(
  { found, entries, start }: Pick<DocketRowsState, 'found' | 'entries' | 'start'>,
  openId: string | null,
) {
  const [expansion, setExpansion] = useKeptState<Expansion>('docket: expansion', allCollapsed);
  const [activeId, setActiveId] = useKeptState<string | null>('docket: active', null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [anchorId, setAnchorId] = useState<string | null>(null);

  const totals = start?.groups;
  const listRows = useMemo(() => listRowsOf(entries, expansion, totals), [entries, expansion, totals]);
  const rows = useMemo(() => listRows.filter(isRow), [listRows]);
  const active = rows.find(({ id }) => id === activeId) ?? rows[0] ?? null;
  // What is not listed is not acted on.
  const chosen = useMemo(
    () => (selected.size === 0 ? [] : found.filter(({ deadline }) => selected.has(deadline.id))),
    [found, selected],
  );

  // A date inside a collapsed letter that was opened from elsewhere is shown in its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is opened
  useEffect(() => {
    if (openId === null) return;
    const entry = entries.find((each) => rowsOfEntry(each).some(({ deadline }) => deadline.id === openId));
    if (entry === undefined) return;
    if (entry.lead.deadline.id !== openId) setExpansion(withEntry(expansion, entry.key, true));
    setActiveId(openId);
  }, [openId]);

  const expand = (listRow: EntryRow, expanded: boolean) => {
    if (listRow.place === 'alone') return;
    setExpansion(withEntry(expansion, listRow.entry.key, expanded));
    // Collapsed, the row that stands for all of them stays.
    if (!expanded) setActiveId(listRow.entry.lead.deadline.id);
  };
  return {
    ...{
      entries,
      start,
      listRows,
      rows,
      active,
      setActiveId,
      expansion,
      setExpansion,
      expand,
      chosen,
      selected,
    },
    select: (listRow: EntryRow) => {
      setSelected(allToggled(selected, listRow.deadlineIds));
      setAnchorId(listRow.id);
      setActiveId(listRow.id);
    },
    selectTo: (listRow: EntryRow) => {
      setSelected(withRange(selected, rows, anchorId ?? active?.id ?? listRow.id, listRow.id));
      setActiveId(listRow.id);
    },
    selectAll: (deadlineIds: readonly string[]) => setSelected(allToggled(selected, deadlineIds)),
    clear: () => {
      setSelected(new Set());
      setAnchorId(null);
    },
  };
}

/** Every deadline listed under the heading a row stands under. */
export function idsInGroupOf(
  { listRows }: Pick<DocketListState, 'listRows'>,
  { group }: EntryRow,
): readonly string[] {
  const head = listRows.find((listRow) => listRow.kind === 'group' && listRow.group === group);
  return head?.deadlineIds ?? [];
}

export type DocketListState = ReturnType<typeof useDocketList>;
