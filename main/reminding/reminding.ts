import { dueReminders, nextMoment } from '../../shared/reminders/due-reminders';
import { withFellDue } from '../../shared/reminders/missed-while-away';
import { type Notice, noticeOf } from '../../shared/reminders/notice';
import type { Absence, RemindingState } from '../../shared/reminders/reminder-state';
import type { When } from '../../shared/reminders/shown';
import type { Docket } from '../register/docket';
import { type AwakeNote, watchAbsence } from './absence';
import { type ShownHow, shownNotices } from './shown-notices';

/** How showing a notice ended: seen, or why not. */
export type ShowEnd = ShownHow | NonNullable<RemindingState['unshown']>;

const isSeen = (end: ShowEnd): end is ShownHow => end === 'notification' || end === 'window';

export interface RemindingPorts {
  readonly docket: Pick<
    Docket,
    'register' | 'moment' | 'runProgram' | 'onEntries' | 'onAccess' | 'onReplaced'
  >;
  /** Puts a notice before the person, or says why it was not seen; it is tried again. */
  readonly show: (notice: Notice) => Promise<ShowEnd>;
  /** Calls once after some milliseconds; returns the way to call it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly report: (message: string, error?: unknown) => void;
  /** When the program last ran, and where to keep that. */
  readonly awake: AwakeNote;
  /** Something about the telling changed: for the window. */
  readonly onState: (state: RemindingState) => void;
}

export interface Reminding {
  readonly state: () => RemindingState;
  /** Looks whether something is due: on waking, on unlocking. Looking twice changes nothing. */
  readonly look: () => Promise<void>;
  /** The machine is about to sleep. */
  readonly rest: () => void;
  readonly stop: () => void;
}

// A timer is a hint: it stands still while the machine sleeps, and longer than 24.8 days it fires at once. So it only
// ticks, and at each tick the wall clock says whether it is time to look.
const tick = 60_000;
const longestWait = 3_600_000;

/**
 * Shows what is due, then journals it: whoever is interrupted in between is told twice rather than not at all. Looks at
 * once, at the next stage and at least hourly, when the clock was set back or the zone changed, and at every entry.
 */
export function startReminding({ docket, show, after, report, awake, onState }: RemindingPorts): Reminding {
  let looking: Promise<void> | null = null;
  let mustLookAgain = false;
  let isStopped = false;
  let cancelTick = () => {
    // Nothing ticks yet.
  };
  let lookedAt = 0;
  let lookedIn = '';
  let lookNextAt = 0;
  /** An absence that a tick found before a look did. */
  let unheard: Absence | null = null;
  let state: RemindingState = { away: null, unshown: null };
  const watch = watchAbsence(awake);
  const shown = shownNotices(docket);

  const tellState = (change: Partial<RemindingState>): void => {
    const next = { ...state, ...change };
    const isNew = next.away !== state.away || next.unshown !== state.unshown;
    state = next;
    if (isNew) onState(state);
  };

  /** The absence that has just ended, if something fell due in it. */
  const absenceBefore = (when: When): Absence | null => {
    const absence = watch.beat(when.at);
    return absence === null ? null : withFellDue(docket.register, absence, when);
  };

  const lookOnce = async (): Promise<void> => {
    shown.write();
    const when: When = docket.moment();
    lookedAt = Date.parse(when.at);
    lookedIn = when.zone;
    lookNextAt = lookedAt + longestWait;
    const { settings } = docket.register;
    const away = absenceBefore(when) ?? unheard;
    unheard = null;
    if (away !== null) tellState({ away });
    const due = dueReminders(docket.register, when, shown.unwritten);
    const notice = noticeOf(due, when, settings.isSample, away?.fromAt);
    const end = notice === null ? null : await show(notice);
    tellState({ unshown: end === null || isSeen(end) ? null : end });
    if (notice !== null && end !== null && isSeen(end)) shown.add(notice.reminders, end, when.at);
    const next = nextMoment(docket.register, when);
    if (next !== null) lookNextAt = Math.min(lookNextAt, Date.parse(next));
  };

  const lookUntilQuiet = async (): Promise<void> => {
    do {
      mustLookAgain = false;
      try {
        await lookOnce();
      } catch (error) {
        // One look that fails must not be the last one.
        report('a look at what is due failed', error);
      }
    } while (mustLookAgain && !isStopped);
    looking = null;
  };

  const look = (): Promise<void> => {
    if (isStopped) return Promise.resolve();
    if (looking === null) looking = lookUntilQuiet();
    else mustLookAgain = true;
    return looking;
  };

  const keepTicking = (): void => {
    cancelTick = after(tick, () => {
      keepTicking();
      const { at, zone } = docket.moment();
      const now = Date.parse(at);
      // A beat that came late: the machine slept, and nobody may have told of its waking.
      unheard = absenceBefore(docket.moment()) ?? unheard;
      // Once notices are let through again they are not to wait an hour.
      const isHeldBack = state.unshown === 'do-not-disturb';
      if (isHeldBack || unheard !== null || now >= lookNextAt || now < lookedAt || zone !== lookedIn)
        void look();
    });
  };

  const deafen = [docket.onEntries, docket.onAccess, docket.onReplaced].map((hear) =>
    hear(() => void look()),
  );
  keepTicking();
  void look();

  return {
    look,
    state: () => state,
    rest: () => watch.rest(docket.moment().at),
    stop: () => {
      watch.leave(docket.moment().at);
      isStopped = true;
      cancelTick();
      for (const stopHearing of deafen) stopHearing();
    },
  };
}
