import type { ReactNode } from 'react';

/** How a column is drawn. */
export interface ColumnDrawing<T> {
  readonly render: (row: T) => ReactNode;
  /** A shorter title than the column is called elsewhere. */
  readonly title?: string;
  /** A share of the width that is left ("2fr") or pixels. */
  readonly width?: number | `${number}fr`;
  readonly minWidth?: number;
  /** The column that names the row to a screen reader. */
  readonly isRowHeader?: boolean;
  /** Numbers stand under each other at the end of the column. */
  readonly isNumber?: boolean;
}

export interface ListColumn<T> extends ColumnDrawing<T> {
  readonly id: string;
  readonly title: string;
  /** What the column sorts by; a column without it does not sort. */
  readonly sortBy?: (row: T) => string | number;
}

/** A column of a list whose columns are chosen. */
export interface ChosenColumn<T> extends ListColumn<T> {
  /** What it is called where it is chosen. */
  readonly name: string;
}

export interface ListSort {
  readonly column: string;
  readonly isDescending: boolean;
}

/** The columns of a list: what each is called and sorts by, and how it is drawn. */
export function listColumns<T, Id extends string>(
  keys: Readonly<Record<Id, { readonly title: string; readonly sortBy: (row: T) => string | number }>>,
  drawn: Readonly<Record<Id, ColumnDrawing<T>>>,
): readonly ChosenColumn<T>[] {
  return (Object.keys(keys) as Id[]).map((id) => ({
    ...keys[id],
    ...drawn[id],
    id,
    name: keys[id].title,
    title: drawn[id].title ?? keys[id].title,
  }));
}

/** The columns with these ids, in their order; those of ids that there are not are left out. */
export function columnsOf<T>(
  columns: readonly ChosenColumn<T>[],
  ids: readonly string[],
): readonly ChosenColumn<T>[] {
  return ids.flatMap((id) => columns.find((column) => column.id === id) ?? []);
}
