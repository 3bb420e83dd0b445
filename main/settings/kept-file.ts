import { createHash } from 'node:crypto';
import { renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { realFileSystem as fs } from '../disk/file-system';
import { freePath } from '../disk/siblings';

export const settingsName = 'settings';

/** Where the settings of a settings folder are. */
export function settingsFile(folder: string): string {
  return path.join(folder, `${settingsName}.json`);
}

/** Whether something stands in the place of the settings that is no file: a pipe, a device, a folder. */
export function isNoFile(folder: string): boolean {
  return statSync(settingsFile(folder), { throwIfNoEntry: false })?.isFile() === false;
}

/**
 * Renames what stands in the place of the settings and answers its new name, one of its own for each content, so that a second
 * accident does not bury the first. Throws the disk's error.
 */
export function keepAside(folder: string): string {
  const file = settingsFile(folder);
  const mark = isNoFile(folder)
    ? 'no-file'
    : createHash('sha256').update(fs.readFileSync(file)).digest('hex').slice(0, 8);
  const name = path.basename(freePath(fs, path.join(folder, `${settingsName}.damaged-${mark}.json`)));
  renameSync(file, path.join(folder, name));
  return name;
}
