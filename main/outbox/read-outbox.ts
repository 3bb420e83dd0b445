import * as z from 'zod';
import { refusal } from '../../shared/calls/answer';
import { vias } from '../../shared/register/events';
import { type ChainHead, emptyHead, linesFrom, partsOf } from '../../shared/register/journal-line';
import { parseRecord } from '../disk/parse-record';
import { hashLine } from '../journal/chain';
import { emptyContent, type OutboxContent, type OutboxRecord, withRecord } from './outbox-record';

/** The name by which line 0 says what the file is. */
export const outboxFormat = 'export-docket-outbox';
/** The newest outbox this program writes and reads. */
export const outboxVersion = 1;

const head = { seq: z.int(), hash: z.string() };
const asDecided = { after: z.strictObject(head), json: z.string() };
const id = z.string().min(1);
const header = z.object({ format: z.literal(outboxFormat), v: z.int(), register: z.string() });

const record = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('command'),
    id,
    command: z.unknown(),
    by: z.string(),
    via: z.enum(vias),
    at: z.string(),
    zone: z.string(),
    undoes: z.union([z.strictObject({ seq: z.int() }), z.strictObject({ command: z.string() })]).optional(),
    ...asDecided,
  }),
  z.strictObject({ is: z.literal('decided'), id, ...asDecided }),
  z.strictObject({ is: z.literal('sent'), id, ...head }),
  z.strictObject({ is: z.literal('again'), id }),
  z.strictObject({ is: z.literal('kept'), id }),
  z.strictObject({ is: z.literal('refused'), id, at: z.string(), refusal }),
  z.strictObject({ is: z.literal('dropped'), id, at: z.string() }),
]);

/** An outbox as far as it can be trusted: `head` and `content` end where `goodBytes` do. */
export interface ReadOutbox {
  readonly registerId: string | undefined;
  readonly content: OutboxContent;
  readonly head: ChainHead;
  readonly goodBytes: number;
  /** `torn`: only the last line is not whole, as a crash leaves it. */
  readonly trouble?: 'torn' | 'damaged' | 'newer';
}

/** Reads the bytes of an outbox: lines of `hash TAB json`, each hash over the one before and the JSON, as in the journal. */
export function readOutbox(bytes: Uint8Array): ReadOutbox {
  const text = new TextDecoder().decode(bytes);
  let found: ReadOutbox = { registerId: undefined, content: emptyContent, head: emptyHead, goodBytes: 0 };
  for (const { line, end } of linesFrom(text)) {
    const isTorn = end === text.length && !text.endsWith('\n');
    const { hash, json } = partsOf(line);
    if (isTorn || hashLine(found.head.hash, json) !== hash)
      return { ...found, trouble: isTorn && found.head.seq >= 0 ? 'torn' : 'damaged' };
    const place: ChainHead = { seq: found.head.seq + 1, hash };
    const raw = parseRecord(json);
    const goodBytes = found.goodBytes + Buffer.byteLength(line) + 1;
    if (place.seq === 0) {
      const read = header.safeParse(raw);
      if (!read.success) return { ...found, trouble: 'damaged' };
      if (read.data.v > outboxVersion) return { ...found, trouble: 'newer' };
      found = { ...found, registerId: read.data.register, head: place, goodBytes };
      continue;
    }
    const read = record.safeParse(raw);
    if (!read.success) return { ...found, trouble: 'damaged' };
    found = {
      ...found,
      content: withRecord(found.content, read.data as OutboxRecord),
      head: place,
      goodBytes,
    };
  }
  return found.head.seq < 0 ? { ...found, trouble: 'damaged' } : found;
}
