import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ChainHead } from '../../shared/register/journal-line';
import type { FileSystem } from '../disk/file-system';
import { writeFileSafely } from '../disk/writer';
import { contradictionOf, readCheckpoint } from './checkpoint';
import { journalName, readJournalFile } from './journal-file';
import type { JournalDamage } from './journal-report';
import { type Chain, readChain } from './read-chain';

type Converted = Extract<JournalDamage, { readonly kind: 'converted' }>;

/** A journal read as this program wrote it; `converted` says what another program made of it. */
interface ReadAsWritten {
  readonly bytes: Uint8Array;
  readonly chain: Chain;
  readonly converted?: Converted;
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);
const carriageReturn = 0x0d;

/** The bytes with our line ends: JSON escapes every line end inside a text, so each that stands there bare ends a line. */
function withOurLineEnds(buffer: Buffer): Buffer {
  const hasMark = mark.equals(buffer.subarray(0, 3));
  const bytes = hasMark ? buffer.subarray(3) : buffer;
  // Byte by byte, so that what is no text at all stays as it is and is found out by the chain.
  const kept = Buffer.alloc(bytes.length + 1);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === carriageReturn && bytes[at + 1] === 10) continue;
    kept[length] = byte === carriageReturn ? 10 : byte;
    length += 1;
  }
  while (length > 1 && kept[length - 1] === 10 && kept[length - 2] === 10) length -= 1;
  return kept.subarray(0, length);
}

function withLastLineEnded(buffer: Buffer): Buffer {
  return buffer.at(-1) === 10 ? buffer : Buffer.concat([buffer, Buffer.from('\n')]);
}

function mayBeConverted(buffer: Buffer): boolean {
  const isMarked = mark.equals(buffer.subarray(0, 3));
  return isMarked || buffer.includes(carriageReturn) || buffer.at(-1) !== 10 || buffer.at(-2) === 10;
}

function causeOf(buffer: Buffer): Converted['cause'] {
  if (buffer.includes(carriageReturn)) return 'line-endings';
  return mark.equals(buffer.subarray(0, 3)) ? 'byte-order-mark' : 'last-line';
}

/**
 * A journal that another program saved with a byte-order mark, other line ends, more empty lines or no end of its last
 * line still has every hash: it can be read as it was written. `seenSeq`: the last line that is known to have been
 * confirmed. Where only the end of the last line is missing and nobody confirmed it, that is no conversion but a torn tail.
 */
export function readAsWritten(bytes: Uint8Array, seenSeq: number): ReadAsWritten {
  const chain = readChain(bytes);
  const { damage, head } = chain;
  const isTorn = damage?.kind === 'torn-tail' && seenSeq <= head.seq;
  if (!damage || damage.kind === 'newer' || isTorn) return { bytes, chain };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!mayBeConverted(buffer)) return { bytes, chain };
  const ours = withOurLineEnds(buffer);
  const ended = withLastLineEnded(ours);
  const whole = readChain(ended);
  // Without its end a line may be one that was never confirmed, also in a file that was converted.
  const takesLast = ended === ours || (!whole.damage && whole.head.seq <= seenSeq);
  const read = takesLast ? whole : readChain(ours);
  const used = takesLast ? ended : ours;
  const isOther = read.header !== undefined && read.head.seq > head.seq;
  const isEmptyEnd = !read.damage && read.head.seq === head.seq && read.header !== undefined;
  const isConverted = isOther || (isEmptyEnd && !buffer.equals(used));
  if (!isConverted) return { bytes, chain };
  return {
    bytes: used,
    chain: read,
    converted: { kind: 'converted', cause: causeOf(buffer), line: 0, byte: 0 },
  };
}

/** The number of the last line in a file, as far as its bytes can be cut into lines. */
export function lastLineOf({ head, goodBytes }: Chain, bytes: Uint8Array): number {
  const rest = bytes.subarray(goodBytes);
  let lines = 0;
  for (let at = rest.indexOf(10); at !== -1; at = rest.indexOf(10, at + 1)) lines += 1;
  const isEnded = rest.length === 0 || rest.at(-1) === 10;
  return head.seq + lines + (isEnded ? 0 : 1);
}

/** What became of an attempt: the converted file is kept under `keptAs`, beside the journal. */
export type Mended =
  | { readonly ok: true; readonly keptAs: string }
  | { readonly ok: false; readonly why: 'not-converted' | 'not-whole' | 'missing' };

/**
 * Puts a converted journal back as it was written. Only a file in which every line then fits, up to the last one that was
 * ever seen, takes the place of the converted one, which is kept. Needs the register's lock; throws the disk's error.
 */
export function mendConverted(fs: FileSystem, dir: string, lastSeenHead?: ChainHead): Mended {
  const checkpoint = readCheckpoint(fs, dir);
  const found = readJournalFile(fs, dir);
  if (!found) return { ok: false, why: 'missing' };
  const seen = [checkpoint.kind === 'found' ? checkpoint.checkpoint : undefined, lastSeenHead].filter(
    (head) => head !== undefined,
  );
  const { bytes, chain, converted } = readAsWritten(found.bytes, Math.max(-1, ...seen.map(({ seq }) => seq)));
  if (!converted) return { ok: false, why: 'not-converted' };
  if (chain.damage || seen.some((head) => contradictionOf(chain, head) !== undefined))
    return { ok: false, why: 'not-whole' };
  const shortHash = createHash('sha256').update(found.bytes).digest('hex').slice(0, 8);
  const keptAs = `journal.converted-${shortHash}.txt`;
  writeFileSafely(fs, path.join(dir, keptAs), found.bytes);
  writeFileSafely(fs, path.join(dir, journalName), bytes);
  return { ok: true, keptAs };
}
