import { createHash } from 'node:crypto';
import path from 'node:path';
import { bytesAt } from '../disk/bytes-at';
import { diskCode, type FileSystem } from '../disk/file-system';

/** The journal's name in the register folder. */
export const journalName = 'journal.txt';

/** A journal's bytes and the file they came from. */
export interface FoundJournal {
  readonly bytes: Uint8Array;
  readonly identity: string;
  readonly modified: bigint;
}

/** The journal's bytes and which file they came from; undefined when there is none. Throws other errors of the disk. */
export function readJournalFile(fs: FileSystem, dir: string): FoundJournal | undefined {
  try {
    const fd = fs.openSync(path.join(dir, journalName), 'r');
    try {
      // The facts first: a change during the reading then shows as a later time.
      const { identity, modified } = fs.fstatSync(fd);
      return { bytes: fs.readFileSync(fd), identity, modified };
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** What is needed of a journal of which a part is known: SHA-256 in hex of that part, line 0 with its newline, and all behind the part. */
export interface FoundBehind extends Omit<FoundJournal, 'bytes'> {
  readonly sha256: string;
  readonly lineZero: Uint8Array;
  readonly behind: Uint8Array;
}

/** So much is read at once: it stays in the caches of the processor until its hash is worked out. */
const piece = 1 << 20;

/** Reads a journal in pieces, of which only line 0 and what stands behind a known part are kept; undefined where there is not that much of it. */
export function readBehind(fs: FileSystem, dir: string, known: number): FoundBehind | undefined {
  try {
    const fd = fs.openSync(path.join(dir, journalName), 'r');
    try {
      const { identity, modified, size } = fs.fstatSync(fd);
      const hash = createHash('sha256');
      const bytes = new Uint8Array(Math.min(piece, known));
      let lineZero: Uint8Array | undefined;
      for (let at = 0; at < known; ) {
        const length = fs.readSync(fd, bytes, 0, Math.min(bytes.length, known - at), at);
        if (length === 0) return undefined;
        const read = bytes.subarray(0, length);
        lineZero ??= read.slice(0, read.indexOf(10) + 1);
        hash.update(read);
        at += length;
      }
      const behind = bytesAt(fs, fd, known, size - known);
      return lineZero && { identity, modified, sha256: hash.digest('hex'), lineZero, behind };
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
