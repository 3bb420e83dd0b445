import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { type Autostart, linuxAutostart } from './autostart';

/** How this very copy is started again: the app's folder comes first in a checkout, `APPIMAGE` is the file of one. */
function startCommand(more: readonly string[]): readonly string[] {
  const program = process.env.APPIMAGE ?? process.execPath;
  return [program, ...(app.isPackaged ? [] : [app.getAppPath()]), ...more, '--hidden'];
}

// Windows finds the entry again by its path and arguments: they must be the same for asking and for setting. In Task
// Manager a person can disable it, which only `executableWillLaunchAtLogin` tells. macOS starts without arguments and
// asks for approval in its settings; there `wasOpenedAtLogin` tells that the window is to stay hidden.
function systemLoginItem(command: readonly string[]): Autostart {
  const [program = '', ...args] = command;
  const entry = process.platform === 'win32' ? { path: program, args } : {};
  return {
    state: () => {
      const found = app.getLoginItemSettings(entry);
      if (!found.openAtLogin) return found.status === 'requires-approval' ? 'blocked' : 'off';
      return process.platform === 'win32' && !found.executableWillLaunchAtLogin ? 'blocked' : 'on';
    },
    set: (openAtLogin) => app.setLoginItemSettings({ ...entry, openAtLogin }),
  };
}

/** Starting with the computer; `more` are the options of this run that the next one needs too. Electron must be ready. */
export function loginItem(more: readonly string[]): Autostart {
  const command = startCommand(more);
  if (process.platform === 'linux') {
    const { XDG_CONFIG_HOME } = process.env;
    const isGiven = XDG_CONFIG_HOME !== undefined && path.isAbsolute(XDG_CONFIG_HOME);
    return linuxAutostart(isGiven ? XDG_CONFIG_HOME : path.join(os.homedir(), '.config'), command);
  }
  // A checkout has no program of its own to register: it would be Electron's.
  if (!app.isPackaged) return { state: () => 'unavailable', set: () => undefined };
  return systemLoginItem(command);
}

/** Whether the system started the program at login, so that the window is not to be shown. */
export function wasStartedAtLogin(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
