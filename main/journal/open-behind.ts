import type { ChainHead } from '../../shared/register/journal-line';
import { diskCode } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { sweepLeftovers } from '../disk/writer';
import { readCheckpoint } from './checkpoint';
import type { OpenOptions } from './journal';
import { readJournalFile } from './journal-file';
import type { Journal } from './journal-report';
import { type Chain, readChain } from './read-chain';
import { runJournal } from './run-journal';

/** The part of a journal up to an entry, which was read whole and without any damage before. */
export interface KnownPart {
  /** The last entry of it. */
  readonly head: ChainHead;
  /** Where it ends, and SHA-256 in hex of the bytes up to there, line 0 included. */
  readonly bytes: number;
  readonly sha256: string;
}

/** A journal opened behind a known part: only the lines behind that were looked at one by one. */
export interface OpenedBehind {
  readonly journal: Journal;
  /** The whole text as it was opened. */
  readonly readText: () => string;
  /** Line 0 as stored, newline included. */
  readonly lineZero: string;
  /** When line 0 says that the register was made. */
  readonly createdAt: string;
  /** The lines behind the known part, as stored. */
  readonly lines: string;
}

function isAsKnown(bytes: Buffer, { bytes: length, sha256 }: KnownPart): boolean {
  if (bytes.length < length) return false;
  return fingerprint(bytes.subarray(0, length)) === sha256;
}

/** Decoded when it is first asked for; then the bytes are not kept. */
function textIn(bytes: Buffer): () => string {
  let unread: Buffer | null = bytes;
  let text = '';
  return () => {
    if (unread !== null) text = unread.toString('utf8');
    unread = null;
    return text;
  };
}

/**
 * Opens a journal whose beginning is, byte for byte, the part that is known; the hashes of its lines then need not be worked out
 * again. Undefined where anything is otherwise than usual, damage of any kind included: `openJournal` then says what it is.
 */
export function openBehind(options: OpenOptions, known: KnownPart): OpenedBehind | undefined {
  const { fs, dir, access, lastSeenHead } = options;
  try {
    const checkpoint = readCheckpoint(fs, dir);
    const found = readJournalFile(fs, dir);
    if (checkpoint.kind !== 'found' || found === undefined) return undefined;
    const bytes = Buffer.from(found.bytes.buffer, found.bytes.byteOffset, found.bytes.byteLength);
    if (!isAsKnown(bytes, known)) return undefined;
    const { header, headerHash, text: lineZero } = readChain(bytes.subarray(0, bytes.indexOf(10) + 1));
    if (header === undefined || headerHash === undefined) return undefined;
    const tail = readChain(bytes.subarray(known.bytes), { header, headerHash, head: known.head });
    const hashOf = (seq: number) =>
      seq === known.head.seq ? known.head.hash : tail.lines[seq - known.head.seq - 1]?.hash;
    const seen = [checkpoint.checkpoint, ...(lastSeenHead ? [lastSeenHead] : [])];
    if (tail.damage || seen.some(({ seq, hash }) => hashOf(seq) !== hash)) return undefined;
    const goodBytes = known.bytes + tail.goodBytes;
    const chain: Chain = { ...tail, header, headerHash, goodBytes };
    const readText = textIn(bytes);
    if (access === 'write') sweepLeftovers(fs, dir);
    const journal = runJournal({
      ...{ fs, dir, access, chain, bytes, file: found, damage: undefined, notices: [] },
      ...{ lastLine: tail.head.seq, readText },
      checkpointSeq: checkpoint.checkpoint.seq,
    });
    return { journal, readText, lineZero, createdAt: header.createdAt, lines: tail.text };
  } catch (error) {
    diskCode(error);
    return undefined;
  }
}
