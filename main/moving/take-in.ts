import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import { prepareBackupFolder } from '../backups/backup-folder';
import { type BackupPlace, backupDir, backupFault, listBackups } from '../backups/backup-list';
import { removeCopied } from '../backups/prune-backups';
import { planRestore, type RestorePlan } from '../backups/restore-plan';
import { isBackupFolder } from '../disk/backup-marker';
import { diskCode, type FileSystem } from '../disk/file-system';
import { recordIn } from '../disk/parse-record';
import { writeFileSafely } from '../disk/writer';
import { movedAway } from '../register/moved-away';
import { type KeptSettings, readSettings } from '../settings/kept-settings';
import type { PersonalSettings } from '../settings/personal-settings';
import { copyBackup } from './copy-backup';
import {
  type MoveNote,
  movedBackups,
  movedSettings,
  moveNoteName,
  readMoveNote,
  receiptName,
} from './move-note';

/** The register that is here before the copy is taken in. */
export interface Present {
  readonly folder: string;
  readonly text: string;
  readonly registerId: string | undefined;
}

/** A copy whose register was read in full, and what taking it in would change. */
export interface FoundMove {
  readonly folder: string;
  readonly note: MoveNote;
  readonly place: BackupPlace;
  readonly backups: number;
  readonly plan: RestorePlan;
  /** False for a stick that can only be read: nothing on it will say that it was taken in. */
  readonly canBeMarked: boolean;
}

/** The instant and computer at which a copy was taken in before; undefined where it was not. */
function receiptOf(
  fs: FileSystem,
  folder: string,
): { readonly at: string; readonly host: string } | undefined {
  try {
    const { at, host } = recordIn(fs, path.join(folder, receiptName)) ?? {};
    return { at: String(at), host: String(host) };
  } catch (error) {
    diskCode(error);
    return undefined;
  }
}

/** Whether something can be written beside the note of a copy; changes nothing. */
function canBeMarked(fs: FileSystem, folder: string): boolean {
  try {
    fs.closeSync(fs.openSync(path.join(folder, moveNoteName), 'r+'));
    return true;
  } catch (error) {
    diskCode(error);
    return false;
  }
}

/** Why a copy that is whole is not taken in: it is here already, or what is here has gone further. */
function refusalFor(fs: FileSystem, plan: RestorePlan, note: MoveNote, present: Present) {
  if (plan.isOther || note.register !== present.registerId) return undefined;
  if (plan.entriesComing === 0 && plan.entriesGoing === 0)
    return refuse('conflict', movedAway(fs, present.folder) === null ? 'move-already' : 'move-own');
  if (plan.entriesGoing > 0) return refuse('conflict', 'move-older', { entries: plan.entriesGoing });
  return undefined;
}

/** Reads the register of a copy from another computer in full, and says what taking it in would change. Changes nothing. */
export function lookAtMove(fs: FileSystem, folder: string, present: Present): Result<FoundMove> {
  const note = readMoveNote(fs, folder);
  if (!note.ok) return note;
  const { register: registerId, backup: name, seq, hash } = note.value;
  const place = { fs, folder: path.join(folder, movedBackups), registerId };
  try {
    const { backups } = listBackups(place);
    const backup = backups.find((each) => each.name === name && each.seq === seq && each.hash === hash);
    if (backup === undefined) return refuse('damaged', 'move-damaged', { folder, detail: name });
    const fault = backupFault(place, backup);
    if (fault !== undefined) return refuse('damaged', 'move-damaged', { folder, detail: fault });
    const plan = planRestore(place, name, present);
    if (!plan.ok) return refuse('disk', 'move-unread', { folder, detail: plan.params.detail ?? name });
    const refusal = refusalFor(fs, plan.value, note.value, present);
    if (refusal !== undefined) return refusal;
    const receipt = receiptOf(fs, folder);
    if (receipt !== undefined) return refuse('conflict', 'move-taken', receipt);
    return done({
      ...{ folder, note: note.value, place, backups: backups.length, plan: plan.value },
      canBeMarked: canBeMarked(fs, folder),
    });
  } catch (error) {
    return refuse('disk', 'move-unread', { folder, detail: diskCode(error) });
  }
}

/**
 * How many of the earlier backups in a copy are not whole, each read in full, one after the other: calls of the window come in between.
 * The one that is the register was read by `lookAtMove`.
 */
