import * as z from 'zod';
import { recordId } from '../base/fields';
import { reasonFilter } from '../records/reason-filter';
import { answer, cancellable, nothing } from './answer';

/** What can be taken to other programs. `all`: the four tables that come in again; `register`: everything as data. */
export const exportKinds = [
  'docket',
  'licenses',
  'counterparties',
  'items',
  'letters',
  'shipments',
  'opening-balances',
  'reasons',
  'screening',
  'hit-decisions',
  'all',
  'register',
  'calendar',
] as const;
export type ExportKind = (typeof exportKinds)[number];

export const exportFormats = ['xlsx', 'csv', 'json', 'ics'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The formats each can be had in, the usual one first. */
export const formatsOf: Readonly<Record<ExportKind, readonly ExportFormat[]>> = {
  docket: ['xlsx', 'csv'],
  licenses: ['xlsx', 'csv'],
  counterparties: ['xlsx', 'csv'],
  items: ['xlsx', 'csv'],
  letters: ['xlsx', 'csv'],
  shipments: ['xlsx', 'csv'],
  'opening-balances': ['xlsx', 'csv'],
  reasons: ['xlsx', 'csv'],
  screening: ['xlsx', 'csv'],
  'hit-decisions': ['xlsx', 'csv'],
  all: ['xlsx'],
  register: ['json'],
  calendar: ['ics'],
};

export const exportRequest = z
  .strictObject({
    what: z.enum(exportKinds),
    format: z.enum(exportFormats),
    /** Only these records; of licenses and counterparties. */
    ids: z.array(recordId).min(1).max(100_000).optional(),
    /** Left out unless asked. */
    includePrivileged: z.boolean().default(false),
    /** What narrows the reasons; left out: all of them. */
    reasons: reasonFilter.optional(),
  })
  .refine(({ what, format }) => formatsOf[what].includes(format), {
    error: 'not-a-format',
    path: ['format'],
  })
  .refine(({ what, ids }) => ids === undefined || what === 'licenses' || what === 'counterparties', {
    error: 'not-a-field',
    path: ['ids'],
  });
export type ExportRequest = z.infer<typeof exportRequest>;

export const exchangeCalls = {
  /** Main's own save dialog; where it was written. */
  exportTo: { input: exportRequest, output: cancellable(z.strictObject({ path: z.string() })) },
  /** Main's own folder dialog; the new folder with the papers of a reply and its exhibits in order. */
  exportReply: {
    input: z.strictObject({ responseId: z.string(), includePrivileged: z.boolean() }),
    output: cancellable(z.strictObject({ folder: z.string() })),
  },
  /** Gives up a file that is being made: nothing is written, and its call says that it was cancelled. */
  stopExport: { input: nothing, output: answer(nothing) },
} as const;
