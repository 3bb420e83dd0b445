import { type BrowserWindow, powerMonitor } from 'electron';
import { isListNotice } from '../../shared/reminders/list-notice';
import type { Notice } from '../../shared/reminders/notice';
import type { RemindingState } from '../../shared/reminders/reminder-state';
import { tomorrowFor } from '../../shared/reminders/snooze-limits';
import { isToldTo } from '../../shared/reminders/told-to';
import { createNotifier, type Notifier } from '../electron/notifier';
import { showWindow } from '../electron/window';
import type { Author, RegisterStore } from '../register/register-store';
import type { LastRun } from '../reminding/absence';
import { type RemindingPorts, startReminding } from '../reminding/reminding';
import type { SessionCalm } from './session-calm';
import type { SessionNews } from './session-news';

interface ReminderPorts {
  readonly store: RegisterStore;
  readonly window: BrowserWindow;
  readonly news: SessionNews;
  readonly awake: LastRun;
  /** What new lists mean for our parties, where that was not told yet. */
  readonly ofLists: RemindingPorts['ofLists'];
  /** Who answers a notice. */
  readonly asPerson: () => Author;
  readonly report: (message: string, error?: unknown) => void;
  readonly calm: SessionCalm;
}

/** The reminders of a register in service. */
export interface SessionReminders {
  readonly state: () => RemindingState;
  /** Whether what is due is being looked for. */
  readonly isChecking: () => boolean;
  /** Shows a notice to try whether notices are seen. */
  readonly test: Notifier['test'];
  readonly stop: () => void;
}

/** Of a register that is only looked at nothing is told. */
export const noReminders: SessionReminders = {
  state: () => ({ away: null, unshown: null }),
  isChecking: () => false,
  test: async () => 'not-shown',
  stop: () => undefined,
};

/** Shows what falls due as notices of the system, takes their answers, and looks again when the machine wakes. */
export function remindOf({
  store,
  window,
  news,
  awake: lastRun,
  ofLists,
  asPerson,
  report,
  calm,
}: ReminderPorts): SessionReminders {
  /** Shows the deadline of a notice, the license whose balance it tells of, or what new lists say. */
  const openNotice = (notice: Notice): void => {
    const { deadlineId, licenseId, reminders } = notice;
    showWindow(window);
    if (deadlineId !== null) news.showDeadline(deadlineId);
    else if (licenseId !== null) news.showLicense(licenseId);
    else if (isListNotice(notice)) news.showScreening();
    // All that was told of this license; other licenses wait for their own.
    const own = reminders.filter((key) => key.startsWith(`balance ${notice.licenseId} `));
    const answered = notice.licenseId === null ? [reminders[0]] : own;
    store.run({ do: 'acknowledge-reminders', reminders: answered }, asPerson());
  };
  const notifier = createNotifier({
    opened: openNotice,
    chosen: (notice, action) => {
      const deadline = store.register.deadlines.get(notice.deadlineId ?? '');
      const untilOn = deadline === undefined ? null : tomorrowFor(deadline, store.moment());
      const command = { do: 'snooze-reminders', deadline: notice.deadlineId, untilOn };
      // What cannot be put off any more, or is done and needs its proof, is for the window.
      if (action === 'done' || untilOn === null || !store.run(command, asPerson()).ok) openNotice(notice);
    },
  });
  const reminding = startReminding({
    store: {
      get register() {
        return store.register;
      },
      moment: store.moment,
      runProgram: store.runProgram,
      // In a task of its own: whoever made the entry has the answer before thousands of deadlines are looked at.
      onEntries: (listener) => store.onEntries((entries) => void setImmediate(listener, entries)),
      onAccess: store.onAccess,
      onReplaced: store.onReplaced,
    },
    show: notifier.show,
    begin: calm.afterOpening,
    started: calm.started,
    ofLists,
    isTold: (reminder) => store.office === undefined || isToldTo(store.register, reminder, asPerson().by),
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    lastRun,
    onState: (reminding) => news.push({ reminding }),
    report,
  });
  const wake = (): void => {
    news.push();
    void reminding.check();
  };
  const rest = (): void => reminding.sleep();
  powerMonitor.on('suspend', rest);
  powerMonitor.on('resume', wake);
  powerMonitor.on('unlock-screen', wake);
  return {
    state: reminding.state,
    isChecking: reminding.isChecking,
    test: notifier.test,
    stop: () => {
      powerMonitor.off('suspend', rest);
      powerMonitor.off('resume', wake);
      powerMonitor.off('unlock-screen', wake);
      reminding.stop();
      notifier.stop();
    },
  };
}
