import type { RegisterStore } from '../register/register-store';

/** Where a notice was seen: by the system, or in our own window where the system shows none. */
export type ShownHow = 'notification' | 'window';

interface Shown {
  readonly keys: readonly string[];
  readonly how: ShownHow;
  readonly at: string;
}

/** The notices that were seen, on their way into the journal. */
export interface ShownNotices {
  /** When each reminder was shown that is not in the journal yet: it may be read-only. */
  readonly unwritten: ReadonlyMap<string, string>;
  /** Notes what was just seen, and writes it. */
  readonly add: (reminders: readonly string[], how: ShownHow, at: string) => void;
  /** Writes what could not be written before. */
  readonly write: () => void;
}

// As many as one command takes.
const mostPerEntry = 5_000;

/** Journals what was shown, and keeps what cannot be written until it can. */
export function shownNotices(store: Pick<RegisterStore, 'moment' | 'runProgram'>): ShownNotices {
  const unwritten = new Map<string, string>();
  let waiting: readonly Shown[] = [];

  const write = (): void => {
    const now = Date.parse(store.moment().at);
    // What a clock far ahead showed must not be written under the right one: it would silence what is really due.
    const due = waiting.filter(({ at }) => Date.parse(at) <= now);
    waiting = [];
    for (const shown of due) {
      const { keys, how } = shown;
      const written = store.runProgram({ do: 'record-notice', reminders: [...keys], how });
      if (written.ok) for (const key of keys) unwritten.delete(key);
      else waiting = [...waiting, shown];
    }
  };
  return {
    unwritten,
    add: (reminders, how, at) => {
      for (const key of reminders) unwritten.set(key, at);
      for (let from = 0; from < reminders.length; from += mostPerEntry) {
        waiting = [...waiting, { keys: reminders.slice(from, from + mostPerEntry), how, at }];
      }
      write();
    },
    write,
  };
}
