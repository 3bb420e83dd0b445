import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { StartState } from '../../shared/calls/presence-calls';
import { realFileSystem } from '../disk/file-system';
import { writeFileSafely } from '../disk/writer';

/** What starts the program when the person logs in. */
export interface Autostart {
  /** Read back each time, never remembered: the person may have changed it in the system. */
  readonly state: () => StartState;
  readonly set: (isOn: boolean) => void;
}

/** One argument as the `Exec` key of a desktop entry wants it. */
function quoted(argument: string): string {
  // Escaped twice: once inside the quotes, once as the value of a key.
  const inside = argument.replace(/[\\"`$]/g, '\\$&').replaceAll('\\', '\\\\');
  return `"${inside.replaceAll('%', '%%')}"`;
}

/** A path as the value of a key. */
const escaped = (path: string): string => path.replaceAll('\\', '\\\\');

const execLine = (command: readonly string[]): string => `Exec=${command.map(quoted).join(' ')}`;

function contentOf(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Export Docket',
    'Comment=Reminds of export-license deadlines',
    execLine(command),
    // A desktop passes over the entry in silence once the program is removed.
    `TryExec=${escaped(command[0] ?? '')}`,
    'Terminal=false',
    '',
  ].join('\n');
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The autostart file of this person on Linux, `autostart/export-docket.desktop` in the configuration folder. */
export function linuxAutostart(configHome: string, command: readonly string[]): Autostart {
  const folder = path.join(configHome, 'autostart');
  const file = path.join(folder, 'export-docket.desktop');
  return {
    state: () => {
      const lines = textOf(file)?.split('\n');
      // One that starts another copy of the program does not start this one.
      if (lines === undefined || !lines.includes(execLine(command))) return 'off';
      const isBlocked = lines.some((line) => /^(Hidden=true|X-GNOME-Autostart-enabled=false)$/.test(line));
      return isBlocked ? 'blocked' : 'on';
    },
    set: (isOn) => {
      if (!isOn) return rmSync(file, { force: true });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSafely(realFileSystem, file, Buffer.from(contentOf(command)));
    },
  };
}
