import * as z from 'zod';
import type { IsoDate } from '../base/dates';
import { isoDate, prose } from '../base/fields';
import { reason } from '../base/reason';
import { agency } from '../law/agency';

export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];
export const centuries = ['19', '20'] as const;
export type Century = (typeof centuries)[number];
/** The first day of a spreadsheet's numbers for days: 1900, or 1904 as older Macs counted. */
export const serialSystems = ['1900', '1904'] as const;
export type SerialSystem = (typeof serialSystems)[number];
export const decimalSigns = ['.', ','] as const;
export type DecimalSign = (typeof decimalSigns)[number];

export const importTables = [
  'counterparties',
  'licenses',
  'items',
  'letters',
  'deadlines',
  'steps',
  'shipments',
  'opening-balances',
  'hit-decisions',
] as const;
export type ImportTable = (typeof importTables)[number];

/** Which field one column of the file fills and how its text is read. */
export const columnMapping = z.strictObject({
  /** Counted from 0. */
  column: z.int(reason('not-a-number')).min(0, reason('out-of-range')).max(1_000, reason('out-of-range')),
  /** The key of a field of the table; null leaves this one out. */
  field: z.string(reason('not-text')).max(100, reason('too-long')).nullable(),
  /** Null: decided from the column as a whole. */
  dates: z.enum(dateOrders).nullable(),
  decimal: z.enum(decimalSigns).nullable(),
  /** The century of years of two digits, and how plain numbers count days; left out or null: asked. */
  century: z.enum(centuries).nullable().optional(),
  serials: z.enum(serialSystems).nullable().optional(),
  /** The words that mean nothing in this column (N/A, NULL); null or left out: not said yet. */
  empty: z
    .array(z.string(reason('not-text')).max(200, reason('too-long')))
    .max(100, reason('too-many'))
    .nullable()
    .optional(),
  /** What becomes of a cell that is not what the column holds; null or left out: its row is refused. */
  unreadable: z.enum(['leave-empty']).nullable().optional(),
});
export type ColumnMapping = Readonly<z.infer<typeof columnMapping>>;

/** What holds for every row where no column says it. */
export const importDefaults = z.strictObject({
  /** Of amounts beside which no currency stands. */
  currency: z
    .string(reason('not-text'))
    .regex(/^[A-Z]{3}$/, reason('not-text'))
    .optional(),
  agency: agency.optional(),
  /** `add`: a party that is not in the register becomes a counterparty; left out: its row is refused. */
  parties: z.enum(['add']).optional(),
});
export type ImportDefaults = Readonly<z.infer<typeof importDefaults>>;

export const mapping = z.strictObject({
  table: z.enum(importTables, reason('not-one-of-these')),
  columns: z.array(columnMapping).max(1_000, reason('too-many')),
  defaults: importDefaults.optional(),
});
export type Mapping = {
  readonly table: ImportTable;
  readonly columns: readonly ColumnMapping[];
  readonly defaults?: ImportDefaults | undefined;
};

/** A mapping as it is remembered: for files with these headings. */
export const keptMapping = mapping.extend({
  headers: z.array(prose.max(10_000, reason('too-long'))).max(1_000, reason('too-many')),
  /** What a person calls it, for the command line. Mappings from before have none, and no day. */
  name: prose.max(200, reason('too-long')).optional(),
  /** The day it was used last with other choices than before. */
  usedOn: isoDate.optional(),
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

/** The mapping that a person calls so, without regard to case. */
export function mappingNamed(kept: readonly KeptMapping[], name: string): KeptMapping | undefined {
  return kept.find((each) => each.name?.toLowerCase() === name.toLowerCase());
}

const textOf = ({ usedOn: _usedOn, ...rest }: KeptMapping): string => JSON.stringify(rest);

/** The remembered mappings with this one as the newest, used today; a name belongs to one of them. */
export function withMapping(kept: readonly KeptMapping[], used: KeptMapping, today: IsoDate): KeptMapping[] {
  const before = kept.find((each) => isFor(each, used.table, used.headers));
  const now = {
    ...used,
    ...(used.name === undefined && before?.name !== undefined ? { name: before.name } : {}),
  };
  // What was used like this last needs no word that it was used again.
  if (kept[0] === before && before !== undefined && textOf(before) === textOf(now)) return [...kept];
  const others = kept
    .filter((each) => !isFor(each, used.table, used.headers))
    .map(({ name, ...each }) => (name === undefined || name === now.name ? each : { ...each, name }));
  return [{ ...now, usedOn: today }, ...others].slice(0, mostKept);
}
