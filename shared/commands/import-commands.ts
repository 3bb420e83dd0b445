import * as z from 'zod';
import { singleLine } from '../base/fields';
import { reason } from '../base/reason';
import { importTables, keptMapping } from '../records/import-mapping';
import { addCounterparty, changeCounterparty } from './counterparty-commands';
import { addDeadline } from './deadline-commands';
import { correctLetter, logLetter } from './letter-commands';
import { changeLicense, openLicense } from './license-commands';
import { decideHit } from './screening-commands';
import { openBalance, ship } from './shipment-commands';
import { logStep } from './step-commands';

/** What a row of a table can do: the same commands a person would give one by one. */
export const importRow = z.discriminatedUnion('do', [
  addCounterparty,
  changeCounterparty,
  openLicense,
  changeLicense,
  logLetter,
  correctLetter,
  addDeadline,
  logStep,
  ship,
  openBalance,
  decideHit,
]);
export type ImportRow = z.infer<typeof importRow>;

/** How many rows of a file can be one entry. */
export const mostRows = 100_000;

/** Rows of one file as one entry: all of them or none. */
export const importBatch = z.strictObject({
  do: z.literal('import-batch'),
  /** The file's name without its folder, and its fingerprint. */
  file: singleLine.min(1, reason('missing')).max(500, reason('too-long')),
  sha256: z.string(reason('not-text')).regex(/^[0-9a-f]{64}$/, reason('not-a-fingerprint')),
  table: z.enum(importTables, reason('not-one-of-these')),
  /** Remembered for the next file with these headings. */
  mapping: keptMapping.optional(),
  rows: z.array(importRow).min(1, reason('missing')).max(mostRows, reason('too-many')),
});
