import { createHash } from 'node:crypto';
import type { Steps } from '../../shared/base/steps';
import type { ChainHead } from '../../shared/register/journal-line';
import { assertLineText, entryVersion, hashLength } from './chain';

/** An entry as its line, which follows one certain line only. */
export interface SealedEntry {
  readonly after: ChainHead;
  readonly head: ChainHead;
  readonly line: string;
  readonly bytes: Uint8Array;
}

/** Characters that are taken in one step. */
const most = 500_000;

/** The pieces of a text, none of which ends between the two halves of a character. */
function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = Math.min(text.length, at + most);
    const isHalf = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    const to = isHalf ? end - 1 : end;
    yield text.slice(at, to);
    at = to;
  }
}

/**
 * Makes the line of a long entry, byte for byte as `sealLine` does. `read` is the entry as it was read from that JSON; what the next
 * opening would reject is a bug of the caller and throws.
 */
export function* sealInSteps(
  after: ChainHead,
  json: string,
  read: { readonly v: number; readonly seq: number },
): Steps<SealedEntry> {
  if (read.v !== entryVersion || read.seq !== after.seq + 1)
    throw new Error(`The next journal entry is ${after.seq + 1} with v ${entryVersion}.`);
  const hash = createHash('sha256').update(after.hash);
  const length = Buffer.byteLength(json);
  const bytes = Buffer.alloc(hashLength + 1 + length + 1, '\n');
  bytes.write('\t', hashLength);
  yield 0;
  let at = hashLength + 1;
  for (const piece of piecesOf(json)) {
    assertLineText(piece);
    const from = at;
    at += bytes.write(piece, from);
    hash.update(bytes.subarray(from, at));
    yield (at - hashLength - 1) / length;
  }
  const sealed = hash.digest('hex');
  bytes.write(sealed);
  const line = `${sealed}\t${json}\n`;
  // To write it is long enough for a turn of its own.
  yield 1;
  return { after, head: { seq: read.seq, hash: sealed }, line, bytes };
}
