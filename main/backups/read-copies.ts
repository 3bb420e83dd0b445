import { refuse } from '../../shared/base/result';
import { askThread } from '../disk/ask-thread';
import type { BackupPlace, ReadCopies } from './backup-list';

/** Which copy is to be read back to its last hash. */
export type CopiesTask = Omit<BackupPlace, 'fs'>;

/** Reads the newest copies of a register back, as far as a whole one; null where the disk does not answer in time. */
export type CopiesReader = (task: CopiesTask) => Promise<ReadCopies | null>;

/** A minute: a copy of a hundred megabytes is read in a second, and a share that is gone is never read. */
const timeoutMs = 60_000;

/** Reads in a thread of its own: tens of megabytes are checked at every start, and a network share may not answer at all. */
export function readCopiesInThread(script: string): CopiesReader {
  const tookTooLong = refuse('disk', 'backups-unread', { detail: 'ETIMEDOUT' });
  return async (task) => {
    const read = await askThread<ReadCopies>(script, task, {
      ...{ memory: 2_000, timeoutMs, outOfMemory: tookTooLong, tookTooLong },
    });
    return read.ok ? read.value : null;
  };
}
