import path from 'node:path';
import { type Message, messageOf } from '../../shared/base/result';
import type { KeepRule } from '../../shared/calls/backup-shapes';
import { filesFolder } from '../attachments/attachments';
import { diskCode } from '../disk/file-system';
import { removeQuietly } from '../disk/writer';
import { type BackupPlace, backupDir, backupJournal, backupNotePath, listBackups } from './backup-list';
import type { Backup } from './backup-note';
import { whichToKeep } from './backup-rule';
import type { MadeBackup } from './make-backup';

/** What pruning removed. */
export interface Pruned {
  readonly removed: readonly string[];
  readonly warnings: readonly Message[];
}

/** A copy that was never finished is given up only when the newest backup begins with exactly its bytes. */
function isContained(place: BackupPlace, dir: string, name: string, newest: Backup): boolean {
  const { fs } = place;
  const bytes = fs.readFileSync(backupJournal(dir, name));
  const whole = fs.readFileSync(backupJournal(dir, newest.name));
  return bytes.length <= whole.length && Buffer.compare(bytes, whole.subarray(0, bytes.length)) === 0;
}

function removeBackup({ fs }: BackupPlace, dir: string, { name }: Backup): string {
  // The note first: a crash in between leaves an unfinished copy, never a note that speaks of nothing.
  fs.unlinkSync(backupNotePath(dir, name));
  fs.unlinkSync(backupJournal(dir, name));
  return name;
}

/** Removes the attachments no backup names. */
function removeFiles({ fs }: BackupPlace, dir: string, kept: readonly Backup[]): void {
  const named = new Set(kept.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  const folder = path.join(dir, filesFolder);
  for (const name of fs.readdirSync(folder)) {
    if (/^[0-9a-f]{64}$/.test(name) && !named.has(name)) fs.unlinkSync(path.join(folder, name));
  }
}

/**
 * Removes backups that were copied here when not all of what belongs with them could come, and the attachments only they name. What the
 * disk does not let go of stays as an unfinished copy.
 */
export function removeCopied(place: BackupPlace, names: readonly string[]): void {
  const { fs } = place;
  const dir = backupDir(place);
  for (const name of names) {
    removeQuietly(fs, backupNotePath(dir, name));
    removeQuietly(fs, backupJournal(dir, name));
  }
  try {
    const { backups, unreadable, unfinished } = listBackups(place);
    if (unreadable.length === 0 && unfinished.length === 0) removeFiles(place, dir, backups);
  } catch (error) {
    diskCode(error);
  }
}

/**
 * Removes the backups the rule no longer keeps, right after one was made and read back. Removes nothing when that one
 * is emptier or shorter than an earlier one, and no attachment while any backup cannot be read.
 */
export function pruneBackups(place: BackupPlace, made: MadeBackup, now: string, rule: KeepRule): Pruned {
  if (made.isEmptier) return { removed: [], warnings: [] };
  const { fs } = place;
  const dir = backupDir(place);
  const removed: string[] = [];
  try {
    const { backups, unreadable, unfinished } = listBackups(place);
    const chosen = whichToKeep(backups, now, rule);
    // Only what stands in the copy that was just read back may go, whatever the notes say of the others.
    const isKept = ({ name, hash }: Backup) => chosen.has(name) || !made.backup.holds.includes(hash);
    const kept = backups.filter(isKept);
    for (const backup of backups.filter((each) => !isKept(each))) {
      removed.push(removeBackup(place, dir, backup));
    }
    const contained = unfinished.filter((name) => isContained(place, dir, name, made.backup));
    for (const name of contained) {
      fs.unlinkSync(backupJournal(dir, name));
      removed.push(name);
    }
    if (unreadable.length === 0 && contained.length === unfinished.length) {
      removeFiles(place, dir, kept);
    }
    return { removed, warnings: [] };
  } catch (error) {
    return { removed, warnings: [messageOf('backup-not-removed', { detail: diskCode(error) })] };
  }
}
