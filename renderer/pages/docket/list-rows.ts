import { type DocketEntry, rowsOfEntry } from '../../../shared/docket/docket-entries';
import { type DocketGroup, type DocketRow, docketGroups } from '../../../shared/docket/rows';

/** The heading of a group. */
export interface HeadingRow {
  readonly kind: 'group';
  readonly id: string;
  readonly group: DocketGroup;
  /** How many entries stand under it. */
  readonly count: number;
  /** All deadlines under it, also those in collapsed entries. */
  readonly deadlineIds: readonly string[];
}

/** A row of the docket: an entry, or one of the further dates of an expanded one. */
export interface EntryRow {
  readonly kind: 'row';
  /** The deadline it shows. */
  readonly id: string;
  readonly row: DocketRow;
  readonly entry: DocketEntry;
  readonly group: DocketGroup;
  readonly place: 'alone' | 'collapsed' | 'expanded' | 'inside';
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The deadlines it stands for: of a collapsed entry all of them. */
  readonly deadlineIds: readonly string[];
}

export type ListRow = HeadingRow | EntryRow;

/** Which entries are expanded: all or none, except some. */
export interface Expansion {
  readonly all: boolean;
  readonly except: ReadonlySet<string>;
}

export const allCollapsed: Expansion = { all: false, except: new Set() };
export const allExpanded: Expansion = { all: true, except: new Set() };

export const isExpanded = ({ all, except }: Expansion, key: string): boolean => all !== except.has(key);

/** The expansion with one entry expanded or collapsed. */
export function withEntry(expansion: Expansion, key: string, expanded: boolean): Expansion {
  if (isExpanded(expansion, key) === expanded) return expansion;
  const except = new Set(expansion.except);
  if (!except.delete(key)) except.add(key);
  return { ...expansion, except };
}

const idOf = ({ deadline }: DocketRow): string => deadline.id;

function rowsForEntry(
  entry: DocketEntry,
  expansion: Expansion,
): readonly Omit<EntryRow, 'isFirst' | 'isLast'>[] {
  const { lead, others, group } = entry;
  const listRow = (row: DocketRow, place: EntryRow['place'], deadlineIds: readonly string[]) => ({
    ...({ kind: 'row', id: idOf(row) } as const),
    ...{ row, entry, group, place, deadlineIds },
  });
  if (others.length === 0) return [listRow(lead, 'alone', [idOf(lead)])];
  if (!isExpanded(expansion, entry.key)) return [listRow(lead, 'collapsed', rowsOfEntry(entry).map(idOf))];
  return [
    listRow(lead, 'expanded', [idOf(lead)]),
    ...others.map((row) => listRow(row, 'inside', [idOf(row)])),
  ];
}

/**
 * The rows of the docket: each group that holds something under its heading, the dates of expanded entries below them. `totals`: how many
 * stand under each heading, where these are only the first entries.
 */
export function listRowsOf(
  entries: readonly DocketEntry[],
  expansion: Expansion,
  totals?: Readonly<Partial<Record<DocketGroup, number>>>,
): readonly ListRow[] {
  return docketGroups.flatMap((group): ListRow[] => {
    const here = entries.filter((entry) => entry.group === group);
    if (here.length === 0) return [];
    const rows = here.flatMap((entry) => rowsForEntry(entry, expansion));
    const count = totals?.[group] ?? here.length;
    const deadlineIds = rows.flatMap((each) => each.deadlineIds);
    return [
      { kind: 'group', id: `group ${group}`, group, count, deadlineIds },
      ...rows.map((row, index) => ({
        ...row,
        isFirst: index === 0,
        isLast: index === rows.length - 1 && count === here.length,
      })),
    ];
  });
}

/** Marks also what stands from one row to another, both included. */
export function withRange(
  selected: ReadonlySet<string>,
  rows: readonly EntryRow[],
  fromId: string,
  toId: string,
): ReadonlySet<string> {
  const to = rows.findIndex(({ id }) => id === toId);
  const from = rows.findIndex(({ id }) => id === fromId);
  const ends = from === -1 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  const ids = rows.slice(ends[0], (ends[1] ?? 0) + 1).flatMap(({ deadlineIds }) => deadlineIds);
  return new Set([...selected, ...ids]);
}
