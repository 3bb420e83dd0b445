import * as z from 'zod';
import { done, type Result, refuse } from '../../shared/base/result';
import type { OfficePlace } from './office-place';
import type { Row } from './pg-link';

// The server is another's machine: what it answers is read as strictly as a file from outside.
const place = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.uuid();
/** An entry on one line: a line break in it would be two lines of the journal. */
const oneLine = z
  .string()
  .max(64 * 1024 * 1024)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  .regex(/^[^\u0000-\u001f]+$/);

export const headRow = z.strictObject({
  id,
  header: oneLine,
  seq: place,
  hash,
  may: z.enum(['read', 'write']),
});
export const chainRow = z.strictObject({ at_seq: place, at_hash: hash });
export const appendedRow = chainRow.extend({ outcome: z.enum(['done', 'known', 'behind', 'clock']) });
export const lineRow = z.strictObject({
  seq: place,
  hash,
  json: oneLine,
  command: id.nullable(),
  stored_at: z.iso.datetime(),
});
export const knownRow = z.strictObject({ command: id, seq: place, hash });
export const fileRow = z.strictObject({ holds: hash });
export const pieceRow = z.strictObject({
  bytes: z
    .string()
    .regex(/^\\x(?:[0-9a-f]{2}){0,1048576}$/)
    .transform((hex) => new Uint8Array(Buffer.from(hex.slice(2), 'hex'))),
  pieces: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number),
});
export const numberRow = z.strictObject({
  found: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

/** The news of a line: "12 <hash>"; undefined for what anybody else notified. */
export function newsOf(payload: string) {
  const [, seq, itsHash] = /^(\d{1,15}) ([0-9a-f]{64})$/.exec(payload) ?? [];
  return seq === undefined || itsHash === undefined ? undefined : { seq: Number(seq), hash: itsHash };
}

/** The rows in their form, or the refusal that the server did not answer as the register does. */
export function rowsAs<T>(
  asked: Result<readonly Row[]>,
  row: z.ZodType<T>,
  { host }: OfficePlace,
): Result<readonly T[]> {
  if (!asked.ok) return asked;
  const read = z.array(row).safeParse(asked.value);
  if (read.success) return done(read.data);
  const [issue] = read.error.issues;
  return refuse('unexpected', 'office-answer', { host, detail: `${issue?.path.join('.')}` });
}

/** The same of an answer that has exactly one row. */
export function oneRowAs<T>(asked: Result<readonly Row[]>, row: z.ZodType<T>, at: OfficePlace): Result<T> {
  const rows = rowsAs(asked, row, at);
  if (!rows.ok) return rows;
  const [only, ...more] = rows.value;
  return only === undefined || more.length > 0
    ? refuse('unexpected', 'office-answer', { host: at.host, detail: `${rows.value.length} rows` })
    : done(only);
}
