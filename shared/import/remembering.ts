import type { SourceCell } from './source-table';

/** The same reading of cells; a text that comes again, as most of a column do, is not read again. */
export function remembering<T>(read: (cell: SourceCell) => T): (cell: SourceCell) => T {
  const known = new Map<string, T>();
  return (cell) => {
    if (typeof cell !== 'string') return read(cell);
    const before = known.get(cell);
    if (before !== undefined || known.has(cell)) return before as T;
    const found = read(cell);
    known.set(cell, found);
    return found;
  };
}
