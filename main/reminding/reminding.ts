import { balanceNoticeOf } from '../../shared/reminders/balance-notice-text';
import { type BalanceNotice, eachDueBalanceNotice } from '../../shared/reminders/balance-notices';
import { dueReminders, nextMoment, type Reminder } from '../../shared/reminders/due-reminders';
import { withMissedReminders } from '../../shared/reminders/missed-while-away';
import { type Notice, noticeOf } from '../../shared/reminders/notice';
import type { Absence, RemindingState } from '../../shared/reminders/reminder-state';
import type { AlsoShown, Now } from '../../shared/reminders/shown-reminders';
import { timeStandsAs } from '../../shared/reminders/time-stands-as';
import type { RegisterStore } from '../register/register-store';
import { type LastRun, watchAbsence } from './absence';
import { lastLook } from './last-look';
import { type ShownHow, shownNotices } from './shown-notices';

/** How showing a notice ended: seen, or why not. */
export type ShowEnd = ShownHow | NonNullable<RemindingState['unshown']>;

const isSeen = (end: ShowEnd): end is ShownHow => end === 'notification' || end === 'window';

export interface RemindingPorts {
  readonly store: Pick<
    RegisterStore,
    'register' | 'moment' | 'runProgram' | 'onEntries' | 'onAccess' | 'onReplaced'
  >;
  /** Puts a notice before the person, or says why it was not seen; it is tried again. */
  readonly show: (notice: Notice) => Promise<ShowEnd>;
  /** Calls once after some milliseconds; returns the way to call it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Calls when the first look may be taken; at once where it is left out. */
  readonly begin?: (call: () => void) => void;
  /** Resolves when the start is over: balances of many licenses are looked at then. */
  readonly started?: Promise<void>;
  /** Whether this person is told of a reminder; of every one where it is left out. */
  readonly isTold?: (reminder: Reminder) => boolean;
  /** What new lists mean for our parties, where that was not told yet. */
  readonly ofLists: (alsoShown: AlsoShown) => Promise<Notice | null>;
  readonly report: (message: string, error?: unknown) => void;
  /** When the program last ran, and where to keep that. */
  readonly lastRun: LastRun;
  /** Called when the state of the reminders changes, for the window. */
  readonly onState: (state: RemindingState) => void;
}

export interface Reminding {
  readonly state: () => RemindingState;
  /** Checks whether something is due: on waking, on unlocking. Checking twice changes nothing. */
  readonly check: () => Promise<void>;
  /** Whether a check is under way, which goes through records a few at a time. */
  readonly isChecking: () => boolean;
  /** The machine is about to sleep. */
  readonly sleep: () => void;
  readonly stop: () => void;
}

// A timer is a hint: it stands still while the machine sleeps, and longer than 24.8 days it fires at once. So it only
// ticks, and at each tick the wall clock says whether it is time to look.
const tick = 60_000;
const longestWait = 3_600_000;

/** Shows notices one after the other and tells of those that were seen; why one was not. */
async function showEach(
  notices: readonly (Notice | null)[],
  show: RemindingPorts['show'],
  seen: (notice: Notice, how: ShownHow) => void,
): Promise<RemindingState['unshown']> {
  let unshown: RemindingState['unshown'] = null;
  for (const notice of notices) {
    const end = notice === null ? null : await show(notice);
    if (notice === null || end === null) continue;
    if (isSeen(end)) seen(notice, end);
    else unshown = end;
  }
  return unshown;
}

const licensesAtOnce = 200;

/** What is to be told of thousands of licenses; calls of the window come in between. */
async function gathered(each: Iterable<readonly BalanceNotice[]>): Promise<readonly BalanceNotice[]> {
  const found: BalanceNotice[] = [];
  let licenses = 0;
  for (const notices of each) {
    found.push(...notices);
    licenses += 1;
    if (licenses % licensesAtOnce === 0) await new Promise((goOn) => setImmediate(goOn));
  }
  return found;
}

/**
 * Shows what is due, then journals it: an interruption in between shows it twice rather than not at all. Checks at
 * once, at the next stage and at least hourly, when the clock was set back or the zone changed, and at every entry.
 */
