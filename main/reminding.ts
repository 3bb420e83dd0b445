import { dueReminders, nextMoment } from '../shared/reminders';
import type { When } from '../shared/told';
import { type Notice, noticeOf } from '../shared/words/notice';
import type { Docket } from './docket';

/** Where a notice was seen: by the system, or in our own window where the system shows none. */
export type ShownHow = 'notification' | 'window';

export interface RemindingPorts {
  readonly docket: Pick<
    Docket,
    'register' | 'moment' | 'runProgram' | 'onEntries' | 'onAccess' | 'onReplaced'
  >;
  /** Puts a notice before the person; null when it was not seen, to be tried again. */
  readonly show: (notice: Notice) => Promise<ShownHow | null>;
  /** Calls once after some milliseconds; returns the way to call it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly report: (message: string, error?: unknown) => void;
}

export interface Reminding {
  /** Looks whether something is due: on waking, on unlocking. Looking twice changes nothing. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
}

type Shown = { readonly keys: readonly string[]; readonly how: ShownHow; readonly at: string };

// A timer is a hint: it stands still while the machine sleeps, and longer than 24.8 days it fires at once. So it only
// ticks, and at each tick the wall clock says whether it is time to look.
const tick = 60_000;
const longestWait = 3_600_000;
// As many as one command takes.
const mostPerEntry = 5_000;

/**
 * Shows what is due, then journals it: whoever is interrupted in between is told twice rather than not at all. Looks at
 * once, at the next stage and at least hourly, when the clock was set back or the zone changed, and at every entry.
 */
export function startReminding({ docket, show, after, report }: RemindingPorts): Reminding {
  /** Shown, but not in the journal: it may be read-only. */
  const alsoShown = new Map<string, string>();
  let unwritten: readonly Shown[] = [];
  let looking: Promise<void> | null = null;
  let mustLookAgain = false;
  let isStopped = false;
  let cancelTick = () => {
    // Nothing ticks yet.
  };
  let lookedAt = 0;
  let lookedIn = '';
  let lookNextAt = 0;

  const write = (): void => {
    const now = Date.parse(docket.moment().at);
    // What a clock far ahead showed must not be written under the right one: it would silence what is really due.
    const waiting = unwritten.filter(({ at }) => Date.parse(at) <= now);
    unwritten = [];
    for (const shown of waiting) {
      const { keys, how } = shown;
      const written = docket.runProgram({ do: 'record-notice', reminders: [...keys], how });
      if (written.ok) for (const key of keys) alsoShown.delete(key);
      else unwritten = [...unwritten, shown];
    }
  };

  const lookOnce = async (): Promise<void> => {
    write();
    const when: When = docket.moment();
    lookedAt = Date.parse(when.at);
    lookedIn = when.zone;
    lookNextAt = lookedAt + longestWait;
    const { settings } = docket.register;
    const notice = noticeOf(dueReminders(docket.register, when, alsoShown), when, settings.isSample);
    const how = notice === null ? null : await show(notice);
    if (notice !== null && how !== null) {
      for (const key of notice.reminders) alsoShown.set(key, when.at);
      for (let from = 0; from < notice.reminders.length; from += mostPerEntry) {
        const keys = notice.reminders.slice(from, from + mostPerEntry);
        unwritten = [...unwritten, { keys, how, at: when.at }];
      }
      write();
    }
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
      if (now >= lookNextAt || now < lookedAt || zone !== lookedIn) void look();
    });
  };

  const deafen = [docket.onEntries, docket.onAccess, docket.onReplaced].map((hear) =>
    hear(() => void look()),
  );
  keepTicking();
  void look();

  return {
    look,
    stop: () => {
      isStopped = true;
      cancelTick();
      for (const stopHearing of deafen) stopHearing();
    },
  };
}
