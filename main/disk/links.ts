import path from 'node:path';
import { diskCode, diskError, type FileFacts, type FileSystem } from './file-system';

/** As many links in a row as the systems follow. */
const mostLinks = 40;

/** The facts of what stands there, links followed; undefined when nothing does. Throws any other error of the disk. */
export function factsAt(fs: FileSystem, file: string): FileFacts | undefined {
  try {
    return fs.statSync(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(diskCode(error))) return undefined;
    throw error;
  }
}

/** The path with every link followed, also where its last part, or more of it, is not there yet. Throws the disk's error. */
export function throughLinks(fs: FileSystem, file: string, left = mostLinks): string {
  if (left === 0) throw diskError('ELOOP', file);
  try {
    return fs.realpathSync(file);
  } catch (error) {
    if (diskCode(error) !== 'ENOENT') throw error;
  }
  const parent = path.dirname(file);
  if (parent === file) return file;
  const there = path.join(throughLinks(fs, parent, left), path.basename(file));
  const link = fs.linkSync(there);
  return link === undefined ? there : throughLinks(fs, path.resolve(path.dirname(there), link), left - 1);
}

/** The folder a link points at, there or not; any other folder as it is named. Throws the disk's error. */
export function behindLink(fs: FileSystem, folder: string): string {
  return fs.linkSync(folder) === undefined ? folder : throughLinks(fs, folder);
}

/**
 * Whether a path is a folder or lies in it, by whatever spelling, link or mount either is named: told by the folders themselves and
 * not by their names alone. Throws the disk's error.
 */
export function isWithin(fs: FileSystem, file: string, folder: string): boolean {
  const [inner, outer] = [throughLinks(fs, path.resolve(file)), throughLinks(fs, path.resolve(folder))];
  const way = path.relative(outer, inner);
  if (way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way))) return true;
  const wanted = factsAt(fs, outer)?.identity;
  if (wanted === undefined) return false;
  for (let at = inner; ; at = path.dirname(at)) {
    if (factsAt(fs, at)?.identity === wanted) return true;
    if (path.dirname(at) === at) return false;
  }
}