export function startReminding({
  store,
  show,
  after,
  begin = (call) => call(),
  started = Promise.resolve(),
  isTold = () => true,
  ofLists,
  report,
  lastRun,
  onState,
}: RemindingPorts): Reminding {
  let checking: Promise<void> | null = null;
  let mustCheckAgain = false;
  let isStopped = false;
  let cancelTick = () => {
    // Nothing ticks yet.
  };
  let checkedAt = 0;
  let checkedIn = '';
  let nextCheckAt = 0;
  /** An absence that a tick found before a check did. */
  let unreported: Absence | null = null;
  let state: RemindingState = { away: null, unshown: null };
  const watch = watchAbsence(lastRun);
  const shown = shownNotices(store);
  const last = lastLook();
  const isAllTold = (): boolean => state.unshown === null && shown.unwritten.size === 0;

  const changeState = (change: Partial<RemindingState>): void => {
    const next = { ...state, ...change };
    const isNew = next.away !== state.away || next.unshown !== state.unshown;
    state = next;
    // Another register may be in service by then.
    if (isNew && !isStopped) onState(state);
  };

  /** The absence that has just ended, if something fell due in it. */
  const absenceBefore = (now: Now): Absence | null => {
    const absence = watch.heartbeat(now.at);
    return absence === null ? null : withMissedReminders(store.register, absence, now);
  };

  const tellEach = ({ at }: Now, notices: readonly (Notice | null)[]) =>
    showEach(notices, show, (notice, how) => shown.add(notice.reminders, how, at));

  const checkOnce = async (): Promise<void> => {
    shown.write();
    const now = store.moment();
    checkedAt = Date.parse(now.at);
    checkedIn = now.zone;
    nextCheckAt = checkedAt + longestWait;
    const { settings } = store.register;
    const away = absenceBefore(now) ?? unreported;
    unreported = null;
    if (away !== null) changeState({ away });
    const standsAs = timeStandsAs(store.register, now);
    // Lists may be others all the same.
    if (isAllTold() && away === null && last.holds(store.register, standsAs)) {
      nextCheckAt = last.nextBy(nextCheckAt);
      return changeState({ unshown: await tellEach(now, [await ofLists(shown.unwritten)]) });
    }
    last.begin();
    const due = dueReminders(store.register, now, shown.unwritten).filter(isTold);
    // Dates first: all balances, and holding everybody against new lists, may take a second.
    const ofDates = await tellEach(now, [noticeOf(due, now, settings.isSample, away?.fromAt)]);
    if (store.register.licenses.size > licensesAtOnce) await started;
    const balances = await gathered(eachDueBalanceNotice(store.register, now, shown.unwritten));
    const ofBalances = await tellEach(now, [balanceNoticeOf(balances, settings.isSample)]);
    const ofNewLists = await tellEach(now, [await ofLists(shown.unwritten)]);
    changeState({ unshown: ofBalances ?? ofDates ?? ofNewLists });
    last.end(standsAs, nextMoment(store.register, now));
    nextCheckAt = last.nextBy(nextCheckAt);
  };

  const checkUntilDone = async (): Promise<void> => {
    do {
      mustCheckAgain = false;
      try {
        await checkOnce();
      } catch (error) {
        // A check that fails must not be the last one.
        report('a look at what is due failed', error);
      }
    } while (mustCheckAgain && !isStopped);
    checking = null;
  };

  const check = (): Promise<void> => {
    if (isStopped) return Promise.resolve();
    if (checking === null) checking = checkUntilDone();
    else mustCheckAgain = true;
    return checking;
  };

  const keepTicking = (): void => {
    cancelTick = after(tick, () => {
      keepTicking();
      const { at, zone } = store.moment();
      const now = Date.parse(at);
      // A late heartbeat: the machine slept, and its waking may not have been reported.
      unreported = absenceBefore(store.moment()) ?? unreported;
      // Once notices are let through again they are not to wait an hour.
      const isHeldBack = state.unshown === 'do-not-disturb';
      if (isHeldBack || unreported !== null || now >= nextCheckAt || now < checkedAt || zone !== checkedIn)
        void check();
    });
  };

  const unsubscribers = [store.onEntries, store.onAccess, store.onReplaced].map((subscribe) =>
    subscribe(() => void check()),
  );
  keepTicking();
  begin(() => void check());

  return {
    check,
    isChecking: () => checking !== null,
    state: () => state,
    sleep: () => watch.sleep(store.moment().at),
    stop: () => {
      watch.shutDown(store.moment().at);
      isStopped = true;
      cancelTick();
      for (const unsubscribe of unsubscribers) unsubscribe();
    },
  };
}
