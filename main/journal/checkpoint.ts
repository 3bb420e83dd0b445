import path from 'node:path';
import type { ChainHead } from '../../shared/register/journal-line';
import { diskCode, type FileSystem } from '../disk/file-system';
import { parseRecord } from '../disk/parse-record';
import { writeFileSafely } from '../disk/writer';
import { hashLine } from './chain';
import { type Chain, hashAt } from './read-chain';

/** The checkpoint's name in the register folder. */
export const checkpointName = 'checkpoint.json';

/** The last acknowledged line and the journal's size at its end: a chain alone does not notice a missing tail. */
export interface Checkpoint extends ChainHead {
  readonly bytes: number;
}

/** What the checkpoint file turned out to be. Without a good one the journal itself is still whole. */
export type FoundCheckpoint =
  | { readonly kind: 'found'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly detail: string };

// A checkpoint whose number lost a bit would accuse a journal that is whole: so it vouches for itself first.
function checkOf({ seq, hash, bytes }: Checkpoint): string {
  return hashLine('', JSON.stringify({ seq, hash, bytes }));
}

/** Reads the checkpoint of a register. A reader must do so before it reads the journal, which only grows. */
export function readCheckpoint(fs: FileSystem, dir: string): FoundCheckpoint {
  let bytes: Uint8Array;
  try {
    bytes = fs.readFileSync(path.join(dir, checkpointName));
  } catch (error) {
    const code = diskCode(error);
    return code === 'ENOENT' ? { kind: 'missing' } : { kind: 'damaged', detail: code };
  }
  const found = parseRecord(new TextDecoder().decode(bytes)) ?? {};
  const { seq, hash, bytes: size, check } = found;
  if (typeof seq === 'number' && typeof hash === 'string' && typeof size === 'number') {
    const checkpoint: Checkpoint = { seq, hash, bytes: size };
    if (checkOf(checkpoint) === check) return { kind: 'found', checkpoint };
  }
  return { kind: 'damaged', detail: 'unreadable' };
}

/** Writes the checkpoint; only ever called for a line that is already safe on the disk. Throws the disk's error. */
export function writeCheckpoint(fs: FileSystem, dir: string, { seq, hash, bytes }: Checkpoint): void {
  const checkpoint: Checkpoint = { seq, hash, bytes };
  const json = JSON.stringify({ ...checkpoint, check: checkOf(checkpoint) });
  writeFileSafely(fs, path.join(dir, checkpointName), Buffer.from(`${json}\n`));
}

/**
 * How a journal contradicts a head that was once seen of it: lines are missing from its end, or it was rewritten.
 * Undefined when it holds that line unchanged, however much came after.
 */
export function contradictionOf(chain: Chain, seen: ChainHead): 'missing-tail' | 'rewritten' | undefined {
  if (seen.seq > chain.head.seq) return 'missing-tail';
  return hashAt(chain, seen.seq) === seen.hash ? undefined : 'rewritten';
}
