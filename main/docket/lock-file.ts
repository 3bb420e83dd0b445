import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { diskCode, type FileSystem } from '../disk/file-system';
import { syncFolder, writeAll } from '../disk/writer';
import { parseRecord } from '../journal/chain';
import type { ProcessTable } from './process-table';

/** Looks at a lock that is just being written, and the wait between them in milliseconds. */
const looks = 10;
const lookPause = 20;

/** Who wants to write, or does. */
export interface LockTaker {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  readonly sinceAt: string;
}

/** A lock file as it was found. `holder` is undefined when it cannot be read, as after a power cut. */
export interface FoundLock {
  readonly holder: LockTaker | undefined;
  /** False: its program runs. Undefined: another machine's, or unreadable; only a person can tell. */
  readonly isStale: boolean | undefined;
  /** Names exactly this lock, for `breakLock`. */
  readonly raw: string;
}

/** Who takes, and where. */
export interface Situation {
  readonly fs: FileSystem;
  readonly me: LockTaker;
  readonly processes: ProcessTable;
}

function readRaw(fs: FileSystem, file: string): string | undefined {
  try {
    return new TextDecoder().decode(fs.readFileSync(file));
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function foundLockOf(raw: string, host: string, processes: ProcessTable): FoundLock {
  const { pid, host: heldOn, user, sinceAt, started } = parseRecord(raw) ?? {};
  const isWhole =
    typeof pid === 'number' &&
    typeof heldOn === 'string' &&
    typeof user === 'string' &&
    typeof sinceAt === 'string';
  if (!isWhole) return { holder: undefined, isStale: undefined, raw };
  const holder = { pid, host: heldOn, user, sinceAt };
  if (heldOn !== host) return { holder, isStale: undefined, raw };
  const startedNow = processes.startOf(pid);
  const isReused = typeof started === 'string' && startedNow !== undefined && started !== startedNow;
  return { holder, isStale: isReused || !processes.isAlive(pid), raw };
}

/** The lock found there. It exists for a moment before its text does: looked at again before called unreadable. */
export function lookAtLock(
  fs: FileSystem,
  file: string,
  host: string,
  processes: ProcessTable,
): FoundLock | undefined {
  for (let left = looks; ; left--) {
    const raw = readRaw(fs, file);
    const found = raw === undefined ? undefined : foundLockOf(raw, host, processes);
    if (!found || found.holder || left === 0) return found;
    fs.pause(lookPause);
  }
}

/** Creates a lock file that was not there; undefined when another was quicker. Throws the disk's error. */
export function createLock({ fs, me, processes }: Situation, file: string): string | undefined {
  const raw = JSON.stringify({ ...me, started: processes.startOf(me.pid), token: randomUUID() });
  let fd: number;
  try {
    fd = fs.openSync(file, 'wx', 0o600);
  } catch (error) {
    if (diskCode(error) === 'EEXIST') return undefined;
    throw error;
  }
  try {
    try {
      writeAll(fs, fd, Buffer.from(raw));
      // After a power cut an unflushed lock would be an empty file that nobody can judge.
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
    syncFolder(fs, path.dirname(file));
  } catch (error) {
    fs.unlinkSync(file);
    throw error;
  }
  return raw;
}

/** Removes a lock that is still exactly `raw`. Throws the disk's error. */
export function removeIfSame(fs: FileSystem, file: string, raw: string): void {
  if (readRaw(fs, file) === raw) fs.unlinkSync(file);
}

/**
 * Removes exactly the lock `raw`, or answers who keeps us from it. Whoever removes must hold `file.over`, a lock of the
 * same kind: two programs finding the same dead lock would otherwise each remove a file, the second one the first
 * one's new lock.
 */
export function removeLock(
  situation: Situation,
  file: string,
  raw: string,
  depth = 3,
): FoundLock | undefined {
  const { fs, me, processes } = situation;
  const over = `${file}.over`;
  for (let left = looks; ; left--) {
    const mine = createLock(situation, over);
    if (mine !== undefined) {
      removeIfSame(fs, file, raw);
      removeIfSame(fs, over, mine);
      return undefined;
    }
    const found = lookAtLock(fs, over, me.host, processes);
    if (left === 0) return found ?? { holder: undefined, isStale: undefined, raw: '' };
    // Held for a moment only: so an unreadable one was left by a crash just as surely as one of a dead program.
    const isDead = found && (found.isStale === true || !found.holder);
    if (isDead && depth > 0) removeLock(situation, over, found.raw, depth - 1);
    else if (found) fs.pause(lookPause);
  }
}
