import * as z from 'zod';
import { isoDate } from '../base/fields';
import { month } from '../base/month';
import { reason } from '../base/reason';
import { reasonFilter } from '../records/reason-filter';
import { replyPackages } from '../records/response';
import { absence, remindingState } from '../reminders/reminder-state';
import { answer, cancellable, nothing } from './answer';

/** As it stood after that entry, with that day for today; left out: as it is. */
const asOf = z.strictObject({ seq: z.int().min(0), on: isoDate }).optional();

/** For the wall: on its side, in type to be read from across the room. Left out: upright, in usual type. */
const held = { isLandscape: z.boolean().optional(), isLarge: z.boolean().optional() };

/** A page that can be saved as PDF or printed. */
export const sheetRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('license-summary'), licenseId: z.string(), asOf }),
  /** Several summaries as one document, in this order. */
  z.strictObject({
    kind: z.literal('license-summaries'),
    licenseIds: z.array(z.string()).min(1).max(20_000),
    asOf,
  }),
  /** What a license's conditions ask of one party; null: of each, a page apiece. */
  z.strictObject({
    kind: z.literal('conditions'),
    licenseId: z.string(),
    party: z.string().nullable(),
    asOf,
  }),
  /** Entries of its contact log that are privileged only when asked for. */
  z.strictObject({
    kind: z.literal('counterparty'),
    counterpartyId: z.string(),
    includePrivileged: z.boolean().optional(),
    asOf,
  }),
  /** The history of one record, from the journal. */
  z.strictObject({
    kind: z.literal('record-history'),
    record: z.strictObject({ kind: z.enum(['license', 'counterparty', 'shipment']), id: z.string() }),
    asOf,
  }),
  /** How one date was counted, to be counted again with a pencil. */
  z.strictObject({ kind: z.literal('count'), deadlineId: z.string(), asOf }),
  /**
   * One package of the reply to an intent to deny. Privileged notes only when asked for, and only for the file; without a
   * package it is the one to send, or with them the one for the file.
   */
  z.strictObject({
    kind: z.literal('response'),
    responseId: z.string(),
    package: z.enum(replyPackages).optional(),
    includePrivileged: z.boolean(),
    asOf,
  }),
  /** The whole table of rules with what else the dates rest on. */
  z.strictObject({ kind: z.literal('law'), asOf }),
  /** The manual of the program, every page of it. */
  z.strictObject({ kind: z.literal('manual'), asOf }),
  /** Every row of a license's ledger, with what is left. */
  z.strictObject({ kind: z.literal('statement'), licenseId: z.string(), asOf }),
  /** What is used and left of all licenses. */
  z.strictObject({ kind: z.literal('overview'), asOf }),
  /** The checks before a shipment leaves, to be initialed. */
  z.strictObject({ kind: z.literal('before-shipping'), shipmentId: z.string(), asOf }),
  /** The screening record of one party: its counterparty's id, or its name as printed; null: of all parties. */
  z.strictObject({ kind: z.literal('screening'), party: z.string().nullable(), asOf }),
  /** What changed between the last two recorded screenings. */
  z.strictObject({ kind: z.literal('screening-differences'), asOf }),
  /** What fell due in an absence, and why it was not shown. */
  z.strictObject({ kind: z.literal('away'), absence, unshown: remindingState.shape.unshown, asOf }),
  /** The open lines for the wall, with work-by dates within so many days; null: all. */
  z.strictObject({
    kind: z.literal('docket'),
    days: z.int().min(1).max(36_600).nullable(),
    ...held,
    asOf,
  }),
  /** What the agencies stated as reasons, across licenses; privileged notes only when asked for. */
  z.strictObject({
    kind: z.literal('reasons'),
    filter: reasonFilter,
    includePrivileged: z.boolean(),
    asOf,
  }),
  /** A month of the docket as a calendar; what is done only when asked for. */
  z.strictObject({ kind: z.literal('month'), month, withDone: z.boolean(), ...held, asOf }),
]);
export type SheetRequest = z.infer<typeof sheetRequest>;

/** A printer the system knows. */
export const printerFacts = z.strictObject({
  name: z.string(),
  /** What people call it. */
  label: z.string(),
  isDefault: z.boolean(),
  /** `stopped`: it takes pages and prints none; `refusing`: it takes none. */
  state: z.enum(['ready', 'stopped', 'refusing']),
});
export type PrinterFacts = Readonly<z.infer<typeof printerFacts>>;

export const printTarget = z.strictObject({
  printer: z.string().min(1, reason('missing')),
  copies: z.int(reason('not-a-number')).min(1, reason('out-of-range')).max(99, reason('out-of-range')),
});
export type PrintTarget = Readonly<z.infer<typeof printTarget>>;

export const printCalls = {
  savePdf: { input: z.strictObject({ sheet: sheetRequest }), output: cancellable(z.string()) },
  /** To a printer by its name; null: through the system's own dialog. */
  print: {
    input: z.strictObject({ sheet: sheetRequest, to: printTarget.nullable() }),
    output: cancellable(z.literal('sent')),
  },
  /** Gives up what is being drawn; its call answers that it was cancelled. */
  stopPaper: { input: nothing, output: answer(nothing) },
  listPrinters: { input: nothing, output: answer(z.array(printerFacts)) },
} as const;
