import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import type { FilesChecked } from '../../shared/calls/opened-calls';
import { diskCode, type FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';

/** Every fault is a line, and a folder may have thousands of files. */
const mostFaults = 50;

function faultOf(fs: FileSystem, folder: string, name: string, sum: string): string | null {
  const file = path.resolve(folder, name);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return `${name} lies outside the folder`;
  try {
    return fingerprint(fs.readFileSync(file)) === sum ? null : `${name} is not as it was written`;
  } catch (error) {
    return diskCode(error) === 'ENOENT'
      ? `${name} is missing`
      : `${name} cannot be read (${diskCode(error)})`;
  }
}

/** Reads each file of a handover folder against the list in it, one after the other: calls of the window come in between. */
export async function checkFiles(fs: FileSystem, folder: string): Promise<Result<FilesChecked>> {
  let lines: readonly string[];
  try {
    const text = new TextDecoder().decode(fs.readFileSync(path.join(folder, 'SHA256SUMS')));
    lines = text.trimEnd().split('\n');
  } catch (error) {
    return refuse('disk', 'opened-unread', { place: folder, detail: diskCode(error) });
  }
  const faults: string[] = [];
  for (const line of lines) {
    const fault = faultOf(fs, folder, line.slice(66), line.slice(0, 64));
    if (fault !== null) faults.push(fault);
    await new Promise((goOn) => setImmediate(goOn));
  }
  const more = faults.length - mostFaults;
  const shown = more > 0 ? [...faults.slice(0, mostFaults), `and ${more} more`] : faults;
  return done({ files: lines.length, faults: shown });
}
