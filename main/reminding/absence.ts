import type { Absence } from '../../shared/reminders/reminder-state';

/** What outlives the program: when it last could have shown something; an instant, null when that is not known. */
export interface AwakeNote {
  readonly lastAt: string | null;
  readonly save: (at: string) => void;
}

export interface AbsenceWatch {
  /** Something ran just now; the absence that this ends, if any. */
  readonly beat: (at: string) => Absence | null;
  /** The machine is about to sleep: nothing can be shown from now on. */
  readonly rest: (at: string) => void;
  /** The program ends. */
  readonly leave: (at: string) => void;
}

// Timers of a minute that come more than half a minute late stood still, or the clock was set.
const longestBeat = 90_000;
// Writing it costs a file; knowing it to ten minutes after a crash is enough.
const saveEvery = 600_000;

/** Watches for stretches in which the program did not run or the machine slept. */
export function watchAbsence({ lastAt, save }: AwakeNote): AbsenceWatch {
  let beatAt: string | null = null;
  let savedAt = 0;
  const keep = (at: string) => {
    savedAt = Date.parse(at);
    save(at);
  };
  return {
    beat: (at) => {
      const fromAt = beatAt ?? lastAt;
      const why = beatAt === null ? 'off' : 'asleep';
      beatAt = at;
      if (Math.abs(Date.parse(at) - savedAt) >= saveEvery) keep(at);
      const isLong = fromAt !== null && Date.parse(at) - Date.parse(fromAt) > longestBeat;
      return isLong ? { fromAt, toAt: at, why } : null;
    },
    rest: (at) => {
      beatAt = at;
      keep(at);
    },
    leave: keep,
  };
}
