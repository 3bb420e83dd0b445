import * as z from 'zod';
import { isoDate } from '../fields';
import { cancellable } from './answer';
import { absence, remindingState } from './reminding-state';

/** As it stood after that entry, with that day for today; left out: as it is. */
const asOf = z.strictObject({ seq: z.int().min(0), on: isoDate }).optional();

/** A page that can be saved as PDF or printed. */
export const sheetRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('license-summary'), licenseId: z.string(), asOf }),
  /** How one date was counted, to be counted again with a pencil. */
  z.strictObject({ kind: z.literal('count'), deadlineId: z.string(), asOf }),
  /** The whole table of rules with what else the dates rest on. */
  z.strictObject({ kind: z.literal('law'), asOf }),
  /** What fell due in an absence, and why it was not shown. */
  z.strictObject({ kind: z.literal('away'), absence, unshown: remindingState.shape.unshown, asOf }),
  /** The open lines for the wall, with work-by dates within so many days; null: all. */
  z.strictObject({ kind: z.literal('docket'), days: z.int().min(1).max(36_600).nullable(), asOf }),
]);
export type SheetRequest = z.infer<typeof sheetRequest>;

export const paperCalls = {
  savePdf: { input: z.strictObject({ sheet: sheetRequest }), output: cancellable(z.string()) },
  print: { input: z.strictObject({ sheet: sheetRequest }), output: cancellable(z.literal('sent')) },
} as const;
