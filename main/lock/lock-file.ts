import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { diskCode, type FileSystem } from '../disk/file-system';
import { parseRecord } from '../disk/parse-record';
import type { ProcessTable } from '../disk/process-table';
import { syncFolder, writeAll } from '../disk/writer';

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

/** A lock file as it was found. `holder` is undefined when it names no program, as after a power cut. */
export interface FoundLock {
  readonly holder: LockTaker | undefined;
  /** False: its program runs, certainly. Undefined: only a person can tell. */
  readonly isStale: boolean | undefined;
  /** The computer it names is another one than this. */
  readonly isFar?: boolean;
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

// Locks this program made and could not remove, as when their disk was gone: nobody else holds them.
const leftBehind = new Set<string>();

/** Remembers a lock of ours that could not be removed, so that it is known for ours when its disk comes back. */
export function leaveBehind(raw: string): void {
  leftBehind.add(raw);
}

// What the system tells of a start begins with the boot where it knows it.
const bootOf = (started: string): string | undefined => /^([0-9a-f-]{36}):/.exec(started)?.[1];

/** Whether the program of a lock made on this machine is gone; undefined when that cannot be known. */
function isGone(
  pid: number,
  { started, space }: Readonly<Record<string, unknown>>,
  processes: ProcessTable,
): boolean | undefined {
  const then = typeof started === 'string' ? started : undefined;
  const bootNow = bootOf(processes.startOf(process.pid) ?? '');
  if (then !== undefined && bootOf(then) !== undefined && bootNow !== undefined && bootOf(then) !== bootNow)
    return true;
  // In another container the number says nothing here.
  if (typeof space === 'string' && processes.space !== undefined && space !== processes.space)
    return undefined;
  if (!processes.isAlive(pid)) return true;
  const now = processes.startOf(pid);
  // A program has that number: perhaps a later one that was given it.
  return then === undefined || now === undefined ? undefined : then !== now;
}

function foundLockOf(raw: string, host: string, processes: ProcessTable): FoundLock {
  const record = parseRecord(raw) ?? {};
  const { pid, host: heldOn, user, sinceAt } = record;
  // 0 and what is below stand for groups of programs and are always alive.
  const isWhole =
    typeof pid === 'number' &&
    Number.isInteger(pid) &&
    pid > 0 &&
    pid < 2 ** 31 &&
    typeof heldOn === 'string' &&
    typeof user === 'string' &&
    typeof sinceAt === 'string';
  if (!isWhole) return { holder: undefined, isStale: undefined, raw };
  const holder = { pid, host: heldOn, user, sinceAt };
  if (leftBehind.has(raw)) return { holder, isStale: true, raw };
  if (heldOn !== host) return { holder, isStale: undefined, isFar: true, raw };
  return { holder, isStale: isGone(pid, record, processes), raw };
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
  const raw = JSON.stringify({
    ...me,
    started: processes.startOf(me.pid),
    space: processes.space,
    token: randomUUID(),
  });
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
    leaveBehind(raw);
    fs.unlinkSync(file);
    leftBehind.delete(raw);
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
 * one's new lock. `isAsked`: a person said so; then a `file.over` that stands still all the while counts as left by a crash too.
 */
export function removeLock(
  situation: Situation,
  file: string,
  raw: string,
  { depth = 3, isAsked = false }: { readonly depth?: number; readonly isAsked?: boolean } = {},
): FoundLock | undefined {
  const { fs, me, processes } = situation;
  const over = `${file}.over`;
  let stillSince: string | undefined;
  for (let left = looks; ; left--) {
    const mine = createLock(situation, over);
    if (mine !== undefined) {
      removeIfSame(fs, file, raw);
      removeIfSame(fs, over, mine);
      return undefined;
    }
    const found = lookAtLock(fs, over, me.host, processes);
    if (left === looks) stillSince = found?.raw;
    if (left === 0 && isAsked && found && found.isStale !== false && found.raw === stillSince) {
      removeIfSame(fs, over, found.raw);
      return removeLock(situation, file, raw, { depth });
    }
    if (left === 0) return found ?? { holder: undefined, isStale: undefined, raw: '' };
    // Held for a moment only: so an unreadable one was left by a crash just as surely as one of a dead program.
    const isDead = found && (found.isStale === true || !found.holder);
    if (isDead && depth > 0) removeLock(situation, over, found.raw, { depth: depth - 1 });
    else if (found) fs.pause(lookPause);
  }
}
