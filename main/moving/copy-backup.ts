import { copyFiles } from '../attachments/copy-files';
import {
  type BackupPlace,
  backupDir,
  backupFault,
  backupJournal,
  backupNotePath,
} from '../backups/backup-list';
import type { Backup } from '../backups/backup-note';
import { diskCode, diskError } from '../disk/file-system';
import { writeFileSafely } from '../disk/writer';

/**
 * Copies a backup with the attached files it names, which may lie in folders besides; false where it does not read back whole, here or
 * there, and then it is not there. Throws the error of the disk that is written to.
 */
export function copyBackup(
  from: BackupPlace,
  to: BackupPlace,
  backup: Backup,
  besides: readonly string[] = [],
): boolean {
  const { fs } = to;
  const [source, target] = [backupDir(from), backupDir(to)];
  let journal: Uint8Array;
  let note: Uint8Array;
  try {
    journal = fs.readFileSync(backupJournal(source, backup.name));
    note = fs.readFileSync(backupNotePath(source, backup.name));
  } catch (error) {
    diskCode(error);
    return false;
  }
  const named = backup.files.map(({ sha256 }) => sha256);
  const { missing, fault } = copyFiles(fs, [source, ...besides], target, named);
  if (fault !== undefined) throw diskError('EIO', `${fault} did not read back`);
  if (missing.length > 0) return false;
  writeFileSafely(fs, backupJournal(target, backup.name), journal);
  if (backupFault(to, backup) !== undefined) {
    fs.unlinkSync(backupJournal(target, backup.name));
    return false;
  }
  writeFileSafely(fs, backupNotePath(target, backup.name), note);
  return true;
}
