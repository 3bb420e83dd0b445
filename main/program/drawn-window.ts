import { app, type BrowserWindow, nativeTheme } from 'electron';
import { openWindow, showWindow } from '../electron/window';
import type { WindowBounds } from '../settings/kept-settings';
import type { Asked, AskedOfProgram } from './asked';
import type { DrawnStart } from './start-drawn';

/** The window that shows the docket as it was drawn before, until the program has begun. */
export interface DrawnWindow {
  readonly window: BrowserWindow;
  /** Resolves when it was shown, or closed. */
  readonly seen: Promise<void>;
  /** Whether the program ends, or has no window any more: nothing is to begin. */
  readonly isEnding: () => boolean;
  /** Says where its place is kept from now on. */
  readonly keepBounds: (keep: (bounds: WindowBounds) => void) => void;
  /** Gives it to the program, with what was asked meanwhile and could not be done yet. */
  readonly handOver: () => readonly Asked[];
}

/**
 * Opens it. Its page waits until the program has begun, and so does what is asked meanwhile: to close it may mean to go on in the tray, or to
 * be asked first, as only the settings and the register can tell. A second start brings it to the front at once.
 */
export function openDrawn({ theme, window: kept }: DrawnStart, asked: AskedOfProgram): DrawnWindow {
  nativeTheme.themeSource = theme;
  let keep: ((bounds: WindowBounds) => void) | undefined;
  let isSeen = false;
  let saw: () => void;
  const seen = new Promise<void>((resolve) => {
    saw = () => {
      isSeen = true;
      resolve();
    };
  });
  const window = openWindow({
    ...{ isHidden: false, kept, devUrl: undefined },
    keep: (bounds) => keep?.(bounds),
    onSeen: () => saw(),
  });
  let isQuitting = false;
  const quitting = (): void => {
    isQuitting = true;
  };
  // The whole program ends, or the session of the system: that is not held up.
  app.on('before-quit', quitting);
  window.on('session-end', quitting);
  const close = (event: Electron.Event): void => {
    if (isQuitting) return;
    event.preventDefault();
    asked.ask({ is: 'close' });
  };
  window.on('close', close);
  // Closed, it is seen no more.
  window.once('closed', () => saw());
  let waiting: Asked[] = [];
  const hearNoMore = asked.hear((each) => {
    if (each.is !== 'again') {
      waiting.push(each);
      return;
    }
    // Whoever starts it again wants to see it.
    waiting = waiting.filter(({ is }) => is !== 'close');
    if (isSeen && !window.isDestroyed()) showWindow(window);
  });
  return {
    window,
    seen,
    isEnding: () => isQuitting || window.isDestroyed(),
    keepBounds: (keeping) => {
      keep = keeping;
    },
    handOver: () => {
      hearNoMore();
      app.off('before-quit', quitting);
      window.off('session-end', quitting);
      window.off('close', close);
      return waiting;
    },
  };
}
