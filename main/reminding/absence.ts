import type { Absence } from '../../shared/reminders/reminder-state';

/** When the program last could have shown a reminder, kept between runs; an instant, null when not known. */
export interface LastRun {
  readonly lastAt: string | null;
  readonly save: (at: string) => void;
}

export interface AbsenceWatch {
  /** To be called while the program runs; returns the absence that has just ended, or null. */
  readonly heartbeat: (at: string) => Absence | null;
  /** The machine is about to sleep: nothing can be shown from now on. */
  readonly sleep: (at: string) => void;
  /** The program ends. */
  readonly shutDown: (at: string) => void;
}

// Timers of a minute that come more than half a minute late stood still, or the clock was set.
const longestBeat = 90_000;
// Writing it costs a file; knowing it to ten minutes after a crash is enough.
const saveEvery = 600_000;

/** Watches for stretches in which the program did not run or the machine slept. */
export function watchAbsence({ lastAt, save }: LastRun): AbsenceWatch {
  let heartbeatAt: string | null = null;
  let savedAt = 0;
  const keep = (at: string) => {
    savedAt = Date.parse(at);
    save(at);
  };
  return {
    heartbeat: (at) => {
      const fromAt = heartbeatAt ?? lastAt;
      const why = heartbeatAt === null ? 'off' : 'asleep';
      heartbeatAt = at;
      if (Math.abs(Date.parse(at) - savedAt) >= saveEvery) keep(at);
      const isLong = fromAt !== null && Date.parse(at) - Date.parse(fromAt) > longestBeat;
      return isLong ? { fromAt, toAt: at, why } : null;
    },
    sleep: (at) => {
      heartbeatAt = at;
      keep(at);
    },
    shutDown: keep,
  };
}
