import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import type { ChainHead } from '../../shared/register/journal-line';
import { diskCode, type FileSystem } from '../disk/file-system';
import { behindLink } from '../disk/links';
import { exists, freePath, siblingsOf } from '../disk/siblings';
import { syncFolder } from '../disk/writer';
import { checkpointName } from '../journal/checkpoint';
import { lockRefusal } from '../journal/journal-words';
import { lockName, takeLock } from '../lock/lock';
import type { LockTaker } from '../lock/lock-file';
import type { BackupPlace } from './backup-list';
import type { Backup } from './backup-note';
import { backupOf, building, builtOf, preparedOf, removeUnfinished, stamp } from './build-restored';

/** Which backup to put in the place of which register folder. The register must be closed: its lock is taken here. */
export interface RestoreOrder extends BackupPlace {
  readonly name: string;
  readonly registerFolder: string;
  readonly holder: LockTaker;
  /** The instant; part of the name under which the present register is kept. */
  readonly at: string;
  /** What `prepareRestore` built of this backup; what is not there any more is built anew. */
  readonly prepared?: string | undefined;
}

/** What a restore did: the facts of the entry that tells of it. */
export interface Restored {
  readonly backup: Backup;
  /** The folder in which the register from before lies, whole; null when there was none. */
  readonly keptAs: string | null;
  /** The last entry now, to be kept as the head last seen: the old one would accuse the restored register. */
  readonly head: ChainHead;
}

/** What the register from before is called after a restore at that instant. */
export function asideOf(registerFolder: string, at: string): string {
  return `${registerFolder} kept aside ${stamp(at)}`;
}

/** Puts the new folder in the place of the present one, which is renamed and kept. Throws the first rename's error. */
function swap(fs: FileSystem, from: string, present: string, aside: string): Result<void> {
  fs.renameSync(present, aside);
  try {
    fs.renameSync(from, present);
    return done(undefined);
  } catch (error) {
    const detail = diskCode(error);
    try {
      fs.renameSync(aside, present);
      return refuse('disk', 'restore-failed', { detail });
    } catch (second) {
      diskCode(second);
      return refuse('disk', 'restore-half', { detail, keptAs: aside, folder: present });
    }
  }
}

function replace(order: RestoreOrder): Result<Restored> {
  const { fs, registerFolder, at } = order;
  const found = backupOf(order);
  if (!found.ok) return found;
  const backup = found.value;
  const prepared = preparedOf(order, backup, order.prepared);
  const built = prepared === undefined ? builtOf(order, backup) : done(prepared);
  if (!built.ok) return built;
  const { into, head } = built.value;
  const aside = freePath(fs, asideOf(registerFolder, at));
  const swapped = swap(fs, into, registerFolder, aside);
  if (!swapped.ok) return swapped;
  syncFolder(fs, path.dirname(registerFolder));
  // Our lock went aside with the folder; it held until the very rename.
  fs.unlinkSync(path.join(aside, lockName));
  if (fs.readdirSync(aside).length > 0) return done({ backup, keptAs: aside, head });
  fs.removeFolderSync(aside);
  return done({ backup, keptAs: null, head });
}

/**
 * Restores a backup: it is read in full, built beside the register and opened there once before it takes its place.
 * The present register is renamed, never deleted. Afterwards the register has to be opened anew.
 */
export function restore(named: RestoreOrder): Result<Restored> {
  const { fs, holder } = named;
  let registerFolder: string;
  try {
    // Where the register is a link, what it points at is replaced, on its own disk, and the link stays.
    registerFolder = behindLink(fs, named.registerFolder);
  } catch (error) {
    return refuse('disk', 'restore-failed', { detail: diskCode(error) });
  }
  const order = { ...named, registerFolder };
  const lock = takeLock(fs, registerFolder, holder);
  if (!lock.ok) return lockRefusal(lock);
  try {
    return replace(order);
  } catch (error) {
    const detail = diskCode(error);
    try {
      // Above all on a full disk. While there is no register folder this is the restored register: left alone.
      if (exists(fs, path.join(registerFolder, lockName))) removeUnfinished(fs, registerFolder);
    } catch (second) {
      // The first error is the one to report; the next attempt clears it away.
      diskCode(second);
    }
    return refuse('disk', 'restore-failed', { detail });
  } finally {
    lock.release();
  }
}

/**
 * Ends a restore that was cut off between its two renames: only then is there no register folder but exactly one
 * complete new one. To be called before a register is opened; true when it did something.
 */
export function finishRestore(fs: FileSystem, named: string): boolean {
  const registerFolder = behindLink(fs, named);
  if (exists(fs, registerFolder) || !exists(fs, path.dirname(registerFolder))) return false;
  const built = siblingsOf(fs, registerFolder, building).filter((folder) =>
    exists(fs, path.join(folder, checkpointName)),
  );
  const [only] = built;
  if (only === undefined || built.length > 1) return false;
  fs.renameSync(only, registerFolder);
  syncFolder(fs, path.dirname(registerFolder));
  return true;
}
