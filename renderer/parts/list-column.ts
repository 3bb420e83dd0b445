import type { ReactNode } from 'react';

export interface ListColumn<T> {
  readonly id: string;
  readonly title: string;
  readonly render: (row: T) => ReactNode;
  /** What the column sorts by; a column without it does not sort. */
  readonly sortBy?: (row: T) => string | number;
  /** A share of the width that is left ("2fr") or pixels. */
  readonly width?: number | `${number}fr`;
  readonly minWidth?: number;
  /** The column that names the row to a screen reader. */
  readonly isRowHeader?: boolean;
}

export interface ListSort {
  readonly column: string;
  readonly isDescending: boolean;
}
