import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Places } from './cli-task';
import type { Wrong } from './command';
import type { Line } from './line';
import { everywhere, type OptionName } from './options';
import { valueFault } from './value-fault';

export interface WindowRequest extends Places {
  readonly mode: 'window';
  readonly isSample: boolean;
  /** Started with the computer: the window stays out of sight. */
  readonly isHidden: boolean;
  /** The instant to take for now; only for tests. */
  readonly clock: string | undefined;
  /** One more key whose signatures are trusted; only for tests. */
  readonly trustKey: string | undefined;
  /** Who is entering, where nobody was asked yet. */
  readonly by: string | undefined;
  /** A folder or file that the desktop opens with the program; the window says what it is. */
  readonly opened: string | undefined;
}

/** What the arguments are read against. */
export interface Surroundings {
  readonly cwd: string;
  readonly isPackaged: boolean;
  /** False where no window can be seen: it must not be tried, because Chromium ends in a crash there. */
  readonly hasDisplay?: boolean;
}

const windowOptions: readonly OptionName[] = [...everywhere, 'sample', 'hidden', 'by', 'help', 'version'];

/** How a desktop names what it opens; no command is called so. */
const isPlace = (word: string): boolean =>
  word.startsWith('file:') || path.isAbsolute(word) || /^\.{1,2}([/\\]|$)/.test(word);

/** The path of such a word; undefined for one on another computer. */
function placeOf(word: string, cwd: string): string | undefined {
  if (!word.startsWith('file:')) return path.resolve(cwd, word);
  try {
    return fileURLToPath(word);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What cannot be, and whether it is said with the overview of the commands. */
export type WindowFault = Wrong & { readonly needsOverview?: boolean };

/** The window that a line asks for, or why it cannot be; undefined where it names a command. Help and version are read before. */
export function windowRequestOf(
  { words: [name], values, wrong }: Line,
  { cwd, isPackaged, hasDisplay = true }: Surroundings,
): WindowRequest | WindowFault | undefined {
  if (name !== undefined && !isPlace(name)) return undefined;
  const resolve = (place: string) => path.resolve(cwd, place);
  const opened = name === undefined ? undefined : placeOf(name, cwd);
  if (name !== undefined && opened === undefined)
    return { message: `"${name}" is no place on this computer.` };
  const stray = (Object.keys(values) as OptionName[]).find((option) => !windowOptions.includes(option));
  const fault = valueFault(values, isPackaged);
  if (wrong) return wrong;
  if (stray !== undefined) return { message: `--${stray} does not go with the window.` };
  if (fault !== undefined) return { message: fault };
  if (!hasDisplay) return { message: 'There is no display to open the window on.', needsOverview: true };
  return {
    mode: 'window',
    register: values.register === undefined ? undefined : resolve(values.register),
    userData: values['user-data'] === undefined ? undefined : resolve(values['user-data']),
    clock: values.clock,
    trustKey: values['trust-key'],
    by: values.by,
    isSample: values.sample === true,
    isHidden: values.hidden === true && opened === undefined,
    opened,
  };
}

/** The window that a line asks for and nothing else; undefined where it is anything else, or wrong. */
export function plainWindowRequest(line: Line, surroundings: Surroundings): WindowRequest | undefined {
  if (line.values.help || line.values.version) return undefined;
  const found = windowRequestOf(line, surroundings);
  return found === undefined || 'message' in found ? undefined : found;
}
