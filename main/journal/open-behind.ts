import type { ChainHead } from '../../shared/register/journal-line';
import { diskCode, type FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { sweepLeftovers } from '../disk/writer';
import { readCheckpoint } from './checkpoint';
import type { OpenOptions } from './journal';
import { readBehind, readJournalFile } from './journal-file';
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
  /** The whole text as it was opened, read from the file again; throws where that is another one by now. */
  readonly readText: () => string;
  /** The known part of it alone. */
  readonly readKnown: () => string;
  /** Line 0 as stored, newline included. */
  readonly lineZero: string;
  /** When line 0 says that the register was made. */
  readonly createdAt: string;
  /** The lines behind the known part, as stored. */
  readonly lines: string;
}

/** Decoded anew each time, from the file: a long journal is kept by nobody who may never be asked for it. */
function textIn(fs: FileSystem, dir: string, { bytes, sha256 }: Omit<KnownPart, 'head'>): () => string {
  return () => {
    const found = readJournalFile(fs, dir)?.bytes.subarray(0, bytes);
    if (found === undefined || found.length < bytes || fingerprint(found) !== sha256)
      throw new Error('The journal is no longer what it was when it was opened.');
    return Buffer.from(found.buffer, found.byteOffset, found.byteLength).toString('utf8');
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
    const found = readBehind(fs, dir, known.bytes);
    if (checkpoint.kind !== 'found' || found?.sha256 !== known.sha256) return undefined;
    const { header, headerHash, text: lineZero } = readChain(found.lineZero);
    if (header === undefined || headerHash === undefined) return undefined;
    const tail = readChain(found.behind, { header, headerHash, head: known.head });
    const hashOf = (seq: number) =>
      seq === known.head.seq ? known.head.hash : tail.lines[seq - known.head.seq - 1]?.hash;
    const seen = [checkpoint.checkpoint, ...(lastSeenHead ? [lastSeenHead] : [])];
    if (tail.damage || seen.some(({ seq, hash }) => hashOf(seq) !== hash)) return undefined;
    const goodBytes = known.bytes + tail.goodBytes;
    const chain: Chain = { ...tail, header, headerHash, goodBytes };
    const readKnown = textIn(fs, dir, known);
    const readText = () => readKnown() + tail.text;
    if (access === 'write') sweepLeftovers(fs, dir);
    const journal = runJournal({
      ...{ fs, dir, access, chain, bytes: found.behind, file: found, damage: undefined, notices: [] },
      ...{ lastLine: tail.head.seq, readText },
      checkpointSeq: checkpoint.checkpoint.seq,
    });
    return { journal, readText, readKnown, lineZero, createdAt: header.createdAt, lines: tail.text };
  } catch (error) {
    diskCode(error);
    return undefined;
  }
}
