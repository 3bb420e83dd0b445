import type { BrowserWindow } from 'electron';

/** The page in the window, which takes the memory of a register: nobody needs it while the window is hidden. */
export interface WindowPage {
  /** Lets the page of a hidden window go, until that is shown; false where it is shown. Keeps what the page leaves. */
  readonly letPageGo: (left: string) => boolean;
  /** What the page that was let go has left; given once. */
  readonly takeLeft: () => string | undefined;
  /** Whether it was let go and is not there again. */
  readonly isGone: () => boolean;
  /** Calls whenever it was let go. Returns the way to stop listening. */
  readonly onGone: (call: () => void) => () => void;
  readonly stop: () => void;
}

/** Milliseconds that a window has been hidden before its page is asked, and again where it could not be let go. */
const untilAsked = 5 * 60_000;

/** Keeps the page of a window that begins at an address. `ask` asks whether it can be let go. */
export function keepPage(window: BrowserWindow, address: string, ask: () => void): WindowPage {
  const hearing = new Set<() => void>();
  let kept: string | undefined;
  let isGone = false;
  let asking: NodeJS.Timeout | undefined;
  const isHidden = (): boolean => !window.isDestroyed() && !window.isVisible() && !window.isMinimized();
  const askLater = (): void => {
    clearTimeout(asking);
    asking = setTimeout(() => {
      if (isGone || !isHidden()) return;
      ask();
      askLater();
    }, untilAsked);
  };
  const shown = (): void => {
    clearTimeout(asking);
    if (isGone) void window.loadURL(address);
    isGone = false;
  };
  window.on('hide', askLater);
  window.on('show', shown);
  // It may never be shown.
  askLater();
  return {
    letPageGo: (left) => {
      if (!isHidden()) return false;
      kept = left;
      // After the answer. An empty page has a process of its own: that of the register ends with all its memory.
      setImmediate(() => {
        // Shown meanwhile, it stays.
        if (!isHidden()) {
          kept = undefined;
          return;
        }
        isGone = true;
        void window.loadURL('about:blank');
        for (const call of hearing) call();
      });
      return true;
    },
    takeLeft: () => {
      const left = kept;
      kept = undefined;
      return left;
    },
    isGone: () => isGone,
    onGone: (call) => {
      hearing.add(call);
      return () => void hearing.delete(call);
    },
    stop: () => {
      clearTimeout(asking);
      window.off('hide', askLater);
      window.off('show', shown);
    },
  };
}
