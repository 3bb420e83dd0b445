import type { OpenRegister } from './register-store';
import { type WhenIdle, whenWindowIsIdle } from './when-idle';

/** What a list is made from: the register and the day. */
export type Made = Pick<OpenRegister, 'register'> & {
  readonly moment: Pick<OpenRegister['moment'], 'today'>;
};

/** How a long list is made: part by part, and then put in its order. */
export interface Making<Part, Row> {
  readonly parts: (opened: Made) => Iterable<Part>;
  /** Makes the rows of one part. */
  readonly rowsOf: (opened: Made) => (part: Part) => readonly Row[];
  readonly inOrder?: (rows: readonly Row[]) => readonly Row[];
}

/** A long list: `of` gives its rows, the same array while register and day are the same; `prepare` makes them in idle time. */
export interface MadeAhead<Row> {
  readonly of: (opened: Made) => readonly Row[];
  readonly prepare: (opened: Made) => void;
}

/** A list whose page finds it made: its rows are worked out in the idle time of the window, as far as it reaches. */
export function madeAhead<Part, Row>(
  { parts, rowsOf, inOrder = (rows) => rows }: Making<Part, Row>,
  whenIdle: WhenIdle = whenWindowIsIdle,
): MadeAhead<Row> {
  const begin = (opened: Made) => {
    const left = parts(opened)[Symbol.iterator]();
    const make = rowsOf(opened);
    const rows: Row[] = [];
    let done: readonly Row[] | null = null;
    /** Makes rows until `hasTime` says no; null while some are left to make. */
    const goOn = (hasTime: () => boolean): readonly Row[] | null => {
      while (done === null && hasTime()) {
        const next = left.next();
        if (next.done) done = inOrder(rows);
        else rows.push(...make(next.value));
      }
      return done;
    };
    return { register: opened.register, today: opened.moment.today, goOn };
  };
  let current: ReturnType<typeof begin> | null = null;
  const at = (opened: Made) => {
    if (current?.register !== opened.register || current.today !== opened.moment.today)
      current = begin(opened);
    return current;
  };
  return {
    of: (opened) => at(opened).goOn(() => true) ?? [],
    prepare: (opened) => {
      const list = at(opened);
      const step: Parameters<WhenIdle>[0] = (idle) => {
        // Another entry has begun it anew.
        if (list !== current) return;
        if (list.goOn(() => idle.timeRemaining() > 1) === null) whenIdle(step);
      };
      whenIdle(step);
    },
  };
}
