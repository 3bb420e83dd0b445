import type { Docket } from './docket-store';
import { type WhenIdle, whenWindowIsIdle } from './when-idle';

/** What a list is made from: the register and the day. */
export type Made = Pick<Docket, 'register'> & { readonly moment: Pick<Docket['moment'], 'today'> };

/** How a long list is made: part by part, and then put in its order. */
export interface Making<Part, Row> {
  readonly parts: (docket: Made) => Iterable<Part>;
  /** Makes the rows of one part. */
  readonly rowsOf: (docket: Made) => (part: Part) => readonly Row[];
  readonly inOrder?: (rows: readonly Row[]) => readonly Row[];
}

/** A long list: `of` gives its rows, the same array while register and day are the same; `prepare` makes them in idle time. */
export interface MadeAhead<Row> {
  readonly of: (docket: Made) => readonly Row[];
  readonly prepare: (docket: Made) => void;
}

/** A list whose page finds it made: its rows are worked out in the idle time of the window, as far as it reaches. */
export function madeAhead<Part, Row>(
  { parts, rowsOf, inOrder = (rows) => rows }: Making<Part, Row>,
  whenIdle: WhenIdle = whenWindowIsIdle,
): MadeAhead<Row> {
  const begin = (docket: Made) => {
    const left = parts(docket)[Symbol.iterator]();
    const make = rowsOf(docket);
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
    return { register: docket.register, today: docket.moment.today, goOn };
  };
  let current: ReturnType<typeof begin> | null = null;
  const at = (docket: Made) => {
    if (current?.register !== docket.register || current.today !== docket.moment.today)
      current = begin(docket);
    return current;
  };
  return {
    of: (docket) => at(docket).goOn(() => true) ?? [],
    prepare: (docket) => {
      const list = at(docket);
      const step: Parameters<WhenIdle>[0] = (idle) => {
        // Another entry has begun it anew.
        if (list !== current) return;
        if (list.goOn(() => idle.timeRemaining() > 1) === null) whenIdle(step);
      };
      whenIdle(step);
    },
  };
}
