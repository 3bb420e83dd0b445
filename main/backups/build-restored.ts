import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import type { ChainHead } from '../../shared/register/journal-line';
import { attachmentsIn, filesFolder } from '../attachments/attachments';
import { copyFiles } from '../attachments/copy-files';
import { diskCode, type FileSystem } from '../disk/file-system';
import { behindLink } from '../disk/links';
import { exists, siblingsOf } from '../disk/siblings';
import { syncFolder, writeFileSafely } from '../disk/writer';
import { readCheckpoint, writeCheckpoint } from '../journal/checkpoint';
import { openJournal } from '../journal/journal';
import { journalName } from '../journal/journal-file';
import { type BackupPlace, backupDir, backupJournal, journalProblem, listBackups } from './backup-list';
import type { Backup } from './backup-note';

/** Which backup to build the register of beside which register folder. */
export interface PrepareOrder extends BackupPlace {
  readonly name: string;
  readonly registerFolder: string;
  readonly at: string;
  /** Hears which share of it is done. */
  readonly tell?: (share: number) => void;
}

/** An instant in the name of a folder. */
export function stamp(at: string): string {
  return `${at.slice(0, 19).replaceAll(':', '-')}Z`;
}

/** In the name of a folder beside a register: what a backup is built in. */
export const building = '.restoring-';

/**
 * Clears away what a restore that was cut off left beside a register: a copy of a backup. Only for whoever holds the register's lock
 * and so knows that nobody is building it. Throws the disk's error.
 */
export function removeUnfinished(fs: FileSystem, named: string): void {
  const registerFolder = behindLink(fs, named);
  for (const left of siblingsOf(fs, registerFolder, building)) fs.removeFolderSync(left);
}

/** Builds the restored register in a folder of its own; the checkpoint comes last and says that it is complete. */
function build(order: PrepareOrder, backup: Backup, into: string): ChainHead | string {
  const { fs, tell = () => undefined } = order;
  const dir = backupDir(order);
  const bytes = fs.readFileSync(backupJournal(dir, backup.name));
  fs.makeNewFolderSync(into, 0o700);
  fs.mkdirSync(path.join(into, filesFolder), 0o700);
  syncFolder(fs, into);
  const named = attachmentsIn(new TextDecoder().decode(bytes)).map(({ sha256 }) => sha256);
  // One bad file costs that file and not the register: what neither has is told once the register is open again.
  const { fault } = copyFiles(fs, [dir, order.registerFolder], into, named, (share) =>
    tell(0.2 + 0.5 * share),
  );
  if (fault !== undefined) return fault;
  writeFileSafely(fs, path.join(into, journalName), bytes);
  writeCheckpoint(fs, into, { seq: backup.seq, hash: backup.hash, bytes: backup.bytes });
  tell(0.8);
  const opened = openJournal({ fs, dir: into, access: 'read' });
  if (!opened.ok) return opened.detail;
  return opened.journal.damage?.kind ?? opened.journal.head;
}

/** The backup that was asked for. Throws the disk's error. */
export function backupOf(order: PrepareOrder): Result<Backup> {
  const { name } = order;
  const backup = listBackups(order).backups.find((each) => each.name === name);
  return backup === undefined ? refuse('not-found', 'no-such-backup', { name }) : done(backup);
}

/** A restored register beside the present one, and where its journal ends. */
export interface Built {
  readonly into: string;
  readonly head: ChainHead;
}

/** Reads the backup in full and builds its register; what an earlier restore left goes first. Throws the disk's error. */
export function builtOf(order: PrepareOrder, backup: Backup): Result<Built> {
  const { fs, name, registerFolder, at } = order;
  const fault = journalProblem(order, backup);
  if (fault) return refuse('damaged', 'backup-damaged', { name, detail: fault });
  order.tell?.(0.2);
  removeUnfinished(fs, registerFolder);
  const into = `${registerFolder}${building}${stamp(at)}`;
  const head = build(order, backup, into);
  if (typeof head !== 'string') return done({ into, head });
  removeUnfinished(fs, registerFolder);
  return refuse('disk', 'restore-failed', { detail: head });
}

/** What was prepared, where it still stands beside the register as it was built: complete, of this backup, alone. */
export function preparedOf(
  { fs, registerFolder }: PrepareOrder,
  backup: Backup,
  into: string | undefined,
): Built | undefined {
  const [only, ...others] = siblingsOf(fs, registerFolder, building);
  // Cut off between the renames, only one that stands alone is known to be the one.
  if (only === undefined || only !== into || others.length > 0) return undefined;
  const found = readCheckpoint(fs, into);
  const { seq, hash, bytes } = backup;
  const isWhole =
    found.kind === 'found' &&
    found.checkpoint.hash === hash &&
    exists(fs, path.join(into, journalName)) &&
    fs.statSync(path.join(into, journalName)).size === bytes;
  return isWhole ? { into, head: { seq, hash } } : undefined;
}

/**
 * Does of a restore what takes long: reads the backup in full, builds its register beside the present one and opens it there once. Answers
 * its folder. Changes nothing of the present register, which may be open; only for whoever holds its lock, or works for who does.
 */
export function prepareRestore(named: PrepareOrder): Result<string> {
  const { fs } = named;
  try {
    const order = { ...named, registerFolder: behindLink(fs, named.registerFolder) };
    const backup = backupOf(order);
    if (!backup.ok) return backup;
    const built = builtOf(order, backup.value);
    return built.ok ? done(built.value.into) : built;
  } catch (error) {
    const detail = diskCode(error);
    try {
      removeUnfinished(fs, named.registerFolder);
    } catch (second) {
      // The first error is the one to report; the next attempt clears it away.
      diskCode(second);
    }
    return refuse('disk', 'restore-failed', { detail });
  }
}
