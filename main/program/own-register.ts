import { type Message, messageOf } from '../../shared/base/result';
import { beforeOpening, reportRestore } from '../backups/settle-restore';
import { realFileSystem } from '../disk/file-system';
import { syncClientOf } from '../disk/sync-folder';
import type { Settings } from '../electron/settings';
import { folderMark } from '../register/folder-mark';
import type { RegisterStore } from '../register/register-store';
import { type OpenRegister, openOwn, type RegisterSource } from '../register/registers';
import type { LastRun } from '../reminding/absence';

/** Opens the person's own register, after finishing a restore that was interrupted. */
export function openOwnRegister(folder: string, source: RegisterSource, settings: Settings): OpenRegister {
  try {
    beforeOpening(realFileSystem, folder, folderMark(folder), settings);
  } catch (error) {
    // What the disk refuses here it refuses again while opening, where it is said in words.
    source.report('a restore could not be finished', error);
  }
  return openOwn(folder, source, {
    heads: () => settings.current.heads,
    save: (heads) => settings.save({ heads }),
  });
}

/** What is to be reported about a register just opened: its restore, the settings, a folder that others synchronize. */
export function openingNotices(
  store: RegisterStore,
  settings: Settings,
  report: RegisterSource['report'],
): readonly Message[] {
  const client = syncClientOf(realFileSystem, store.folder);
  return [
    ...reportRestore(realFileSystem, store, settings.current.preferences.person, settings, report),
    ...settings.notices,
    ...(client === null ? [] : [messageOf('in-sync-folder', { client })]),
  ];
}

/** When the program last ran with this register: the absence from another says nothing about this one. */
export function lastRunIn(folder: string, settings: Settings): LastRun {
  const mark = folderMark(folder);
  const { awake } = settings.current;
  return {
    lastAt: awake?.folder === mark ? awake.at : null,
    save: (at) => settings.save({ awake: { folder: mark, at } }),
  };
}
