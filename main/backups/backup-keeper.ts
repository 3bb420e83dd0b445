import { done, type Message, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { BackupReason, KeepRule } from '../../shared/calls/backup-shapes';
import type { AskPlace } from '../disk/ask-place';
import { diskCode, type FileSystem } from '../disk/file-system';
import type { WorkWays } from '../disk/long-work';
import { keepOutputsOff } from '../disk/own-places';
import type { RegisterStore } from '../register/register-store';
import { type BackUpBeside, backupAttempts } from './backup-attempts';
import { type BackupNudge, backupNudge, isBeforeUpgrade, isFirstChangeOfDay } from './backup-due';
import { prepareBackupFolder } from './backup-folder';
import {
  type BackupList,
  type BackupPlace,
  lastGoodBackup,
  listBackups,
  type ReadCopies,
} from './backup-list';
import type { Backup } from './backup-note';
import { folderAnswers } from './folder-answers';
import type { MadeBackup } from './make-backup';
import type { CopiesReader } from './read-copies';

/** What the keeping of backups needs. A sample register gets no keeper. */
export interface BackupKeeperPorts {
  readonly fs: FileSystem;
  readonly store: RegisterStore;
  /** Read anew each time. `folder` null: the default folder. */
  readonly settings: () => { readonly folder: string | null; readonly rule: KeepRule };
  readonly defaultFolder: string;
  /** This program's version. */
  readonly program: string;
  /** Calls later, so that nobody waits for a backup to see a change confirmed. Returns the way to call it off. */
  readonly later: (call: () => void) => () => void;
  readonly report: (message: string, error?: unknown) => void;
  /** Asks whether the folder answers, before it is looked at; without it, it is not asked. */
  readonly askPlace?: AskPlace;
  /** Reads the copies back elsewhere when the keeper begins; without it they are read when the state is first asked for. */
  readonly readCopies?: CopiesReader;
  /** Makes a backup elsewhere; without it each is made here. */
  readonly beside?: BackUpBeside;
  /** Called after each attempt. */
  readonly onAttempt?: () => void;
}

/** What to show about backups. */
export interface BackupState {
  readonly folder: string;
  /** Null: none. */
  readonly last: Backup | null;
  readonly nudge: BackupNudge | null;
  /** Why the last attempt failed, until one succeeds. */
  readonly problem: Refusal | null;
  /** The warnings of the last backup. */
  readonly warnings: readonly Message[];
}

/** Backups made by themselves and on demand. */
export interface BackupKeeper {
  state(): BackupState;
  /** The same once the copies have been read back; undefined before. */
  stateIfRead(): BackupState | undefined;
  /** Asks the folder whether it answers; a refusal in words where it does not. Whoever looks at backups asks first. */
  reach(): Promise<Refusal | null> | null;
  /** Resolves once the copies have been read back, or could not be in time. */
  readonly copiesRead: Promise<void>;
  list(): Result<BackupList>;
  /** At once. Not while one is made beside: `settled` tells. */
  backUp(reason: BackupReason): Result<MadeBackup>;
  /** In a process of its own where that is worth it, after one that is being made; null once it was stopped. */
  backUpBeside(reason: BackupReason, ways?: WorkWays): Promise<Result<MadeBackup> | null>;
  /** Resolves when none is being made beside. */
  settled(): Promise<void>;
  /** The folder a person chose, made ready; the caller then saves it in the settings. */
  choose(folder: string): Result<string>;
  stop(): void;
}

/** Keeps backups of a register: at the first change of each day, when the program's version changed, and on demand. */
export function keepBackups(ports: BackupKeeperPorts): BackupKeeper {
  const { fs, store, settings, defaultFolder, program, report, onAttempt = () => undefined } = ports;
  let unlisted: Refusal | null = null;
  let callOff = (): void => undefined;
  const read: ReadCopies = new Map();
  let isRead = ports.readCopies === undefined;

  const place = (): BackupPlace | undefined => {
    const { registerId } = store;
    const folder = settings().folder ?? defaultFolder;
    keepOutputsOff(folder, 'backups');
    return registerId === undefined ? undefined : { fs, folder, registerId };
  };
  const { askPlace } = ports;
  const answers = folderAnswers({ folder: () => place()?.folder, askPlace, report, onSilent: onAttempt });
  const noRegister = () => refuse('not-found', 'no-register', { folder: store.folder });

  const list = (): Result<BackupList> => {
    const at = place();
    if (!at) return noRegister();
    try {
      return done(listBackups(at));
    } catch (error) {
      return refuse('disk', 'backup-failed', { detail: diskCode(error) });
    }
  };

  const attempts = backupAttempts({ ...ports, onAttempt, place, read, heard: answers.heard });
  const backUpIf = (reason: BackupReason, isDue: (backups: readonly Backup[]) => boolean): void => {
    if (store.refusal) return;
    const listed = list();
    if (listed.ok && !isDue(listed.value.backups)) return;
    if (ports.beside === undefined) attempts.backUp(reason);
    else attempts.backUpBeside(reason).catch((error: unknown) => report('no backup could be made', error));
  };

  answers.whenThere(() =>
    backUpIf('before-upgrade', (backups) => isBeforeUpgrade(backups, store.head, program)),
  );
  const unsubscribe = store.onEntries(() => {
    callOff();
    callOff = ports.later(() => {
      const { at, zone } = store.moment();
      answers.whenThere(() =>
        backUpIf('first-change-of-day', (backups) => isFirstChangeOfDay(backups, at, zone)),
      );
    });
  });

  const readAhead = async (): Promise<void> => {
    const at = place();
    if (ports.readCopies === undefined || at === undefined) return;
    const { folder, registerId } = at;
    const asked = answers.reach();
    if (asked && (await asked)) return;
    try {
      const copies = await ports.readCopies({ folder, registerId });
      answers.heard(copies === null);
      for (const [file, look] of copies ?? []) read.set(file, look);
    } catch (error) {
      report('the backups could not be read back', error);
    }
  };
  const copiesRead = readAhead().then(() => {
    isRead = true;
  });

  const state = (): BackupState => {
    const at = place();
    let newest: Backup | undefined;
    try {
      newest = at && !answers.isSilent() ? lastGoodBackup(at, read) : undefined;
    } catch (error) {
      unlisted ??= refuse('disk', 'backup-failed', { detail: diskCode(error) });
    }
    const { problem, warnings } = attempts.last();
    const register = { head: store.head, createdAt: store.createdAt ?? '' };
    return {
      folder: settings().folder ?? defaultFolder,
      last: newest ?? null,
      nudge: backupNudge(newest, register, store.moment()),
      problem: answers.isSilent()
        ? refuse('disk', 'backups-unread', { detail: 'ETIMEDOUT' })
        : (problem ?? unlisted),
      warnings,
    };
  };

  return {
    list,
    backUp: attempts.backUp,
    backUpBeside: attempts.backUpBeside,
    settled: attempts.settled,
    reach: answers.reach,
    choose: (folder) => prepareBackupFolder(fs, folder, store.folder),
    state,
    stateIfRead: () => (isRead ? state() : undefined),
    copiesRead,
    stop: () => {
      unsubscribe();
      callOff();
    },
  };
}
