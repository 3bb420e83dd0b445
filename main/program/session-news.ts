import { isDeepStrictEqual } from 'node:util';
import type { BrowserWindow } from 'electron';
import type { News } from '../../shared/calls/contract';
import { timeStandsAs } from '../../shared/reminders/time-stands-as';
import { newsOf } from '../calls/news';
import { sendToWindow } from '../electron/ipc';
import type { RegisterStore } from '../register/register-store';

/** What the window is sent about the open register. */
export interface SessionNews {
  readonly push: (news?: Partial<News>) => void;
  /** Opens a deadline in the window, at once or when the window has the register. */
  readonly showDeadline: (deadlineId: string) => void;
  /** The same with a license record. */
  readonly showLicense: (licenseId: string) => void;
  /** The same with the page Screening. */
  readonly showScreening: () => void;
  /** The same with a menu command. */
  readonly ask: (menu: string) => void;
  /** Says in the window that the desktop opened something, at once or when the window has the register; the next one once this was looked at. */
  readonly showOpened: () => void;
  /** The window looks at what the desktop opened. */
  readonly lookedAt: () => void;
  /** The window has got the register. */
  readonly opened: () => void;
  readonly stop: () => void;
}

const minute = 60_000;

interface NewsPorts {
  readonly store: RegisterStore;
  readonly window: BrowserWindow;
  /** Whether the desktop opened something that nobody has looked at. */
  readonly isOpenedWaiting: () => boolean;
  readonly changed: () => void;
}

/** Sends the window every entry and changes of access, and the time whenever that changes anything or is shown itself. */
export function notifyWindow({ store, window, isOpenedWaiting, changed }: NewsPorts): SessionNews {
  const push: SessionNews['push'] = (news = {}) => {
    // A timer or a notice may still come while the program is closing.
    if (window.isDestroyed()) return;
    sendToWindow(window.webContents, newsOf(store, news));
    // Told many times, and nothing of the register is another for it.
    if (news.working === undefined) changed();
  };
  // A notice can be clicked, and a menu used, before the window listens; what it should show waits until the window has the register.
  let hasOpened = false;
  const unshown: Partial<News>[] = [];
  const show = (wanted: Partial<News>): void => {
    if (hasOpened) push(wanted);
    else if (!unshown.some((each) => isDeepStrictEqual(each, wanted))) unshown.push(wanted);
  };
  // One at a time: a page that begins anew forgets what it was told, and is told again of what still waits.
  let isTold = false;
  const showOpened = (): void => {
    if (!hasOpened || isTold || !isOpenedWaiting()) return;
    isTold = true;
    push({ menu: 'opened' });
  };
  let stoodAs = '';
  const tick = (): void => {
    if (window.isDestroyed()) return;
    const moment = store.moment();
    const standsAs = timeStandsAs(store.register, moment);
    // A clock that is not believed is shown with its time; nobody sees it in a window that is hidden.
    const isShown = (moment.isTestClock || moment.doubtSince !== null) && window.isVisible();
    if (standsAs === stoodAs && !isShown) return;
    stoodAs = standsAs;
    push();
  };
  const { webContents } = window;
  // A page that begins anew takes wishes again when it has the register.
  const begun = ({
    isMainFrame,
    isSameDocument,
  }: {
    isMainFrame: boolean;
    isSameDocument: boolean;
  }): void => {
    if (!isMainFrame || isSameDocument) return;
    hasOpened = false;
    isTold = false;
  };
  webContents.on('did-start-navigation', begun);
  const ticking = setInterval(tick, minute);
  window.on('show', tick);
  window.on('restore', tick);
  store.onEntries(({ lines }) => push({ lines }));
  store.onAccess(() => push());
  store.onReplaced(() => {
    // Others of the office were faster: forms that are open stay as they are.
    if (store.office !== undefined) push({ isReplaced: true });
    else window.reload();
  });
  return {
    push,
    showDeadline: (showDeadlineId) => show({ showDeadlineId }),
    showLicense: (showLicenseId) => show({ showLicenseId }),
    showScreening: () => show({ menu: 'screening' }),
    ask: (menu) => show({ menu }),
    showOpened,
    lookedAt: () => {
      isTold = false;
      showOpened();
    },
    opened: () => {
      hasOpened = true;
      stoodAs = timeStandsAs(store.register, store.moment());
      // After the answer has gone: the window takes news only for a register it has.
      setImmediate(() => {
        for (const wanted of unshown.splice(0)) show(wanted);
        showOpened();
      });
    },
    stop: () => {
      clearInterval(ticking);
      webContents.off('did-start-navigation', begun);
      window.off('show', tick);
      window.off('restore', tick);
    },
  };
}
