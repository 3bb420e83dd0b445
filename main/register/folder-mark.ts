import { createHash } from 'node:crypto';
import path from 'node:path';

/** The register's folder where none is named. */
export function defaultFolder(userData: string): string {
  return path.join(userData, 'register');
}

/** A short fingerprint of a folder's path. */
export function folderMark(folder: string): string {
  return createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 16);
}

/** Where in a settings folder stands what was made ahead for the next start. */
export const foldedFolder = (userData: string): string => path.join(userData, 'folded');
