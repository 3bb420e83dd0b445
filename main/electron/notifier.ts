import { app, Notification } from 'electron';
import type { Notice } from '../../shared/reminders/notice';
import { escapeBody } from '../reminding/notice-markup';
import { isDoNotDisturb } from './do-not-disturb';

/** What a notice offers beside opening it. */
export const noticeActions = [
  { is: 'done', text: 'Mark complete…' },
  { is: 'tomorrow', text: 'Remind me tomorrow' },
] as const;
export type NoticeAction = (typeof noticeActions)[number]['is'];

export interface NotifierPorts {
  /** A notice was clicked, perhaps long after it was shown. */
  readonly opened: (notice: Notice) => void;
  /** "Mark complete…" or "Remind me tomorrow" was chosen on the notice. */
  readonly chosen: (notice: Notice, action: NoticeAction) => void;
}

export interface Notifier {
  /**
   * `notification` once the system says it showed the notice, `not-shown` when it did not within five seconds. While it is
   * told to hold notices back none is sent: it would claim to have shown it, and later show each try.
   */
  readonly show: (notice: Notice) => Promise<'notification' | 'do-not-disturb' | 'not-shown'>;
  /** Shows a notice that stands for nothing; what became of it. */
  readonly test: () => Promise<'notification' | 'do-not-disturb' | 'not-shown'>;
  /** Another register took over: nothing more is shown, and clicks on what is still on the screen open nothing. */
  readonly stop: () => void;
}

const patience = 5_000;
const mostKept = 100;

const bodyFor = (text: string): string => (process.platform === 'linux' ? escapeBody(text) : text);

// By these the system finds our name and icon: Windows shows nothing, or a raw id, for a program whose id is not that of
// its start-menu shortcut (electron-builder.yml: appId), and Linux desktops look up the .desktop file of the package.
function introduce(): void {
  if (process.platform === 'win32') app.setAppUserModelId('com.exportdocket.app');
  if (process.platform === 'linux') app.setDesktopName('export-docket.desktop');
}

/** The system's own notifications. One process shows them, however many windows are open. */
export function createNotifier({ opened, chosen }: NotifierPorts): Notifier {
  // A collected object hears no click, and a notice may wait in the notification center for days: the last ones are
  // kept even after the system calls them closed, which some do when they only move them there.
  const kept = new Set<Notification>();
  /** Who still waits whether a notice was shown. */
  const waiting = new Set<() => void>();
  let isStopped = false;
  introduce();

  const keep = (notification: Notification): void => {
    kept.add(notification);
    const [oldest] = kept;
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  };

  const showIt = (notification: Notification, onClick: () => void): Promise<boolean> =>
    new Promise((resolve) => {
      if (isStopped) return resolve(false);
      const answer = (wasShown: boolean) => {
        clearTimeout(giveUp);
        waiting.delete(stopWaiting);
        resolve(wasShown);
      };
      const stopWaiting = (): void => answer(false);
      const giveUp = setTimeout(stopWaiting, patience);
      waiting.add(stopWaiting);
      keep(notification);
      notification.on('show', () => answer(true));
      notification.on('failed', () => answer(false));
      notification.on('click', () => {
        // Not every daemon takes a notice away when it is clicked.
        notification.close();
        if (!isStopped) onClick();
      });
      notification.show();
    });

  return {
    show: async (notice) => {
      if (!Notification.isSupported()) return 'not-shown';
      if (await isDoNotDisturb()) return 'do-not-disturb';
      const notification = new Notification({
        // Electron passes buttons on to macOS and, in newer releases, to Windows; never to Linux desktops. There a click
        // opens the deadline, whose panel offers the same.
        ...(process.platform !== 'linux'
          ? { actions: noticeActions.map(({ text }) => ({ type: 'button' as const, text })) }
          : {}),
        title: notice.title,
        body: bodyFor(notice.body),
        ...(notice.isUrgent ? { urgency: 'critical', timeoutType: 'never' } : {}),
      });
      notification.on('action', (_event, index) => {
        const action = noticeActions[index];
        if (action !== undefined && !isStopped) chosen(notice, action.is);
      });
      return (await showIt(notification, () => opened(notice))) ? 'notification' : 'not-shown';
    },
    test: async () => {
      if (!Notification.isSupported()) return 'not-shown';
      if (await isDoNotDisturb()) return 'do-not-disturb';
      const body = 'This is how a reminder looks. Clicking one opens its deadline.';
      const wasShown = await showIt(
        new Notification({ title: 'Export Docket: test', body }),
        () => undefined,
      );
      return wasShown ? 'notification' : 'not-shown';
    },
    stop: () => {
      isStopped = true;
      for (const stopWaiting of waiting) stopWaiting();
    },
  };
}
