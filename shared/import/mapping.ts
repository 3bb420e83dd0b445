import * as z from 'zod';
import { prose } from '../fields';
import { centuries, dateOrders, serialSystems } from './date-reading';
import { decimalSigns } from './number-reading';

export const importTables = ['counterparties', 'licenses', 'items', 'letters'] as const;
export type ImportTable = (typeof importTables)[number];

/** Which field one column of the file fills and how its text is read. */
export const columnMapping = z.strictObject({
  /** Counted from 0. */
  column: z.int('not-a-number').min(0, 'out-of-range').max(1_000, 'out-of-range'),
  /** The key of a field of the table; null leaves this one out. */
  field: z.string('not-text').max(100, 'too-long').nullable(),
  /** Null: decided from the column as a whole. */
  dates: z.enum(dateOrders).nullable(),
  decimal: z.enum(decimalSigns).nullable(),
  /** The century of years of two digits, and how plain numbers count days; left out or null: asked. */
  century: z.enum(centuries).nullable().optional(),
  serials: z.enum(serialSystems).nullable().optional(),
});
export type ColumnMapping = Readonly<z.infer<typeof columnMapping>>;

export const mapping = z.strictObject({
  table: z.enum(importTables, 'not-one-of-these'),
  columns: z.array(columnMapping).max(1_000, 'too-many'),
});
export type Mapping = { readonly table: ImportTable; readonly columns: readonly ColumnMapping[] };

/** A mapping as it is remembered: for files with these headings. */
export const keptMapping = mapping.extend({
  headers: z.array(prose.max(10_000, 'too-long')).max(1_000, 'too-many'),
});
export type KeptMapping = z.infer<typeof keptMapping>;

/** As many as are remembered; the oldest goes first. */
export const mostKept = 30;

const isFor = ({ table, headers }: KeptMapping, name: ImportTable, of: readonly string[]): boolean =>
  table === name && headers.length === of.length && headers.every((header, at) => header === of[at]);

/** The mapping that was used last for a file with these headings. */
export function rememberedFor(
  kept: readonly KeptMapping[],
  table: ImportTable,
  headers: readonly string[],
): KeptMapping | undefined {
  return kept.find((each) => isFor(each, table, headers));
}

/** The remembered mappings with this one as the newest. */
export function withMapping(kept: readonly KeptMapping[], used: KeptMapping): KeptMapping[] {
  return [used, ...kept.filter((each) => !isFor(each, used.table, used.headers))].slice(0, mostKept);
}
