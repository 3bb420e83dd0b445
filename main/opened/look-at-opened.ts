import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import type { OpenedPlace } from '../../shared/calls/opened-calls';
import { entryHeadIn } from '../../shared/register/journal-text';
import { registersIn } from '../backups/backup-list';
import { journalEnding, noteEnding } from '../backups/backup-note';
import { everyBackup } from '../backups/every-backup';
import { isBackupFolder } from '../disk/backup-marker';
import { diskCode, type FileSystem } from '../disk/file-system';
import { factsAt } from '../disk/links';
import { journalName } from '../journal/journal-file';
import { moveNoteName } from '../moving/move-note';

/** The register that is open meanwhile. */
export interface OpenHere {
  readonly folder: string;
  readonly registerId: string | undefined;
}

/** What lies in every handover folder, whatever was left out of it. */
const handoverNames = ['SHA256SUMS', 'data.json', 'README.txt'] as const;

/** The registers that have backups in a folder; none in one of other files, or that cannot be read. */
function registersBackedUp(fs: FileSystem, folder: string): readonly string[] {
  try {
    return registersIn(fs, folder);
  } catch (error) {
    diskCode(error);
    return [];
  }
}

/** The folder of backups that a place is or lies in: itself, that of one register, or a file in that. */
export function backupFolderOf(fs: FileSystem, place: string): string | null {
  const isFile = factsAt(fs, place)?.isFile === true;
  if (isFile && !place.endsWith(noteEnding) && !place.endsWith(journalEnding)) return null;
  const inner = isFile ? path.dirname(place) : place;
  const holds = (folder: string) => isBackupFolder(fs, folder) || registersBackedUp(fs, folder).length > 0;
  if (!isFile && holds(inner)) return inner;
  const outer = path.dirname(inner);
  return outer !== inner && registersBackedUp(fs, outer).includes(path.basename(inner)) ? outer : null;
}

/** Number and instant of the last entry, by the last whole line of a journal. */
function lastEntryIn(
  fs: FileSystem,
  file: string,
): { readonly entries: number; readonly lastAt: string | null } {
  const bytes = fs.readFileSync(file);
  const end = bytes.lastIndexOf(10);
  const line = new TextDecoder().decode(bytes.subarray(bytes.lastIndexOf(10, end - 1) + 1, Math.max(0, end)));
  const head = entryHeadIn(line);
  return head === null ? { entries: 0, lastAt: null } : { entries: head.seq, lastAt: head.at };
}

/** The folder that a place is, or that a file lies in. */
export function folderOf(fs: FileSystem, place: string): string {
  return factsAt(fs, place)?.isFile === true ? path.dirname(place) : place;
}

function placeAt(fs: FileSystem, place: string, here: OpenHere): OpenedPlace | null {
  const folder = folderOf(fs, place);
  const has = (name: string) => factsAt(fs, path.join(folder, name))?.isFile === true;
  if (has(moveNoteName)) return { is: 'move', folder };
  if (handoverNames.every(has)) return { is: 'handover', folder, canBeRead: has(journalName) };
  const backups = backupFolderOf(fs, place);
  if (backups !== null) {
    const own = here.registerId ?? null;
    return { is: 'backups', folder: backups, own, backups: everyBackup(fs, backups, own).backups };
  }
  if (!has(journalName)) return null;
  const isOwn = fs.realpathSync(folder) === fs.realpathSync(here.folder);
  return { is: 'register', folder, isOwn, ...lastEntryIn(fs, path.join(folder, journalName)) };
}

/** What a folder or file is that the desktop opened with this program; a plain sentence for what is none of ours. Only reads. */
export function lookAtOpened(fs: FileSystem, place: string, here: OpenHere): Result<OpenedPlace> {
  try {
    if (factsAt(fs, place) === undefined) return refuse('not-found', 'opened-gone', { place });
    const found = placeAt(fs, place, here);
    return found === null ? refuse('not-found', 'opened-not-ours', { place }) : done(found);
  } catch (error) {
    return refuse('disk', 'opened-unread', { place, detail: diskCode(error) });
  }
}
