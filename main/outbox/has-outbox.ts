import path from 'node:path';
import { diskCode, type FileSystem } from '../disk/file-system';

/** The outbox's name in the register folder. A folder that has one shares its register with an office. */
export const outboxName = 'outbox.txt';

/** Whether the register in a folder is shared. Throws the disk's error. */
export function hasOutbox(fs: FileSystem, dir: string): boolean {
  try {
    fs.statSync(path.join(dir, outboxName));
    return true;
  } catch (error) {
    const code = diskCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
}
