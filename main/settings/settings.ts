import { createHash } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';
import { type KeptSettings, readSettings } from './kept-settings';

/** Settings in memory, written at every change. */
export interface Settings {
  readonly current: KeptSettings;
  save(change: Partial<KeptSettings>): void;
}

export const settingsName = 'settings';

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
  const isOpen = attempt('the settings could not be read', open);
  if (!isOpen && attempt('the settings could not be kept aside', () => keepAside(folder)))
    attempt('the settings could not be started anew', open);
  let current = readSettings(raw, locale);
  return {
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

// Under a name of its own for each content, so that a second accident does not bury the first.
function keepAside(folder: string): void {
  const file = path.join(folder, `${settingsName}.json`);
  const mark = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
  renameSync(file, path.join(folder, `${settingsName}.damaged-${mark}.json`));
}
