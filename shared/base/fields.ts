import * as z from 'zod';
import { type IsoDate, isIsoDate, isOutOfYears } from './dates';
import { codePoint } from './odd-characters';
import { reason } from './reason';

// The words behind each message key are in shared/base/messages.

// What no file of another program can hold: control characters but tab and line breaks, halves of a character, and the two
// that are no characters. A half can't be written as UTF-8 either: it would come back from the disk as another character.
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u;
const lineBreaks = /[\t\n\r\u2028\u2029]/;
const isOneLine = (text: string): boolean => !lineBreaks.test(text);
const isTrimmed = (text: string): boolean => text === text.trim();

/** Refuses such a character, with its code and its place in the text. */
function writable(text: string, context: z.RefinementCtx<string>): void {
  const found = unwritable.exec(text);
  if (found === null) return;
  const place = [...text.slice(0, found.index)].length + 1;
  context.addIssue({ code: 'custom', message: `unwritable-character ${codePoint(found[0])} ${place}` });
}

/** Text of several lines, kept character for character. */
export const prose = z.string(reason('not-text')).max(100_000, reason('too-long')).superRefine(writable);

/** One line of text, kept character for character; may be empty. */
export const singleLine = z
  .string(reason('not-text'))
  .max(10_000, reason('too-long'))
  .superRefine(writable)
  .refine(isOneLine, reason('line-break'));

/** A name or number people search by: never with a stray space at its ends, which would make two of one. */
export const label = singleLine.refine(isTrimmed, reason('space-around'));
export const requiredLabel = label.min(1, reason('missing'));
export const requiredProse = prose.refine((text) => text.trim() !== '', reason('missing'));

/** A calendar day, `yyyy-mm-dd`. */
export const isoDate = z.string(reason('not-a-date')).refine(isIsoDate, {
  error: ({ input }) => reason(isOutOfYears(String(input)) ? 'date-out-of-years' : 'not-a-date'),
}) as unknown as z.ZodType<IsoDate, IsoDate>;
export const optionalDate = isoDate.nullable();

/** A wall-clock time `HH:MM` in the zone named beside it, or empty. */
export const clockTime = z
  .string(reason('not-text'))
  .regex(/^(|([01]\d|2[0-3]):[0-5]\d)$/, reason('not-a-time'));

export const recordId = z.string(reason('not-text')).min(1, reason('missing')).max(64, reason('too-long'));

/** Where a command names a record: its id, its exact number (also as a JSON number), or its exact name. */
export const reference = z.preprocess(
  (given) => (typeof given === 'number' && Number.isSafeInteger(given) ? String(given) : given),
  z.string(reason('not-text')).min(1, reason('missing')).max(10_000, reason('too-long')),
) as unknown as z.ZodType<string, string | number>;

export const decimal = z
  .string(reason('not-text'))
  .regex(/^-?\d{1,20}(\.\d{1,10})?$/, reason('not-a-number'));

export const currency = z.string(reason('not-text')).regex(/^[A-Z]{3}$/, reason('not-a-currency'));

/** Money in whole minor units (cents) of its currency. */
export const money = z.strictObject({ minor: z.int(reason('not-a-number')), currency });
export type Money = z.infer<typeof money>;

/** A file kept in the register's folder under its fingerprint. `size` in bytes, `name` as it was called where it came from. */
export const attachment = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, reason('not-a-fingerprint')),
  name: requiredProse.max(500, reason('too-long')),
  size: z.int().min(0),
});
export type Attachment = z.infer<typeof attachment>;

export const list = <T extends z.ZodType>(of: T) => z.array(of).max(5_000, reason('too-many'));
