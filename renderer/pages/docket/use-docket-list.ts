import { useEffect, useMemo, useState } from 'react';
import { docketEntries, rowsOfEntry } from '../../../shared/docket/docket-entries';
import { allToggled } from '../../parts/list-selection';
import { useKeptState } from '../../state/kept-state';
import { useDocket } from '../../state/use-docket';
import {
  allCollapsed,
  type DocketLine,
  type Expansion,
  linesOf,
  type RowLine,
  withEntry,
  withRange,
} from './docket-lines';
import type { DocketRowsState } from './use-docket-rows';

const isRow = (line: DocketLine): line is RowLine => line.kind === 'row';

/** The lines of the docket for the rows it lists: their expansion, the row the keys act on, and what is selected. */
export function useDocketList({ found }: Pick<DocketRowsState, 'found'>, openId: string | null) {
  const { register } = useDocket();
  const [expansion, setExpansion] = useKeptState<Expansion>('docket expansion', allCollapsed);
  const [activeId, setActiveId] = useKeptState<string | null>('docket active row', null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [anchorId, setAnchorId] = useState<string | null>(null);

  const entries = useMemo(() => docketEntries(register, found), [register, found]);
  const lines = useMemo(() => linesOf(entries, expansion), [entries, expansion]);
  const rows = useMemo(() => lines.filter(isRow), [lines]);
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

  const expand = (line: RowLine, expanded: boolean) => {
    if (line.place === 'alone') return;
    setExpansion(withEntry(expansion, line.entry.key, expanded));
    // Collapsed, the row that stands for all of them stays.
    if (!expanded) setActiveId(line.entry.lead.deadline.id);
  };
  return {
    ...{ entries, lines, rows, active, setActiveId, expansion, setExpansion, expand, chosen, selected },
    select: (line: RowLine) => {
      setSelected(allToggled(selected, line.deadlineIds));
      setAnchorId(line.id);
      setActiveId(line.id);
    },
    selectTo: (line: RowLine) => {
      setSelected(withRange(selected, rows, anchorId ?? active?.id ?? line.id, line.id));
      setActiveId(line.id);
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
  { lines }: Pick<DocketListState, 'lines'>,
  { group }: RowLine,
): readonly string[] {
  const head = lines.find((line) => line.kind === 'group' && line.group === group);
  return head?.deadlineIds ?? [];
}

export type DocketListState = ReturnType<typeof useDocketList>;
