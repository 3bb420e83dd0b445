import path from 'node:path';
import { done, type Result, refuse } from '../../shared/result';
import { fingerprint } from '../docket/attachments';
import { diskCode, diskError, type FileSystem } from './file-system';
import { syncFolder, writeFileSafely } from './writer';

function isTaken(fs: FileSystem, folder: string, name: string): boolean {
  return fs.readdirSync(folder).some((each) => each.toLowerCase() === name.toLowerCase());
}

function freeName(fs: FileSystem, folder: string, wanted: string): string {
  for (let n = 1, name = wanted; ; n += 1, name = `${wanted} (${n})`)
    if (!isTaken(fs, folder, name)) return name;
}

/** Where a new folder is made: the name it wants, and the sentence for when that fails. */
export interface NewFolder {
  readonly fs: FileSystem;
  readonly into: string;
  readonly name: string;
  /** The key of the sentence; its parameter is `detail`. */
  readonly failed: string;
}

/**
 * Fills a new folder, which gets its name only once it is complete: a failure of `fill` leaves nothing behind. Answers
 * the folder's path, with a number behind the name where that is taken, and what `fill` returned.
 */
export async function makeFolder<T>(
  { fs, into, name, failed }: NewFolder,
  fill: (dir: string) => Promise<T>,
): Promise<Result<{ readonly folder: string; readonly made: T }>> {
  const unfinished = path.join(into, `${name}.unfinished-${process.pid}`);
  try {
    fs.mkdirSync(unfinished, 0o777);
    const made = await fill(unfinished);
    const folder = path.join(into, freeName(fs, into, name));
    fs.renameSync(unfinished, folder);
    syncFolder(fs, into);
    return done({ folder, made });
  } catch (error) {
    const detail = error instanceof Error && !('code' in error) ? error.message : diskCode(error);
    try {
      fs.removeFolderSync(unfinished);
    } catch (second) {
      // The first error is the one to tell; the name says that what is left is not finished.
      diskCode(second);
    }
    return refuse('disk', failed, { detail: detail.slice(0, 300) });
  }
}

/** Writes a file to be handed on, reads it back and answers its line of SHA256SUMS. Throws the disk's error. */
export function writeChecked(fs: FileSystem, dir: string, name: string, bytes: Uint8Array): string {
  const file = path.join(dir, name);
  // The person's own umask decides who may read it.
  writeFileSafely(fs, file, bytes, { mode: 0o666 });
  const sum = fingerprint(bytes);
  if (fingerprint(fs.readFileSync(file)) !== sum) throw diskError('EIO', `${name} did not read back`);
  return `${sum}  ${name}`;
}
