import type { BackupState } from '../../../shared/calls/backup-calls';
import { whenInWords } from '../../../shared/calls/backup-labels';
import { backupWords } from '../../../shared/words/backup-words';
import type { OpenRegister } from '../../state/register-store';

/** The last part of a path as people know a place: "E:", "Backups". */
export function placeName({ folder, isDefaultFolder }: BackupState): string {
  if (isDefaultFolder) return backupWords.thisComputer;
  const parts = folder.split(/[\\/]+/).filter((part) => part !== '');
  return parts.at(-1) ?? folder;
}

/** "today 9:02 AM EST · Backups", or that there is none. */
export function lastBackupWords(state: BackupState, { at, zone }: OpenRegister['moment']): string {
  return state.last === null
    ? backupWords.noneYet
    : `${whenInWords(state.last.madeAt, at, zone)} · ${placeName(state)}`;
}

/** The first names, and how many more there are. */
export function namesInWords(names: readonly string[], most = 12): string {
  const more = names.length - most;
  return more > 0
    ? backupWords.andMore({ names: names.slice(0, most).join(' · '), count: more })
    : names.join(' · ');
}
