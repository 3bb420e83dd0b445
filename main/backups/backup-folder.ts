import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import { markerName } from '../disk/backup-marker';
import { diskCode, type FileSystem } from '../disk/file-system';
import { isWithin } from '../disk/links';
import { missingFolders, removeEmpty } from '../disk/missing-folders';
import { writeFileSafely } from '../disk/writer';

const marker = `This folder holds backups of Export Docket, each register in a folder of its own.

Every "... .journal.txt" is a complete copy of a register's journal as it was at the time in its name; beside it
"... .backup.json" says what is in it. "files" holds the attached files by their SHA-256 fingerprint.

Leave this note where it is: it tells the program that the right disk is connected.
`;

/**
 * Makes a folder the place of backups, creating it if need be. Only ever called when a person chose it, or for the
 * default folder: an unplugged stick must not come back as an empty folder on the system's disk.
 */
export function prepareBackupFolder(fs: FileSystem, folder: string, registerFolder: string): Result<string> {
  let missing: readonly string[] = [];
  try {
    if (isWithin(fs, folder, registerFolder))
      return refuse('invalid', 'backup-folder-inside', { folder: registerFolder });
    missing = missingFolders(fs, folder);
    fs.mkdirSync(folder, 0o700);
    writeFileSafely(fs, path.join(folder, markerName), Buffer.from(marker));
    return done(folder);
  } catch (error) {
    removeEmpty(fs, missing);
    return refuse('disk', 'backup-failed', { detail: diskCode(error) });
  }
}
