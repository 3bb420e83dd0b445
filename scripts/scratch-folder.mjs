import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './at-exit.mjs';

// Linux keeps what is put here in memory.
const memory = '/dev/shm';
const isTmpfs = 0x01021994;
/** More than all tests together have at one time, several times over. */
const mostBytes = 1024 ** 3;

/**
 * Where the system keeps files in memory, if it has room for those of the tests; undefined where it does not.
 * @param {string} [folder]
 */
export function memoryFolder(folder = memory) {
  if (process.platform !== 'linux' || !existsSync(folder)) return undefined;
  const { type, bavail, bsize } = statfsSync(folder);
  return type === isTmpfs && bavail * bsize >= mostBytes ? folder : undefined;
}

/**
 * A folder for what the tests of one run write, in memory where the system has room for it: tests wait for the disk to flush longer than
 * for everything else together. It is removed by `remove`, at the latest when this process ends or is interrupted.
 * @param {string} name
 * @param {string} [inMemory] where the system keeps files in memory
 * @returns {{readonly folder: string, readonly remove: () => void}}
 */
export function scratchFolder(name, inMemory = memory) {
  const folder = mkdtempSync(join(memoryFolder(inMemory) ?? tmpdir(), `export-docket-${name}-`));
  const remove = () => {
    forget();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const interrupted = () => process.exit(130);
  const forget = atExit(remove);
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
  return { folder, remove };
}

/**
 * The environment of a program that is to make its temporary files in this folder.
 * @param {string} folder
 */
export function temporaryFiles(folder) {
  return { TMPDIR: folder, TEMP: folder, TMP: folder };
}
