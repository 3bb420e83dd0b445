import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { BackupState } from '../../shared/calls/backup-calls';
import type { BackupRef } from '../../shared/calls/backup-shapes';
import type { Input, Output } from '../../shared/calls/contract';
import type { BackupKeeper } from '../backups/backup-keeper';
import { type BackupPlace, backupFault, listBackups } from '../backups/backup-list';
import { everyBackup, listed } from '../backups/every-backup';
import { planRestore } from '../backups/restore-plan';
import type { AskPlace } from '../disk/ask-place';
import { diskCode, type FileSystem } from '../disk/file-system';
import { underWay } from '../disk/under-way';
import type { HandoverMaker } from '../handover/handover-maker';
import type { LongWork } from '../long-work/long-work';
import type { RegisterStore } from '../register/register-store';
import { folderLimit, type KeptSettings } from '../settings/kept-settings';
import { previewOf } from './restore-preview';

type Kept = Pick<KeptSettings, 'backupFolder' | 'keepRule'>;

/** What the calls about backups and handing over need. */
export interface BackupHandlerPorts {
  readonly fs: FileSystem;
  readonly store: RegisterStore;
  /** Null for the sample, of which no backups are made. */
  readonly keeper: BackupKeeper | null;
  readonly settings: { readonly current: Kept; save(change: Partial<Kept>): void };
  readonly dialogs: {
    /** Where backups shall lie; null if the dialog was cancelled. */
    folderForBackups(): Promise<string | null>;
    folderForHandover(): Promise<string | null>;
  };
  /** Puts the backup in the register's place; stopped by its signal, it changes nothing. On success the window is loaded anew. */
  readonly restore: (
    place: BackupPlace,
    name: string,
    signal?: AbortSignal,
  ) => Result<void> | Promise<Result<void>>;
  /** The folder of backups that the desktop opened; null: it opened none. */
  readonly openedBackups: () => string | null;
  readonly askPlace: AskPlace;
  readonly handover: HandoverMaker;
  /** Reads backups in a process of its own; without it they are read here. */
  readonly long?: Pick<LongWork, 'planRestore' | 'checkBackup'>;
  /** Shows a folder in the system's file manager; answers what went wrong, or nothing. */
  readonly showFolder: (folder: string) => Promise<string>;
}

/** The state of the backups for the window; null without a keeper, or with `ifRead` as long as the copies are still being read back. */
export function backupStateOf(
  keeper: BackupKeeper | null,
  store: RegisterStore,
  { backupFolder, keepRule }: Kept,
  when?: 'ifRead',
): BackupState | null {
  const state = when === 'ifRead' ? keeper?.stateIfRead() : keeper?.state();
  if (state === undefined) return null;
  const { folder, last, nudge, problem, warnings } = state;
  return {
    folder,
    isDefaultFolder: backupFolder === null,
    rule: { ...keepRule },
    last: last && listed(last),
    isAllHeld: last?.hash === store.head.hash,
    nudge: nudge && { ...nudge },
    problem,
    warnings: [...warnings],
  };
}

/** The calls about handing over. */
function handoverHandlers({ dialogs, handover, showFolder }: BackupHandlerPorts) {
  return {
    makeHandover: async ({ includePrivileged }: Input<'makeHandover'>): Promise<Output<'makeHandover'>> => {
      const into = await dialogs.folderForHandover();
      return into === null ? cancelled : await handover.make(into, includePrivileged);
    },
    stopHandover: (): Output<'stopHandover'> => {
      handover.stop();
      return done({});
    },
    openHandover: async (): Promise<Output<'openHandover'>> => {
      const folder = handover.made();
      if (folder === null) return refuse('not-found', 'no-handover-yet');
      const fault = await showFolder(folder);
      return fault === '' ? done({}) : refuse('disk', 'folder-not-shown', { folder });
    },
  };
}

/** A place for another process. */
const besideOf = ({ folder, registerId }: BackupPlace) => ({ folder, registerId });

