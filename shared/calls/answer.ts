import * as z from 'zod';
import { messageKeys } from '../base/messages';
import { refusalCodes } from '../base/result';

export const messageShape = z.strictObject({
  messageKey: z.enum(messageKeys),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const refusal = messageShape.extend({
  ok: z.literal(false),
  code: z.enum(refusalCodes),
  field: z.string().optional(),
});

/** What comes out of a call: a value, or why not. */
export const answer = <T extends z.ZodType>(value: T) =>
  z.union([z.strictObject({ ok: z.literal(true), value }), refusal]);

export const nothing = z.strictObject({});
/** The same where a person may think better of it in a dialog. */
export const cancellable = <T extends z.ZodType>(value: T) =>
  answer(
    z.union([
      z.strictObject({ cancelled: z.literal(true) }),
      z.strictObject({ cancelled: z.literal(false), value }),
    ]),
  );

/** What a person chose in a dialog, or that they thought better of it. */
export type Cancellable<T> = { readonly cancelled: true } | { readonly cancelled: false; readonly value: T };

/** The answer of a call that its person called off. */
export const cancelled = { ok: true, value: { cancelled: true } } as const;

/** The answer with what was chosen or made; null where it was called off. */
export function chosen<T>(value: T | null): { readonly ok: true; readonly value: Cancellable<T> } {
  return value === null ? cancelled : { ok: true, value: { cancelled: false, value } };
}

/** What a command did. `id` is that of the record it made or changed. */
export const ran = z.strictObject({
  seq: z.int(),
  id: z.string().nullable(),
  warnings: z.array(messageShape),
  /** The id by which an office will know the command; missing where the register is not shared. */
  officeCommand: z.string().optional(),
});
export type Ran = z.infer<typeof ran>;
