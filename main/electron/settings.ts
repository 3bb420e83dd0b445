import Store from 'electron-store';
import { type Message, messageOf } from '../../shared/base/result';
import { keepOutputsOff } from '../disk/own-places';
import { isNoFile, keepAside, settingsFile, settingsName } from '../settings/kept-file';
import { type KeptSettings, readSettings } from '../settings/kept-settings';

/** Settings in memory, written at every change. */
export interface Settings {
  readonly current: KeptSettings;
  save(change: Partial<KeptSettings>): void;
  /** What to report once about the file they were read from. */
  readonly notices: readonly Message[];
}

function openStore(folder: string): Store<Record<string, unknown>> {
  return new Store({ cwd: folder, name: settingsName, configFileMode: 0o600, clearInvalidConfig: false });
}

/**
 * Opens the settings in a folder. A file that cannot be read is kept aside as `settings.damaged-….json` and the defaults
 * are used; the register is not touched by any of it.
 */
export function openSettings(
  folder: string,
  locale: string,
  report: (message: string, error: unknown) => void,
): Settings {
  let store: Store<Record<string, unknown>> | undefined;
  let raw: unknown = {};
  const attempt = (what: string, act: () => void): boolean => {
    try {
      act();
      return true;
    } catch (error) {
      report(what, error);
      return false;
    }
  };
  const open = (): void => {
    store = openStore(folder);
    // Once: the library reads its file again at every access.
    raw = store.store;
  };
  const notices: Message[] = [];
  const aside = (): void => {
    const name = keepAside(folder);
    notices.push(messageOf('settings-kept-aside', { name }));
    report(`the settings are kept aside as ${name}`, undefined);
  };
  keepOutputsOff(settingsFile(folder), 'settings');
  // Before the library looks: it would wait for a pipe for ever.
  if (isNoFile(folder)) attempt('the settings could not be kept aside', aside);
  const isOpen = !isNoFile(folder) && attempt('the settings could not be read', open);
  if (!isOpen && attempt('the settings could not be kept aside', aside))
    attempt('the settings could not be started anew', open);
  let current = readSettings(raw, locale);
  return {
    notices,
    get current() {
      return current;
    },
    save: (change) => {
      current = { ...current, ...change };
      // Kept in memory in any case: a window size that is not remembered is worth a line in the log, not a refusal.
      attempt('the settings could not be saved', () => {
        if (store) store.store = { ...current };
      });
    },
  };
}
