import path from 'node:path';
import { diskCode, type FileSystem } from '../disk/file-system';
import { type ProcessTable, realProcessTable } from '../disk/process-table';
import {
  createLock,
  type FoundLock,
  type LockTaker,
  leaveBehind,
  lookAtLock,
  removeIfSame,
  removeLock,
  type Situation,
} from './lock-file';

/** The lock's name in the register folder. */
export const lockName = 'lock.json';
/** Rounds of creating and clearing away before giving way to whoever keeps getting there first. */
const tries = 10;

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

function take(situation: Situation, file: string): LockAnswer {
  const { fs, me, processes } = situation;
  for (let left = tries; ; left--) {
    const raw = createLock(situation, file);
    if (raw !== undefined) return { ok: true, release: () => release(situation, file, raw) };
    const found = lookAtLock(fs, file, me.host, processes);
    if (found && (found.isStale !== true || left === 0)) return { ok: false, code: 'in-use', ...found };
    if (found) removeLock(situation, file, found.raw);
    else if (left === 0) return { ok: false, code: 'in-use', holder: undefined, isStale: undefined, raw: '' };
  }
}

function release(situation: Situation, file: string, raw: string): ReturnType<TakenLock['release']> {
  try {
    const other = removeLock(situation, file, raw);
    return other ? unreleased(raw, 'EBUSY') : { ok: true };
  } catch (error) {
    const detail = diskCode(error);
    return isFull(detail) ? releaseOnFullDisk(situation, file, raw) : unreleased(raw, detail);
  }
}

function unreleased(raw: string, detail: string): ReturnType<TakenLock['release']> {
  leaveBehind(raw);
  return { ok: false, code: 'disk', detail };
}

function isFull(code: string): boolean {
  return code === 'ENOSPC' || code === 'EDQUOT';
}

// Where there is no room for the lock that guards the removal, nobody can put a new one into the place of ours either.
// Kept, it would lock ourselves out of the register once there is room again.
function releaseOnFullDisk({ fs }: Situation, file: string, raw: string): ReturnType<TakenLock['release']> {
  try {
    removeIfSame(fs, file, raw);
    return { ok: true };
  } catch (error) {
    return unreleased(raw, diskCode(error));
  }
}

function answer(dir: string, attempt: (file: string) => LockAnswer): LockAnswer {
  try {
    return attempt(path.join(dir, lockName));
  } catch (error) {
    return { ok: false, code: 'disk', detail: diskCode(error) };
  }
}

/**
 * Takes a register folder for writing. The lock of a program that died, and one of ours that could not be removed, is taken over.
 * `isNew` makes the folder if need be: one that had a register must not come back empty where its disk was.
 */
export function takeLock(
  fs: FileSystem,
  dir: string,
  me: LockTaker,
  processes: ProcessTable = realProcessTable,
  { isNew = true }: { readonly isNew?: boolean } = {},
): LockAnswer {
  return answer(dir, (file) => {
    if (isNew) fs.mkdirSync(dir, 0o700);
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
    const other = removeLock(situation, file, seen.raw, { isAsked: true });
    return other ? { ok: false, code: 'in-use', ...other } : take(situation, file);
  });
}
