import * as z from 'zod';
import { prose } from '../base/fields';

/** Set when a record was entered in error. Nothing is deleted: it stays readable, marked. */
export const voided = z.strictObject({ reason: prose }).nullable();

/** The reason of a record that was taken back with the entry that made it. */
export const undoneReason = 'undone';

/** The fields that every record has besides its own. */
export interface RecordMeta {
  readonly id: string;
  /** The journal entry that made it and the last one that changed it. */
  readonly madeSeq: number;
  readonly changedSeq: number;
  readonly void: { readonly reason: string } | null;
}

/** Notes marked privileged never print or leave in an export unless asked. */
export const note = z.strictObject({ kind: z.enum(['file', 'privileged']), text: prose });
export type Note = z.infer<typeof note>;
