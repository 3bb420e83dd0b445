import path from 'node:path';
import { done, type Message, messageOf, type Refusal, type Result, refuse } from '../../shared/base/result';
import { attachmentsIn, checkAttachments } from '../attachments/attachments';
import { diskCode, type FileSystem } from '../disk/file-system';
import { behindLink } from '../disk/links';
import { siblingsOf } from '../disk/siblings';
import { readCheckpoint } from '../journal/checkpoint';
import type { RegisterStore } from '../register/register-store';
import { type KeptSettings, type PendingRestore, type SeenHead, withHead } from '../settings/kept-settings';
import { type BackupPlace, listBackups } from './backup-list';
import { removeUnfinished } from './build-restored';
import { asideOf, finishRestore } from './restore';

/** Where a restore is noted until the restored register tells of it, and the heads last seen. */
export interface RestoreNotes {
  readonly current: Pick<KeptSettings, 'restoring' | 'heads'>;
  save(change: Partial<Pick<KeptSettings, 'restoring' | 'heads'>>): void;
}

const day = 24 * 60 * 60 * 1000;

/** What to note before a restore; refused while the clock is in doubt, because the entry could not be written. */
export function pendingRestore(
  store: Pick<RegisterStore, 'moment' | 'head'>,
  place: BackupPlace,
  name: string,
): Result<PendingRestore> {
  const { at, doubtSince } = store.moment();
  if (doubtSince !== null) return refuse('clock-doubt', 'clock-doubt', { at, last: doubtSince });
  try {
    const backup = listBackups(place).backups.find((each) => each.name === name);
    if (!backup) return refuse('not-found', 'no-such-backup', { name });
    const { seq, hash } = store.head;
    return done({
      registerId: place.registerId,
      backup: name,
      backupSeq: backup.seq,
      backupHash: backup.hash,
      wasSeq: seq,
      wasHash: hash,
      at,
    });
  } catch (error) {
    return refuse('disk', 'restore-failed', { detail: diskCode(error) });
  }
}

/**
 * Before a register is opened: ends a restore that was cut off, and sees to it that the restored register is not taken
 * for one that lost its tail. `at` is the mark of the folder.
 */
export function beforeOpening(fs: FileSystem, folder: string, at: SeenHead['at'], notes: RestoreNotes): void {
  finishRestore(fs, folder);
  const { restoring, heads } = notes.current;
  if (restoring === null) return;
  const { registerId, backupSeq: seq, backupHash: hash } = restoring;
  const found = readCheckpoint(fs, folder);
  if (found.kind === 'found' && found.checkpoint.hash === hash)
    notes.save({ heads: withHead(heads, { registerId, seq, hash, at }) });
}

function keptAsOf(fs: FileSystem, folder: string, at: string): string | null {
  const name = path.basename(asideOf(folder, at)).slice(path.basename(folder).length);
  const kept = siblingsOf(fs, folder, name).at(-1);
  return kept === undefined ? null : path.basename(kept);
}

function trustClockOf(store: RegisterStore, askedAt: string): void {
  const { at, doubtSince } = store.moment();
  // An old backup makes the clock look far ahead; it was believed when the restore was asked for.
  if (doubtSince !== null && Math.abs(Date.parse(at) - Date.parse(askedAt)) < day) store.acceptClock();
}

function clearLeft(fs: FileSystem, folder: string, report: (message: string) => void): void {
  try {
    removeUnfinished(fs, folder);
  } catch (error) {
    report(`what an unfinished restore left could not be removed: ${diskCode(error)}`);
  }
}

/** The attached files a restore could not bring back as they were, by name. */
function lackingWords(fs: FileSystem, store: RegisterStore): readonly Message[] {
  const files = attachmentsIn(store.text);
  const bad = new Set(checkAttachments(fs, store.folder, files).map(({ sha256 }) => sha256));
  const names = files.filter(({ sha256 }) => bad.has(sha256)).map(({ name }) => name);
  return names.length === 0
    ? []
    : [messageOf('restored-lacks-files', { count: names.length, names: names.join(', ').slice(0, 1_000) })];
}

/** After the register was opened: writes the entry that tells of the restore. Returns the messages to show about it. */
export function reportRestore(
  fs: FileSystem,
  store: RegisterStore,
  by: string,
  notes: RestoreNotes,
  report: (message: string) => void,
): readonly Message[] {
  const { restoring } = notes.current;
  // Open for writing, so that the lock is ours.
  if (store.refusal === undefined) clearLeft(fs, store.folder, report);
  if (restoring === null) return [];
  const { registerId: _id, at, ...facts } = restoring;
  const folder = behindLink(fs, store.folder);
  const keptAs = keptAsOf(fs, folder, at);
  const isSame = facts.wasHash === facts.backupHash && keptAs === null;
  if (store.head.hash !== facts.backupHash || isSame) {
    // Nothing was restored, or it has been told since.
    notes.save({ restoring: null });
    return [];
  }
  trustClockOf(store, at);
  const told = store.runProgram({ do: 'record-restore', ...facts, keptAs }, by === '' ? null : by);
  const words =
    keptAs === null
      ? messageOf('restored', { name: facts.backup })
      : messageOf('restored-kept', {
          name: facts.backup,
          folder: path.join(path.dirname(folder), keptAs),
        });
  if (told.ok) {
    notes.save({ restoring: null });
    return [words, ...lackingWords(fs, store)];
  }
  report(`the restore is not in the journal yet: ${told.messageKey}`);
  return [words, sentenceOf(told)];
}

const sentenceOf = ({ messageKey, params }: Refusal): Message => ({ messageKey, params });
