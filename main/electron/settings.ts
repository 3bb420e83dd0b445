import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { type Message, messageOf } from '../../shared/base/result';
import { diskCode, realFileSystem as fs } from '../disk/file-system';
import { keepOutputsOff } from '../disk/own-places';
import { writeFileSafely } from '../disk/writer';
import { isNoFile, keepAside, settingsFile } from '../settings/kept-file';
import { type KeptSettings, readSettings } from '../settings/kept-settings';

/** Settings in memory, written at every change. */
export interface Settings {
  readonly current: KeptSettings;
  save(change: Partial<KeptSettings>): void;
  /** What to report once about the file they were read from. */
  readonly notices: readonly Message[];
}

/** The text of the settings file, null where there is none; throws where it cannot be read. */
function readText(file: string): string | null {
  try {
    return new TextDecoder().decode(fs.readFileSync(file));
  } catch (error) {
    if (diskCode(error) !== 'ENOENT') throw error;
    return null;
  }
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
  const file = settingsFile(folder);
  let isOpen = false;
  /** What it holds. */
  let kept: string | null = null;
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
    mkdirSync(folder, { recursive: true });
    kept = readText(file);
    raw = kept === null ? {} : JSON.parse(kept);
    isOpen = true;
  };
  const notices: Message[] = [];
  const aside = (): void => {
    const name = keepAside(folder);
    notices.push(messageOf('settings-kept-aside', { name }));
    report(`the settings are kept aside as ${name}`, undefined);
  };
  keepOutputsOff(file, 'settings');
  // Before it is read: a pipe would be waited for for ever.
  if (isNoFile(folder)) attempt('the settings could not be kept aside', aside);
  if (!isNoFile(folder)) attempt('the settings could not be read', open);
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
        const text = JSON.stringify(current, undefined, '\t');
        if (!isOpen || text === kept) return;
        // A link in its place stays one.
        writeFileSafely(fs, existsSync(file) ? realpathSync(file) : file, Buffer.from(text));
        kept = text;
      });
    },
  };
}
