import { app, type BrowserWindow, dialog, powerMonitor } from 'electron';
import { plural } from '../../shared/base/plural';
import type { Closing, PresenceState } from '../../shared/calls/presence-calls';
import type { TrayFacts } from '../reminding/next-deadlines';
import type { Autostart } from './autostart';
import type { Settings } from './settings';
import { createTray, type ProgramTray } from './tray';
import { hasTrayHost } from './tray-host';
import { showWindow } from './window';

export interface PresenceChange {
  readonly startAtLogin: boolean | undefined;
  readonly closing: Closing | undefined;
}

export interface PresencePorts {
  readonly window: BrowserWindow;
  readonly settings: Settings;
  readonly startup: Autostart;
  readonly facts: () => TrayFacts;
  /** Open deadlines that are missed or fall within the week. */
  readonly dueThisWeek: () => number;
  readonly showDeadline: (deadlineId: string) => void;
  readonly logLetter: () => void;
  readonly report: (message: string, error?: unknown) => void;
}

/** Whether the program runs without its window, and how it ends. */
export interface Presence {
  /** The register or the day has changed. */
  readonly refresh: () => void;
  /** A person wants to quit: asked once more while something is due this week. */
  readonly quit: () => Promise<void>;
  /** Keeps the window out of the way at the start, and within reach. */
  readonly startHidden: () => Promise<void>;
  readonly state: () => PresenceState;
  /** Throws what the system says against it. */
  readonly change: (change: PresenceChange) => void;
}

const deadlines = (count: number): string => plural(count, 'deadline is', 'deadlines are');

/** Keeps the program in the tray when its window is closed; without a tray the window minimizes instead. */
export function keepPresence(ports: PresencePorts): Presence {
  const { window, settings, startup, report } = ports;
  let tray: ProgramTray | null = null;
  let isQuitting = false;
  let isClosing = false;

  const refresh = (): void => {
    const facts = ports.facts();
    tray?.show(facts);
    // Counted on the icon of macOS and of Linux docks that take it; others ignore it.
    app.setBadgeCount(facts.count);
  };
  const quit = async (): Promise<void> => {
    const count = ports.dueThisWeek();
    if (count > 0) {
      showWindow(window);
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: `${deadlines(count)} due this week or missed.`,
        detail: 'Nobody reminds of them while Export Docket is not running.',
        buttons: ['Keep running', 'Quit'],
        defaultId: 0,
        cancelId: 0,
      });
      if (response === 0) return;
    }
    app.quit();
  };
  /** Makes or drops the icon as the desktop can show one; a window must never be hidden without it. */
  const lookForTray = async (): Promise<boolean> => {
    const isThere = await hasTrayHost();
    if (isThere && tray === null) {
      tray = createTray({
        open: () => showWindow(window),
        showDeadline: ports.showDeadline,
        logLetter: ports.logLetter,
        quit: () => void quit(),
      });
      refresh();
    }
    if (!isThere && tray !== null) {
      tray.remove();
      tray = null;
      if (!window.isDestroyed() && !window.isVisible()) window.minimize();
    }
    return isThere;
  };
  const hide = (isThere: boolean): void => {
    if (isThere) window.hide();
    else window.minimize();
  };
  const close = async (): Promise<void> => {
    const isThere = await lookForTray();
    if (settings.current.closing === null) {
      const { response, checkboxChecked } = await dialog.showMessageBox(window, {
        type: 'question',
        message: 'Keep reminding when the window is closed?',
        detail: isThere
          ? 'Export Docket then stays in the tray. This can be changed in its settings.'
          : 'This desktop shows no tray, so the window is then minimized. This can be changed in its settings.',
        buttons: [isThere ? 'Keep it in the tray' : 'Minimize it', 'Quit', 'Cancel'],
        defaultId: 0,
        cancelId: 2,
        ...(startup.state() === 'off' ? { checkboxLabel: 'Also start it, hidden, when I log in' } : {}),
      });
      if (response === 2) return;
      if (checkboxChecked) startup.set(true);
      settings.save({ closing: response === 0 ? 'tray' : 'quit' });
    }
    if (settings.current.closing === 'quit') await quit();
    else hide(isThere);
  };

  app.on('before-quit', () => {
    isQuitting = true;
  });
  // The system ends the session: it must not be held up.
  window.on('session-end', () => {
    isQuitting = true;
  });
  window.on('close', (event) => {
    if (isQuitting) return;
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    close()
      .catch((error: unknown) => report('the window could not be closed', error))
      .finally(() => {
        isClosing = false;
      });
  });
  const lookAgain = (): void => void lookForTray();
  // Some desktops lose the icon, or all of their tray, over a lock or a sleep.
  powerMonitor.on('resume', lookAgain);
  powerMonitor.on('unlock-screen', lookAgain);
  app.on('activate', () => showWindow(window));
  lookAgain();
  return {
    refresh,
    quit,
    startHidden: async () => hide(await lookForTray()),
    state: () => ({
      startAtLogin: startup.state(),
      closing: settings.current.closing,
      hasTray: tray !== null,
    }),
    change: ({ startAtLogin, closing }) => {
      if (startAtLogin !== undefined) startup.set(startAtLogin);
      if (closing !== undefined) settings.save({ closing });
    },
  };
}
