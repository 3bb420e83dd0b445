import { cellText, type SourceRow, type SourceTable } from '../../shared/import/source-table';

type Cells = SourceRow['cells'];

/** The rows of a table by their lines, and how often a text occurs in a column. */
interface RowLookup {
  readonly cellsOf: (line: number) => Cells;
  /** In how many rows a column has this text. */
  readonly occurrencesOf: (column: number, text: string) => number;
}

/** The text of a cell trimmed; empty where the row has no such cell. */
export const trimmed = (cells: Cells, column: number): string => cellText(cells[column] ?? '').trim();

function lookUp({ rows }: Pick<SourceTable, 'rows'>): RowLookup {
  const byLine = new Map(rows.map(({ line, cells }) => [line, cells] as const));
  const counts = new Map<number, ReadonlyMap<string, number>>();
  const counted = (column: number): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const { cells } of rows) {
      const text = trimmed(cells, column);
      found.set(text, (found.get(text) ?? 0) + 1);
    }
    counts.set(column, found);
    return found;
  };
  return {
    cellsOf: (line) => byLine.get(line) ?? [],
    occurrencesOf: (column, text) => (counts.get(column) ?? counted(column)).get(text) ?? 0,
  };
}

// Thousands of rows are shown from one table. A table is never edited: a corrected one is another.
const looked = new WeakMap<object, RowLookup>();

/** Looks a table up; what was counted once is known for every further row. */
export function lookedUp(table: Pick<SourceTable, 'rows'>): RowLookup {
  const known = looked.get(table);
  if (known !== undefined) return known;
  const made = lookUp(table);
  looked.set(table, made);
  return made;
}
