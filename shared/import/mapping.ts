import type { DateOrder } from './date-reading';
import type { DecimalSign } from './number-reading';

export const importTables = ['counterparties', 'licenses', 'items', 'letters'] as const;
export type ImportTable = (typeof importTables)[number];

/** Which field one column of the file fills and how its text is read. */
export interface ColumnMapping {
  /** Counted from 0. */
  readonly column: number;
  /** The key of a column of the table; null leaves this one out. */
  readonly field: string | null;
  /** Null: decided from the column as a whole. */
  readonly dates: DateOrder | null;
  readonly decimal: DecimalSign | null;
}

export interface Mapping {
  readonly table: ImportTable;
  readonly columns: readonly ColumnMapping[];
}
