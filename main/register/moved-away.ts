import path from 'node:path';
import { type Refusal, refuse } from '../../shared/base/result';
import type { MovedAway } from '../../shared/calls/move-calls';
import { diskCode, type FileSystem } from '../disk/file-system';
import { factsAt } from '../disk/links';
import { recordIn } from '../disk/parse-record';
import { syncFolder, writeFileSafely } from '../disk/writer';

/** In the folder of a register that was copied for another computer: it can only be read here. */
export const movedName = 'moved.json';

const format = 'export-docket-moved';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Where a register went, when it was copied for another computer; null for one that was not. A mark that cannot be read still holds:
 * two registers that both go on cannot be made one again.
 */
export function movedAway(fs: FileSystem, folder: string): MovedAway | null {
  const file = path.join(folder, movedName);
  try {
    if (factsAt(fs, file) === undefined) return null;
    const { at, to, confirmedAt } = recordIn(fs, file) ?? {};
    const confirmed = textOf(confirmedAt);
    return { at: textOf(at), to: textOf(to), confirmedAt: confirmed === '' ? null : confirmed };
  } catch (error) {
    diskCode(error);
    return { at: '', to: '', confirmedAt: null };
  }
}

/** Why a register cannot be changed here because of where it went; undefined where it was not moved. */
export function movedRefusal(fs: FileSystem, folder: string): Refusal | undefined {
  const moved = movedAway(fs, folder);
  if (moved === null) return undefined;
  return refuse('read-only', moved.confirmedAt === null ? 'moved-away' : 'moved-for-good');
}

/** Leaves a register read-only from its next opening on. Throws the disk's error. */
export function markMoved(fs: FileSystem, folder: string, moved: MovedAway): void {
  const text = `${JSON.stringify({ format, v: 1, ...moved }, null, 2)}\n`;
  writeFileSafely(fs, path.join(folder, movedName), Buffer.from(text));
}

/** Takes the mark away again. Throws the disk's error. */
export function unmarkMoved(fs: FileSystem, folder: string): void {
  fs.unlinkSync(path.join(folder, movedName));
  syncFolder(fs, folder);
}
