import type { KeyboardEvent } from 'react';

/** Which rows of a list are selected, by their ids, and how that changes. */
export interface ListSelection {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (ids: ReadonlySet<string>) => void;
}

/** The selection with one row more or less. */
export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The selection with every row from one place of the list to another, in either direction. */
export function withRange(
  ids: ReadonlySet<string>,
  listed: readonly string[],
  from: number,
  to: number,
): ReadonlySet<string> {
  return new Set([...ids, ...listed.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

/** All listed rows, or none where all are selected already; rows that are not listed stay as they are. */
export function allToggled(ids: ReadonlySet<string>, listed: readonly string[]): ReadonlySet<string> {
  const isWhole = listed.length > 0 && listed.every((id) => ids.has(id));
  const here = new Set(listed);
  const others = [...ids].filter((id) => !here.has(id));
  return new Set(isWhole ? others : [...ids, ...listed]);
}

/** The acts of selecting in a list whose rows stand in this order; `active`: where the keyboard is. */
export function rowSelection<T>(
  selection: ListSelection | undefined,
  ordered: readonly T[],
  rowId: (row: T) => string,
  active: number,
) {
  /** Selects a row or takes it out; with `isRange` every row from the active one to it. */
  const selectAt = (at: number, isRange: boolean) => {
    const row = ordered[at];
    if (selection === undefined || row === undefined) return;
    const { ids, onChange } = selection;
    onChange(isRange ? withRange(ids, ordered.map(rowId), active, at) : toggled(ids, rowId(row)));
  };
  const selectAll = () => selection?.onChange(allToggled(selection.ids, ordered.map(rowId)));
  /** Selects by a key of its own; false where the key does something else. */
  const selectByKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    if (selection === undefined) return false;
    const isMod = ctrlKey || metaKey;
    if (isMod && key.toLowerCase() === 'a') selectAll();
    else if (isMod) return false;
    else if (key === 'x' || key === ' ') selectAt(active, false);
    else if (key === 'Escape' && selection.ids.size > 0) selection.onChange(new Set());
    else return false;
    return true;
  };
  return { selectAt, selectAll, selectByKey };
}
