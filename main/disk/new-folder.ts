import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { MessageKey } from '../../shared/base/messages';
import { done, type Result, refuse } from '../../shared/base/result';
import { diskCode, diskError, type FileSystem } from './file-system';
import { fingerprint } from './fingerprint';
import { factsAt } from './links';
import { missingFolders, removeEmpty } from './missing-folders';
import { folderRefusal, modesFor, type Readers } from './output';
import { recordIn } from './parse-record';
import { realProcessTable } from './process-table';
import { syncFolder, writeFileSafely } from './writer';

function isTaken(fs: FileSystem, folder: string, name: string): boolean {
  return fs.readdirSync(folder).some((each) => each.toLowerCase() === name.toLowerCase());
}

function freeName(fs: FileSystem, folder: string, wanted: string): string {
  for (let n = 1, name = wanted; ; n += 1, name = `${wanted} (${n})`)
    if (!isTaken(fs, folder, name)) return name;
}

/** Where a new folder is made: the name it wants, who may read it, and the sentence for when that fails. */
export interface NewFolder {
  readonly fs: FileSystem;
  readonly into: string;
  readonly name: string;
  readonly readers: Readers;
  /** The key of the sentence; its parameter is `detail`. */
  readonly failed: MessageKey;
}

/** Writes a file of a new folder by its name there, reads it back and answers its line of SHA256SUMS. Throws the disk's error. */
export type WriteChecked = (name: string, bytes: Uint8Array) => string;

const unfinished = /^(.*)\.unfinished-(\d+)(-[0-9a-f]{12})?$/;

// What folders of this program are called: one without its maker's note is ours by its name alone.
const ownName = /^(Export Docket handover|Reply) /;

/** In an unfinished folder: who is filling it. Taken out before the folder gets its name. */
const makerName = '.maker.json';

/** Whether whoever was filling that folder is gone, and it is nothing but a leftover of this program. */
function isLeft(fs: FileSystem, folder: string): boolean {
  const [, name = '', pid = ''] = unfinished.exec(path.basename(folder)) ?? [];
  const note = factsAt(fs, path.join(folder, makerName));
  if (note === undefined) return ownName.test(name) && !realProcessTable.isAlive(Number(pid));
  const { host, started } = recordIn(fs, path.join(folder, makerName)) ?? {};
  if (host !== os.hostname()) return false;
  if (!realProcessTable.isAlive(Number(pid))) return true;
  const now = realProcessTable.startOf(Number(pid));
  return typeof started === 'string' && now !== undefined && now !== started;
}

/** Clears away what makers that were killed have left in a folder. What cannot be judged or removed stays: its name says what it is. */
function clearLeft(fs: FileSystem, into: string): void {
  for (const name of fs.readdirSync(into).filter((each) => unfinished.test(each))) {
    try {
      const folder = path.join(into, name);
      if (factsAt(fs, folder)?.isFolder && isLeft(fs, folder)) fs.removeFolderSync(folder);
    } catch (error) {
      diskCode(error);
    }
  }
}

function startFolder({ fs, into, name, readers }: NewFolder): string {
  fs.mkdirSync(into, 0o777);
  clearLeft(fs, into);
  const folder = path.join(into, `${name}.unfinished-${process.pid}-${randomBytes(6).toString('hex')}`);
  // Never one that is there: what stands in it would be handed on.
  fs.makeNewFolderSync(folder, modesFor(readers).folder);
  return folder;
}

function noteMaker(fs: FileSystem, folder: string): void {
  const maker = { host: os.hostname(), started: realProcessTable.startOf(process.pid) };
  writeFileSafely(fs, path.join(folder, makerName), Buffer.from(JSON.stringify(maker)));
}

/**
 * Fills a new folder, which gets its name only once it is complete: a failure leaves nothing behind, not even the folder it was made
 * in where that was new, and what a killed one left is cleared by the next. Answers the folder's path, with a number behind the name where that is taken, and what `fill` returned.
 */
export async function makeFolder<T>(
  order: NewFolder,
  fill: (dir: string, write: WriteChecked) => Promise<T>,
): Promise<Result<{ readonly folder: string; readonly made: T }>> {
  const { fs, into, name, readers, failed } = order;
  let making: string | undefined;
  let missing: readonly string[] = [];
  try {
    const own = folderRefusal(fs, into);
    if (own) return own;
    missing = missingFolders(fs, into);
    making = startFolder(order);
    const dir = making;
    noteMaker(fs, dir);
    const made = await fill(dir, (file, bytes) => writeChecked(fs, dir, file, bytes, readers));
    fs.unlinkSync(path.join(making, makerName));
    const folder = path.join(into, freeName(fs, into, name));
    fs.renameSync(making, folder);
    making = folder;
    syncFolder(fs, into);
    return done({ folder, made });
  } catch (error) {
    const detail = error instanceof Error && !('code' in error) ? error.message : diskCode(error);
    try {
      if (making !== undefined) fs.removeFolderSync(making);
    } catch (second) {
      // The first error is the one to report; the name says that what is left is not finished.
      diskCode(second);
    }
    removeEmpty(fs, missing);
    return refuse('disk', failed, { detail: detail.slice(0, 300) });
  }
}

function writeChecked(
  fs: FileSystem,
  dir: string,
  name: string,
  bytes: Uint8Array,
  readers: Readers,
): string {
  const file = path.join(dir, name);
  writeFileSafely(fs, file, bytes, { mode: modesFor(readers).file });
  const sum = fingerprint(bytes);
  if (fingerprint(fs.readFileSync(file)) !== sum) throw diskError('EIO', `${name} did not read back`);
  return `${sum}  ${name}`;
}
