import type { ListedBackup } from '../../shared/calls/backup-shapes';
import { diskCode, type FileSystem } from '../disk/file-system';
import { listBackups, registersIn } from './backup-list';
import type { Backup } from './backup-note';

/** A backup as lists show it. */
export function listed(backup: Backup): ListedBackup {
  const { register, name, madeAt, reason, seq, records, bytes, files, missing } = backup;
  const size = files.reduce((sum, file) => sum + file.size, bytes);
  return { register, name, madeAt, reason, seq, records, size, files: files.length, missing: missing.length };
}

/** The registers that have backups there; none where the folder is not (its disk may not be connected). */
function foldersIn(fs: FileSystem, folder: string): readonly string[] {
  try {
    return registersIn(fs, folder);
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** All that a backup folder holds: of this register first, then of others, the newest first. Throws the disk's error. */
export function everyBackup(fs: FileSystem, folder: string, own: string | null) {
  const ids = new Set([...(own === null ? [] : [own]), ...foldersIn(fs, folder)]);
  const lists = [...ids].map((registerId) => listBackups({ fs, folder, registerId }));
  return {
    backups: lists.flatMap(({ backups }) => backups.map(listed).reverse()),
    unreadable: lists.flatMap(({ unreadable }) => unreadable),
    unfinished: lists.flatMap(({ unfinished }) => unfinished),
  };
}
