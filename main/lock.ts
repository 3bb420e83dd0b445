import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { parseRecord } from './chain';
import { diskCode, type FileSystem } from './file-system';
import { type ProcessTable, realProcessTable } from './process-table';
import { syncFolder, writeAll } from './writer';

const lockName = 'lock.json';
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

/** The register is ours until `release`, which answers a system code when the file could not be removed. */
export interface TakenLock {
  readonly ok: true;
  release(): { readonly ok: true } | { readonly ok: false; readonly code: 'disk'; readonly detail: string };
}

/** Someone else writes, or the disk does not let us. */
export type LockAnswer =
  | TakenLock
  | ({ readonly ok: false; readonly code: 'in-use' } & FoundLock)
  | { readonly ok: false; readonly code: 'disk'; readonly detail: string };

interface Situation {
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

function describe(raw: string, host: string, processes: ProcessTable): FoundLock {
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

// A lock file exists for a moment before its text does: look again before calling it unreadable.
function look(fs: FileSystem, file: string, host: string, processes: ProcessTable): FoundLock | undefined {
  for (let left = looks; ; left--) {
    const raw = readRaw(fs, file);
    const found = raw === undefined ? undefined : describe(raw, host, processes);
    if (!found || found.holder || left === 0) return found;
    fs.pause(lookPause);
  }
}

/** Creates a lock file that was not there; undefined when another was quicker. Throws the disk's error. */
function create({ fs, me, processes }: Situation, file: string): string | undefined {
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

function removeIfSame(fs: FileSystem, file: string, raw: string): void {
  if (readRaw(fs, file) === raw) fs.unlinkSync(file);
}

/**
 * Removes exactly the lock `raw`. Whoever removes must hold `file.over`, a lock of the same kind: two programs finding
 * the same dead lock would otherwise each remove a file, the second one the first one's new lock.
 */
function removeDead(situation: Situation, file: string, raw: string, depth: number): FoundLock | undefined {
  const { fs, me, processes } = situation;
  const over = `${file}.over`;
  const mine = create(situation, over);
  if (mine !== undefined) {
    removeIfSame(fs, file, raw);
    removeIfSame(fs, over, mine);
    return undefined;
  }
  const found = look(fs, over, me.host, processes);
  if (!found) return undefined;
  // Held for a moment only: so an unreadable one was left by a crash just as surely as one of a dead program.
  const isDead = found.isStale === true || !found.holder;
  return isDead && depth > 0 ? removeDead(situation, over, found.raw, depth - 1) : found;
}

function take(situation: Situation, file: string): LockAnswer {
  const { fs, me, processes } = situation;
  for (let left = looks; ; left--) {
    const raw = create(situation, file);
    if (raw !== undefined) return { ok: true, release: () => release(fs, file, raw) };
    const found = look(fs, file, me.host, processes);
    if (found && (found.isStale !== true || left === 0)) return { ok: false, code: 'in-use', ...found };
    if (found) removeDead(situation, file, found.raw, 3);
    else if (left === 0) return { ok: false, code: 'in-use', holder: undefined, isStale: undefined, raw: '' };
  }
}

function release(fs: FileSystem, file: string, raw: string): ReturnType<TakenLock['release']> {
  try {
    removeIfSame(fs, file, raw);
    return { ok: true };
  } catch (error) {
    return { ok: false, code: 'disk', detail: diskCode(error) };
  }
}

function answer(dir: string, attempt: (file: string) => LockAnswer): LockAnswer {
  try {
    return attempt(path.join(dir, lockName));
  } catch (error) {
    return { ok: false, code: 'disk', detail: diskCode(error) };
  }
}

/** Takes a register folder for writing, making the folder if need be. The lock of a program that died is taken over. */
export function takeLock(
  fs: FileSystem,
  dir: string,
  me: LockTaker,
  processes: ProcessTable = realProcessTable,
): LockAnswer {
  return answer(dir, (file) => {
    fs.mkdirSync(dir, 0o700);
    return take({ fs, me, processes }, file);
  });
}

/** Takes the register although `seen` holds it: only when a person said so, and only while that is still the lock. */
export function breakLock(
  fs: FileSystem,
  dir: string,
  me: LockTaker,
  seen: FoundLock,
  processes: ProcessTable = realProcessTable,
): LockAnswer {
  return answer(dir, (file) => {
    const situation = { fs, me, processes };
    const other = removeDead(situation, file, seen.raw, 3);
    return other ? { ok: false, code: 'in-use', ...other } : take(situation, file);
  });
}
