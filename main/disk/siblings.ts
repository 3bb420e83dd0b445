import path from 'node:path';
import { diskCode, type FileSystem } from './file-system';

/** The paths beside a folder whose names begin with its own and then `infix`. Throws the disk's error. */
export function siblingsOf(fs: FileSystem, folder: string, infix: string): readonly string[] {
  const parent = path.dirname(folder);
  const start = `${path.basename(folder)}${infix}`;
  return fs
    .readdirSync(parent)
    .filter((name) => name.startsWith(start))
    .map((name) => path.join(parent, name));
}

/** Whether something stands there. Throws any other error of the disk. */
export function exists(fs: FileSystem, file: string): boolean {
  try {
    fs.statSync(file);
    return true;
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The path, or the first of `path (2)`, `path (3)`… that is free. */
export function freePath(fs: FileSystem, wanted: string): string {
  for (let n = 2, name = wanted; ; name = `${wanted} (${n})`, n += 1) if (!exists(fs, name)) return name;
}
