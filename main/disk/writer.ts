import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { diskCode, diskError, type FileSystem } from './file-system';
import { cutToBytes } from './plain-name';

const leftover = /\.tmp-(\d+)-[0-9a-f]{12}$/;

/** The program that made a temporary file of `writeFileSafely`, by its number; undefined for every other name. */
export function leftoverMaker(name: string): number | undefined {
  const maker = leftover.exec(name)?.[1];
  return maker === undefined ? undefined : Number(maker);
}

/** What temporary files for a file begin with; shorter than its name where that is nearly as long as a name may be. */
export function temporaryStart(file: string): string {
  return path.join(path.dirname(file), `${cutToBytes(path.basename(file), 220)}.tmp-`);
}

/** Waits between tries of a rename, milliseconds: a virus scanner lets go within that time. */
const renamePauses: readonly number[] = [10, 20, 40, 80, 160, 320];

/** Writes until every byte is out: one call may write fewer than asked and reports no error. */
export function writeAll(fs: FileSystem, fd: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) {
    const count = fs.writeSync(fd, bytes, done, bytes.length - done, null);
    if (count === 0) throw diskError('EIO', 'the disk took no bytes');
    done += count;
  }
}

/** Makes names made, changed or removed in a folder survive a power cut. */
export function syncFolder(fs: FileSystem, dir: string): void {
  try {
    const fd = fs.openSync(dir, 'r');
    try {
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    // Windows opens no folder for flushing; NTFS journals the rename itself.
    if (fs.isWindows && ['EPERM', 'EINVAL', 'EISDIR', 'EACCES'].includes(diskCode(error))) return;
    throw error;
  }
}

function renamePatiently(fs: FileSystem, from: string, to: string): void {
  for (const pause of renamePauses) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      // Elsewhere these codes mean what they say and waiting would not help.
      if (!fs.isWindows || !['EPERM', 'EBUSY', 'EACCES'].includes(diskCode(error))) throw error;
      fs.pause(pause);
    }
  }
  fs.renameSync(from, to);
}

/**
 * Replaces a whole file: afterwards it holds the old bytes or the new ones, never a part.
 * Throws the disk's error; then the old file is still there, unless only the folder's flush failed.
 */
export function writeFileSafely(
  fs: FileSystem,
  file: string,
  bytes: Uint8Array,
  { mode = 0o600 }: { readonly mode?: number } = {},
): void {
  const temporary = `${temporaryStart(file)}${process.pid}-${randomBytes(6).toString('hex')}`;
  const fd = fs.openSync(temporary, 'wx', mode);
  try {
    try {
      writeAll(fs, fd, bytes);
      fs.fsyncSync(fd);
      const { size } = fs.fstatSync(fd);
      if (size !== bytes.length) throw diskError('EIO', `${size} bytes arrived of ${bytes.length}`);
    } finally {
      fs.closeSync(fd);
    }
    renamePatiently(fs, temporary, file);
  } catch (error) {
    removeQuietly(fs, temporary);
    throw error;
  }
  syncFolder(fs, path.dirname(file));
}

/** True when removed. A leftover does no harm and the first error is the one to tell: the next sweep tries again. */
export function removeQuietly(fs: FileSystem, file: string): boolean {
  try {
    fs.unlinkSync(file);
    return true;
  } catch (error) {
    diskCode(error);
    return false;
  }
}

/** Removes temporary files a crash left in a folder; call it only while holding the register's lock. Returns their names. */
export function sweepLeftovers(fs: FileSystem, dir: string): readonly string[] {
  return fs
    .readdirSync(dir)
    .filter((name) => leftover.test(name))
    .filter((name) => removeQuietly(fs, path.join(dir, name)));
}