/** The calls about backups, restoring and handing over. */
export function backupHandlers(ports: BackupHandlerPorts) {
  const { fs, store, keeper, settings, dialogs, long } = ports;
  const working = underWay();
  const none = (): Refusal => refuse('not-found', 'no-backups-here');
  const state = (): Result<BackupState> => {
    const found = backupStateOf(keeper, store, settings.current);
    return found === null ? none() : done(found);
  };
  const placeOf = ({ register }: Pick<BackupRef, 'register'>, folder: string): BackupPlace => ({
    fs,
    folder,
    registerId: register,
  });
  /** Calls with the place of a backup; nothing to look at without a keeper. */
  const at = async <T>(
    ref: BackupRef,
    call: (place: BackupPlace) => Result<T> | Promise<Result<T>>,
  ): Promise<Result<T>> => {
    if (keeper === null) return none();
    try {
      const folder = ref.isOpened === true ? ports.openedBackups() : keeper.state().folder;
      const silent = folder === null ? null : await ports.askPlace(folder);
      if (silent) return silent;
      return folder === null ? refuse('not-found', 'nothing-opened') : await call(placeOf(ref, folder));
    } catch (error) {
      return refuse('disk', 'backups-unread', { detail: diskCode(error) });
    }
  };
  return {
    listBackups: async (): Promise<Output<'listBackups'>> => {
      const silent = (await keeper?.reach()) ?? null;
      const now = state();
      if (!now.ok) return now;
      const { folder } = now.value;
      const own = store.registerId ?? null;
      try {
        const found =
          silent === null ? everyBackup(fs, folder, own) : { backups: [], unreadable: [], unfinished: [] };
        return done({ state: now.value, register: own, ...found });
      } catch (error) {
        return refuse('disk', 'backups-unread', { detail: diskCode(error) });
      }
    },
    backUpNow: async (): Promise<Output<'backUpNow'>> => {
      if (keeper === null) return none();
      const silent = await keeper.reach();
      if (silent !== null) return silent;
      const made = await keeper.backUpBeside('on-demand', { signal: working.begin() });
      return made === null || made.ok ? state() : made;
    },
    chooseBackupFolder: async ({
      to,
    }: Input<'chooseBackupFolder'>): Promise<Output<'chooseBackupFolder'>> => {
      if (keeper === null) return none();
      if (to === 'default') settings.save({ backupFolder: null });
      else {
        const folder = await dialogs.folderForBackups();
        if (folder === null) return cancelled;
        if (Buffer.byteLength(folder) > folderLimit)
          return refuse('invalid', 'folder-name-long', { limit: folderLimit });
        const ready = keeper.choose(folder);
        if (!ready.ok) return ready;
        settings.save({ backupFolder: ready.value });
      }
      // A folder is trusted once it holds a backup; a failure is part of the state and shown.
      if (store.refusal === undefined && store.head.seq > 0) await keeper.backUpBeside('on-demand');
      const now = state();
      return now.ok ? chosen(now.value) : now;
    },
    keepBackupsBy: async ({ rule }: Input<'keepBackupsBy'>): Promise<Output<'keepBackupsBy'>> => {
      if (keeper === null) return none();
      await keeper.reach();
      settings.save({ keepRule: rule });
      return state();
    },
    checkBackup: ({ backup }: Input<'checkBackup'>): Promise<Output<'checkBackup'>> =>
      at(backup, async (place) => {
        const read = await long?.checkBackup(besideOf(place), backup.name);
        if (read) return read.ok ? done({ fault: read.value }) : read;
        const found = listBackups(place).backups.find(({ name }) => name === backup.name);
        return found === undefined
          ? refuse('not-found', 'no-such-backup', { name: backup.name })
          : done({ fault: backupFault(place, found) ?? null });
      }),
    planRestore: ({ backup }: Input<'planRestore'>): Promise<Output<'planRestore'>> =>
      at(backup, async (place) => {
        const signal = working.begin();
        const plan =
          (await long?.planRestore(besideOf(place), backup.name, signal)) ??
          (signal.aborted ? refuse('conflict', 'work-stopped') : planRestore(place, backup.name, store));
        return plan.ok ? done(previewOf(plan.value)) : plan;
      }),
    restoreBackup: async ({ backup }: Input<'restoreBackup'>): Promise<Output<'restoreBackup'>> => {
      // From now on: also while the place is asked.
      const signal = working.begin();
      const restored = await at(backup, (place) => ports.restore(place, backup.name, signal));
      return restored.ok ? done({}) : restored;
    },
    stopBackup: (): Output<'stopBackup'> => {
      working.stop();
      return done({});
    },
    ...handoverHandlers(ports),
  };
}
