import * as z from 'zod';
import { cellText, type SourceTable } from './source-table';

/** A cell that a person corrected in the preview: of one line, or (null) wherever its column holds the same text. */
export const correction = z.strictObject({
  /** Counted from 0. */
  column: z.int().min(0).max(1_000),
  line: z.int().nullable(),
  /** What stands in the file. */
  was: z.string().max(100_000),
  /** What is read instead; empty: nothing. */
  now: z.string().max(100_000),
});
export type Correction = Readonly<z.infer<typeof correction>>;

const keyOf = (column: number, text: string): string => `${column} ${text.trim()}`;

/** The file as it reads with its corrections; the file itself stays as it is. A correction of one line goes before one that stands wherever its column holds the text. */
export function corrected(table: SourceTable, corrections: readonly Correction[]): SourceTable {
  if (corrections.length === 0) return table;
  const everywhere = new Map<string, string>();
  const single = new Map<string, string>();
  for (const { column, line, was, now } of corrections) {
    if (line === null) everywhere.set(keyOf(column, was), now);
    else single.set(`${line} ${column}`, now);
  }
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map(
        (cell, column) =>
          single.get(`${row.line} ${column}`) ?? everywhere.get(keyOf(column, cellText(cell))) ?? cell,
      ),
    })),
  };
}
