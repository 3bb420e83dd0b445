import path from 'node:path';
import { done, type Message, messageOf, type Refusal, type Result, refuse } from '../../shared/base/result';
import { filesFolder } from '../attachments/attachments';
import { prepareBackupFolder } from '../backups/backup-folder';
import { backupDir, backupFault, listBackups } from '../backups/backup-list';
import type { Backup } from '../backups/backup-note';
import { makeBackup } from '../backups/make-backup';
import { diskCode, diskError, type FileSystem } from '../disk/file-system';
import { makeFolder, type WriteChecked } from '../disk/new-folder';
import { writeFileSafely } from '../disk/writer';
import { markMoved, movedAway, unmarkMoved } from '../register/moved-away';
import type { RegisterStore } from '../register/register-store';
import { type PersonalSettings, personalSettingsText } from '../settings/personal-settings';
import { copyBackup } from './copy-backup';
import { type MoveNote, movedBackups, movedSettings, moveNoteName, moveNoteText } from './move-note';

/** What is carried to another computer, and into which folder. */
export interface MoveOrder {
  readonly fs: FileSystem;
  readonly store: RegisterStore;
  /** The folder a person chose, on a stick; the copy becomes a new folder in it. */
  readonly into: string;
  /** Where the backups made so far lie. */
  readonly backups: string;
  readonly settings: PersonalSettings;
  /** This program's version, and the name of this computer. */
  readonly program: string;
  readonly host: string;
}

/** A verified copy. The register it was made of can only be read from now on. */
export interface MadeMove {
  readonly folder: string;
  readonly backups: number;
  readonly warnings: readonly Message[];
}

const readMe = `This folder carries a register of Export Docket to another computer: the register with its attached files, its
backups, and the settings of the person who used it.

On the other computer: install Export Docket, start it, and choose "Take in a register…", on the
first page or under Settings, Moving. On the command line: export-docket move in FOLDER --yes

Until it works there nothing is to be deleted here: the register on the first computer can only be read, and can be
taken back there.
`;

/** What of the earlier backups is on the new place, and what had to stay. */
function copyBackups(order: MoveOrder, registerId: string, place: string): { copied: number; left: number } {
  const { fs, backups: folder, store } = order;
  const from = { fs, folder, registerId };
  let copied = 0;
  let left = 0;
  let earlier: readonly Backup[];
  try {
    earlier = listBackups(from).backups;
  } catch (error) {
    // Their disk is not connected: what cannot be had is told, and does not keep the register here.
    diskCode(error);
    return { copied, left: 1 };
  }
  fs.mkdirSync(path.join(backupDir({ folder: place, registerId }), filesFolder), 0o700);
  for (const backup of earlier)
    if (copyBackup(from, { ...from, folder: place }, backup, [store.folder])) copied += 1;
    else left += 1;
  return { copied, left };
}

type NewNote = Omit<MoveNote, 'format' | 'v'>;

/** A refusal met while the folder is filled, thrown so that what was made is taken away. */
class Stopped extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.messageKey);
    this.refusal = refusal;
  }
}

function wanted<T>(result: Result<T>): T {
  if (!result.ok) throw new Stopped(result);
  return result.value;
}

function fill(order: MoveOrder, registerId: string, dir: string, write: WriteChecked) {
  const { fs, store, program, settings, host } = order;
  const { at } = store.moment();
  const place = wanted(prepareBackupFolder(fs, path.join(dir, movedBackups), store.folder));
  const { copied, left } = copyBackups(order, registerId, place);
  const { backup } = wanted(makeBackup({ fs, folder: place, reason: 'on-demand', at, program }, store));
  const fault = backupFault({ fs, folder: place, registerId }, backup);
  if (fault !== undefined) throw diskError('EIO', fault);
  write(movedSettings, Buffer.from(personalSettingsText(settings)));
  write('READ ME.txt', Buffer.from(readMe));
  const { name, seq, hash } = backup;
  const note = { register: registerId, madeAt: at, from: host, program, backup: name, seq, hash };
  const warnings = [
    ...(left === 0 ? [] : [messageOf('move-lacks-backups', { count: left })]),
    ...(backup.missing.length === 0 ? [] : [messageOf('move-lacks-files', { count: backup.missing.length })]),
  ];
  return { backups: copied + 1, warnings, note };
}

/** Of a disk that refuses, what is said is about the copy and not about a backup. */
function inOwnWords(refusal: Refusal): Refusal {
  // The folder was made a moment ago: gone is the stick it lies on.
  if (refusal.messageKey === 'backup-folder-gone') return refuse('disk', 'move-failed', { detail: 'ENODEV' });
  const { detail } = refusal.params;
  return refusal.code === 'disk' && detail !== undefined
    ? refuse('disk', 'move-failed', { detail })
    : refusal;
}

/** Takes away what was made of a copy that is not to be: without its note nobody can take it in, so what stays does no harm. */
function discard({ fs, store }: MoveOrder, folder: string, refusal: Refusal): Refusal {
  const register = store.folder;
  try {
    if (movedAway(fs, register) !== null) unmarkMoved(fs, register);
    fs.removeFolderSync(folder);
  } catch (error) {
    diskCode(error);
  }
  return movedAway(fs, register) === null ? refusal : refuse('disk', 'move-half', refusal.params);
}

/** Leaves the register read-only, and then says in the copy what it is. */
function settleCopy(order: MoveOrder, folder: string, note: NewNote): Refusal | undefined {
  const { fs, store } = order;
  try {
    markMoved(fs, store.folder, { at: note.madeAt, to: folder, confirmedAt: null });
  } catch (error) {
    return discard(order, folder, refuse('disk', 'move-not-closed', { detail: diskCode(error) }));
  }
  try {
    writeFileSafely(fs, path.join(folder, moveNoteName), Buffer.from(moveNoteText(note)));
    return undefined;
  } catch (error) {
    return discard(order, folder, refuse('disk', 'move-failed', { detail: diskCode(error) }));
  }
}

/**
 * Makes a copy of the register, its backups and the settings in a new folder, reads all of it back, and leaves the register read-only
 * here. Where any of that fails nothing is left behind and the register goes on as before.
 */
export async function makeMove(order: MoveOrder): Promise<Result<MadeMove>> {
  const { fs, store, into } = order;
  const { registerId, head, refusal } = store;
  if (refusal) return refusal;
  if (store.office !== undefined) return refuse('read-only', 'office-no-move');
  if (registerId === undefined || head.seq < 1) return refuse('not-found', 'move-nothing');
  let stopped: Refusal | undefined;
  const name = `Export Docket move ${store.today()}`;
  const made = await makeFolder(
    { fs, into, name, readers: 'owner', failed: 'move-failed' },
    async (dir, write) => {
      try {
        return fill(order, registerId, dir, write);
      } catch (error) {
        if (error instanceof Stopped) stopped = error.refusal;
        throw error;
      }
    },
  );
  if (!made.ok) return stopped === undefined ? made : inOwnWords(stopped);
  const { folder } = made.value;
  const { warnings, backups, note } = made.value.made;
  const unsettled = settleCopy(order, folder, note);
  if (unsettled !== undefined) return unsettled;
  store.readAgain();
  return done({ folder, backups, warnings });
}
