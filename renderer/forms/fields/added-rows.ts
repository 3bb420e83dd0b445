import { isSame } from '../../../shared/register/changes';

interface Row {
  readonly key: string;
  /** What the row held when somebody added it; rows of a record have none. */
  readonly added?: object;
}

/** A row as it is added to a form: it remembers what it began with. */
export function addedRow<T extends Row>(row: T): T {
  return { ...row, added: row };
}

/** The row without what only the form knows of it. */
export function unkeyed<T extends { readonly key: string }>(row: T): Omit<T, 'key' | 'added'> {
  const { key: _key, added: _added, ...rest } = row as T & Row;
  return rest;
}

/** Whether a row was added and nothing was typed or chosen in it since. A row of the record, and a copied one, never is. */
export function isBlankRow(row: unknown): boolean {
  if (typeof row !== 'object' || row === null || !('added' in row)) return false;
  return isSame(unkeyed(row as Row), unkeyed(row.added as Row));
}

/** A draft without the rows that were added and left blank; everything else stays as it is. */
export function withoutBlankRows<T extends object>(draft: T): T {
  const entries = Object.entries(draft).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.filter((row) => !isBlankRow(row)) : value,
  ]);
  return Object.fromEntries(entries) as T;
}
