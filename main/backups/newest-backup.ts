import { diskCode, type FileSystem } from '../disk/file-system';
import { lastGoodBackup, registersIn } from './backup-list';
import type { Backup } from './backup-note';

/**
 * The newest backup of a register whose copy is there in full length; of any register where its own id cannot be read.
 * Undefined where there is none, or the folder cannot be read.
 */
export function newestBackup(
  place: { readonly fs: FileSystem; readonly folder: string },
  registerId: string | undefined,
): Backup | undefined {
  try {
    const ids = registerId === undefined ? registersIn(place.fs, place.folder) : [registerId];
    return ids
      .flatMap((id) => lastGoodBackup({ ...place, registerId: id }) ?? [])
      .sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
      .at(-1);
  } catch (error) {
    diskCode(error);
    return undefined;
  }
}
