import path from 'node:path';
import { diskCode, type FileSystem } from './file-system';
import { factsAt } from './links';

/** This folder and those around it that are not there yet, the innermost first. Throws the disk's error. */
export function missingFolders(fs: FileSystem, folder: string): readonly string[] {
  const missing: string[] = [];
  for (let at = path.resolve(folder); factsAt(fs, at) === undefined; at = path.dirname(at)) missing.push(at);
  return missing;
}

/** Removes those folders that are there and empty, so that what failed leaves none behind; what the disk refuses stays. */
export function removeEmpty(fs: FileSystem, folders: readonly string[]): void {
  try {
    for (const each of folders) {
      if (factsAt(fs, each) === undefined) continue;
      if (fs.readdirSync(each).length > 0) return;
      fs.removeFolderSync(each);
    }
  } catch (error) {
    // What made the whole fail is told; an empty folder more is no loss.
    diskCode(error);
  }
}
