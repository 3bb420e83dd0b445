import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { Closing, PresenceState } from '../../shared/calls/presence-calls';
import type { TrayFacts } from '../reminding/next-deadlines';
import type { Autostart } from './autostart';
import { askAboutClosing, askToQuit } from './presence-questions';
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

/** Whether the program runs without its window, and how it is quit. */
export interface Presence {
  /** The register or the day has changed. */
  readonly refresh: () => void;
  /** The window has drawn the register: nobody waits any more for what the start does. */
  readonly drawn: () => void;
  /** A person wants to quit: asked once more while something is due this week. */
  readonly quit: () => Promise<void>;
  /** Starts without showing the window: in the tray, or minimized without one. */
  readonly startHidden: () => Promise<void>;
  /** Looks for the tray where that has not been done yet. */
  readonly state: () => Promise<PresenceState>;
  /** Throws what the system says against it. */
  readonly change: (change: PresenceChange) => void;
  /** Takes the icon away and keeps the window from closing no longer. */
  readonly stop: () => void;
}

/** Milliseconds from the drawn window until the icon is there, and icon and badge tell of deadlines: nobody waits for them. */
const untilTold = 3_000;

/** After that the page is taken to hang. */
const untilGivenUp = 120_000;

/** Calls a little after the window was drawn for the first time, or when that takes too long. */
function onceDrawn(call: () => void): { readonly drawn: () => void; readonly stop: () => void } {
  let timer = setTimeout(call, untilGivenUp);
  let isDrawn = false;
  return {
    drawn: () => {
      // A page that begins anew draws again.
      if (isDrawn) return;
      isDrawn = true;
      clearTimeout(timer);
      timer = setTimeout(call, untilTold);
    },
    stop: () => {
      isDrawn = true;
      clearTimeout(timer);
    },
  };
}

/** Keeps the program in the tray when its window is closed; without a tray the window minimizes instead. */
export function keepPresence(ports: PresencePorts): Presence {
  const { window, settings, startup, report } = ports;
  let tray: ProgramTray | null = null;
  let isQuitting = false;
  let isClosing = false;
  let isStarting = true;
  let isStopped = false;

  const refresh = (): void => {
    // What the icon tells is worked out when the window shows what it is for.
    if (isStarting || isStopped) return;
    const facts = ports.facts();
    tray?.show(facts);
    // Counted on the icon of macOS and of Linux docks that take it; others ignore it.
    app.setBadgeCount(facts.count);
  };
  const quit = async (): Promise<void> => {
    const count = ports.dueThisWeek();
    if (count > 0) {
      showWindow(window);
      if (!(await askToQuit(window, count))) return;
    }
    app.quit();
  };
  const removeTray = (): void => {
    tray?.remove();
    tray = null;
  };
  /** Makes or drops the icon as the desktop can show one; a window must never be hidden without it. */
  const lookForTray = async (): Promise<boolean> => {
    const isThere = await hasTrayHost();
    if (isStopped) return isThere;
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
      removeTray();
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
      const offersLogin = startup.state() === 'off';
      const answer = await askAboutClosing(window, { hasTray: isThere, offersLogin });
      if (answer === null) return;
      if (answer.startAtLogin) startup.set(true);
      settings.save({ closing: answer.closing });
    }
    if (settings.current.closing === 'quit') await quit();
    else hide(isThere);
  };

  const letClose = (): void => {
    isQuitting = true;
  };
  app.on('before-quit', letClose);
  // The system ends the session: it must not be held up.
  window.on('session-end', letClose);
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
  const activate = (): void => showWindow(window);
  app.on('activate', activate);
  const telling = onceDrawn(() => {
    isStarting = false;
    if (!window.isDestroyed()) for (const tell of [refresh, lookAgain]) tell();
  });
  return {
    refresh,
    drawn: telling.drawn,
    quit,
    startHidden: async () => {
      const isThere = await lookForTray();
      // A second start may have shown it meanwhile.
      if (!window.isDestroyed() && !window.isVisible()) hide(isThere);
    },
    state: async () => {
      if (isStarting) await lookForTray();
      return { startAtLogin: startup.state(), closing: settings.current.closing, hasTray: tray !== null };
    },
    change: ({ startAtLogin, closing }) => {
      if (startAtLogin !== undefined) startup.set(startAtLogin);
      if (closing !== undefined) settings.save({ closing });
    },
    stop: () => {
      isStopped = true;
      letClose();
      telling.stop();
      app.off('before-quit', letClose);
      app.off('activate', activate);
      powerMonitor.off('resume', lookAgain);
      powerMonitor.off('unlock-screen', lookAgain);
      removeTray();
      app.setBadgeCount(0);
    },
  };
}
