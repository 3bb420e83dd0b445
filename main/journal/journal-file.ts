import path from 'node:path';
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
