import path from 'node:path';
import { diskCode, type FileSystem } from './file-system';

/** Marks a folder as chosen for backups. */
export const markerName = 'Export Docket backups.txt';

/** Whether the folder a person chose is there, and not merely the place where its disk used to appear. */
export function isBackupFolder(fs: FileSystem, folder: string): boolean {
  try {
    return fs.statSync(path.join(folder, markerName)).isFile;
  } catch (error) {
    // Whatever keeps us from seeing it keeps us from writing there.
    diskCode(error);
    return false;
  }
}
