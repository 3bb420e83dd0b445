import { done, type Result, refuse } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Input, Output } from '../../shared/calls/contract';
import type { BackupKeeper } from '../backups/backup-keeper';
import type { BackupPlace } from '../backups/backup-list';
import type { AskPlace } from '../disk/ask-place';
import type { FileSystem } from '../disk/file-system';
import { makeMove } from '../moving/make-move';
import { confirmMove, takeBackMove } from '../moving/settle-move';
import { damagedIn, type FoundMove, lookAtMove, readyBackupFolder, takeInMove } from '../moving/take-in';
import { movedAway } from '../register/moved-away';
import type { RegisterStore } from '../register/register-store';
import type { KeptSettings } from '../settings/kept-settings';
import type { PersonalSettings } from '../settings/personal-settings';
import { previewOf } from './restore-preview';

/** What the calls about moving to another computer need. */
export interface MoveHandlerPorts {
  readonly fs: FileSystem;
  readonly store: RegisterStore;
  /** Null for the sample, which is not moved. */
  readonly keeper: Pick<BackupKeeper, 'state' | 'reach'> | null;
  readonly settings: { readonly current: KeptSettings; save(change: PersonalSettings): void };
  readonly dialogs: {
    /** Where the copy shall be made; null if the dialog was cancelled. */
    folderForMove(): Promise<string | null>;
    /** The folder of a copy. */
    moveToTakeIn(): Promise<string | null>;
  };
  /** What the desktop opened; null: nothing. */
  readonly opened: () => string | null;
  /** Puts the register of the copy in the place of this one. On success the window is loaded anew. */
  readonly restore: (place: BackupPlace, name: string) => Result<void> | Promise<Result<void>>;
  readonly program: string;
  /** The name of this computer. */
  readonly host: string;
  readonly askPlace: AskPlace;
}

/** The calls by which a register goes to another computer, and comes from one. */
export function moveHandlers({
  fs,
  store,
  keeper,
  settings,
  dialogs,
  restore,
  program,
  host,
  opened,
  askPlace,
}: MoveHandlerPorts) {
  let found: FoundMove | null = null;
  const present = () => ({ folder: store.folder, text: store.text, registerId: store.registerId });
  return {
    readMove: (): Output<'readMove'> => done({ away: movedAway(fs, store.folder) }),
    makeMove: async (): Promise<Output<'makeMove'>> => {
      if (keeper === null) return refuse('not-found', 'move-sample');
      const into = await dialogs.folderForMove();
      if (into === null) return cancelled;
      const silent = await keeper.reach();
      if (silent !== null) return silent;
      const backups = keeper.state().folder;
      const made = await makeMove({ fs, store, into, backups, settings: settings.current, program, host });
      if (!made.ok) return made;
      const { folder, warnings } = made.value;
      return chosen({ folder, warnings: [...warnings] });
    },
    confirmMove: (): Output<'confirmMove'> => {
      const confirmed = confirmMove(fs, store);
      return confirmed.ok ? done({}) : confirmed;
    },
    takeBackMove: (): Output<'takeBackMove'> => {
      const taken = takeBackMove(fs, store);
      return taken.ok ? done({}) : taken;
    },
    lookAtMove: async ({ isOpened = false }: Input<'lookAtMove'>): Promise<Output<'lookAtMove'>> => {
      found = null;
      if (keeper === null) return refuse('not-found', 'move-sample');
      const folder = isOpened ? opened() : await dialogs.moveToTakeIn();
      if (folder === null) return cancelled;
      const silent = await askPlace(folder);
      if (silent !== null) return silent;
      const looked = lookAtMove(fs, folder, present());
      if (!looked.ok) return looked;
      found = looked.value;
      const { note, backups, plan, canBeMarked } = found;
      const damaged = await damagedIn(fs, found);
      if (!damaged.ok) return damaged;
      const { from, madeAt } = note;
      const preview = previewOf(plan);
      return chosen({ folder, from, madeAt, backups, damaged: damaged.value, canBeMarked, preview });
    },
    takeInMove: async (): Promise<Output<'takeInMove'>> => {
      if (found === null || keeper === null) return refuse('not-found', 'no-move-looked');
      const silent = (await askPlace(found.folder)) ?? (await keeper.reach());
      if (silent !== null) return silent;
      // A stick can be pulled out, and another put in, while a person reads.
      const again = lookAtMove(fs, found.folder, present());
      if (!again.ok) return again;
      const backups = readyBackupFolder(fs, keeper.state().folder, {
        isChosen: settings.current.backupFolder !== null,
        register: store.folder,
      });
      if (!backups.ok) return backups;
      const receipt = { at: store.moment().at, host };
      const taken = await takeInMove(again.value, { fs, backups: backups.value, settings, restore, receipt });
      return taken.ok ? done({}) : taken;
    },
  };
}
