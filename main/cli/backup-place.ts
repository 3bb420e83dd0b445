import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { ListedBackup } from '../../shared/calls/backup-shapes';
import { everyBackup } from '../backups/every-backup';
import { diskCode, realFileSystem } from '../disk/file-system';
import { keepOutputsOff } from '../disk/own-places';
import type { RegisterStore } from '../register/register-store';
import type { CliTask } from './cli-task';

/** The backup folder: the one that was named, else the one the window uses. */
export function backupFolderOf({ ports }: CliTask, named: string | undefined): string {
  return named ?? ports.kept.backupFolder ?? ports.defaultBackups;
}

/**
 * All backups in a folder; refused where the disk does not let them be read, and where a folder that somebody chose is not there, as
 * when its disk is not connected. Nothing is handed out onto them.
 */
export function backupsIn(
  { ports }: CliTask,
  folder: string,
  { registerId }: RegisterStore,
): Result<ReturnType<typeof everyBackup>> {
  keepOutputsOff(folder, 'backups');
  try {
    if (folder !== ports.defaultBackups) realFileSystem.statSync(folder);
    return done(everyBackup(realFileSystem, folder, registerId ?? null));
  } catch (error) {
    return refuse('disk', 'backups-unread', { detail: diskCode(error) });
  }
}

/** The backup of that name: of this register before others. */
export function backupNamed(
  backups: readonly ListedBackup[],
  name: string,
  { registerId }: RegisterStore,
): ListedBackup | Refusal {
  const found = backups.filter((each) => each.name === name);
  const own = found.find(({ register }) => register === registerId);
  const [first, ...more] = own === undefined ? found : [own];
  if (first === undefined) return refuse('not-found', 'no-such-backup', { name });
  return more.length === 0 ? first : refuse('ambiguous', 'ambiguous-backup', { name, count: found.length });
}