export async function damagedIn(fs: FileSystem, { folder, place, note }: FoundMove): Promise<Result<number>> {
  const from = { ...place, fs };
  try {
    let damaged = 0;
    for (const backup of listBackups(from).backups) {
      if (backup.name !== note.backup && backupFault(from, backup) !== undefined) damaged += 1;
      await new Promise((goOn) => setImmediate(goOn));
    }
    return done(damaged);
  } catch (error) {
    return refuse('disk', 'move-unread', { folder, detail: diskCode(error) });
  }
}

/** The folder of backups of this computer, made ready where nobody chose another. */
export function readyBackupFolder(
  fs: FileSystem,
  folder: string,
  { isChosen, register }: { readonly isChosen: boolean; readonly register: string },
): Result<string> {
  if (isBackupFolder(fs, folder)) return done(folder);
  return isChosen
    ? refuse('not-found', 'backup-folder-gone', { folder })
    : prepareBackupFolder(fs, folder, register);
}

/** The backups of a copy that stand beside those of this computer now. */
export interface TakenBackups {
  /** Takes them away again, when the register itself cannot be taken in. */
  readonly giveUp: () => void;
}

/**
 * Copies the backups of the register beside those of this computer; one that is not whole stays where it is. `backups` is a folder of
 * backups that is there. When the disk refuses one, none of them stays.
 */
export function takeInBackups(fs: FileSystem, found: FoundMove, backups: string): Result<TakenBackups> {
  const { registerId } = found.place;
  const to = { fs, folder: backups, registerId };
  const came: string[] = [];
  const giveUp = () => removeCopied(to, came);
  try {
    const target = backupDir(to);
    fs.mkdirSync(target, 0o700);
    const held = new Set(listBackups(to).backups.map(({ name }) => name));
    for (const backup of listBackups(found.place).backups.filter(({ name }) => !held.has(name))) {
      came.push(backup.name);
      copyBackup({ ...found.place, fs }, to, backup);
    }
    return done({ giveUp });
  } catch (error) {
    giveUp();
    return refuse('disk', 'move-not-taken', { detail: diskCode(error) });
  }
}

/** The settings that came along; of what cannot be read those that are here stay. */
export function settingsIn(fs: FileSystem, { folder }: FoundMove, now: KeptSettings): PersonalSettings {
  try {
    const raw = recordIn(fs, path.join(folder, movedSettings));
    if (raw === undefined) return now;
    const { preferences, keepRule, closing } = readSettings(raw, 'en-US');
    return { preferences: { ...preferences, printer: now.preferences.printer }, keepRule, closing };
  } catch (error) {
    diskCode(error);
    return now;
  }
}

/** Writes into the copy that it was taken in, and where. A stick that cannot be written to does without. */
export function leaveReceipt(
  fs: FileSystem,
  folder: string,
  receipt: { readonly at: string; readonly host: string },
): void {
  try {
    writeFileSafely(fs, path.join(folder, receiptName), Buffer.from(`${JSON.stringify(receipt, null, 2)}\n`));
  } catch (error) {
    diskCode(error);
  }
}

/** What taking in a copy needs of this computer. */
export interface TakeInPorts<T> {
  readonly fs: FileSystem;
  /** The folder of backups, ready. */
  readonly backups: string;
  readonly settings: { readonly current: KeptSettings; save(change: PersonalSettings): void };
  /** Puts the register of a backup in the place of the one that is here. */
  readonly restore: (place: BackupPlace, name: string) => Result<T> | Promise<Result<T>>;
  /** The instant and the name of this computer. */
  readonly receipt: { readonly at: string; readonly host: string };
}

/**
 * Takes in a copy that was read in full: its backups beside those that are here, its register in the place of this one, and then its
 * settings. Where one of that fails, what comes after it is not done, and its backups do not stay.
 */
export async function takeInMove<T>(
  found: FoundMove,
  { fs, backups, settings, restore, receipt }: TakeInPorts<T>,
): Promise<Result<T>> {
  const came = settingsIn(fs, found, settings.current);
  const copied = takeInBackups(fs, found, backups);
  if (!copied.ok) return copied;
  const restored = await restore(found.place, found.note.backup);
  if (!restored.ok) {
    copied.value.giveUp();
    return restored;
  }
  settings.save(came);
  leaveReceipt(fs, found.folder, receipt);
  return restored;
}
