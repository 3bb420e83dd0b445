import type { Entry } from '../../shared/register/events';

/** So many of the newest entries are remembered: a form is open for a while, not for weeks. */
const most = 500;

/** Which entries have come since when, whoever made them. */
export interface Arrivals {
  /** Called once: entries up to this number were there before, and are none. */
  readonly begin: (floor: number) => void;
  readonly take: (entry: Entry) => void;
  /** The present place, for `since`. */
  readonly mark: () => number;
  /** What came after a mark, oldest first. An entry that is only read again is none. */
  readonly since: (mark: number) => readonly Entry[];
}

const keyOf = ({ seq, at, by }: Entry): string => `${seq} ${at} ${by}`;

/** Entries by when they came; an entry of somebody else never changes its number, instant or author. */
export function createArrivals(): Arrivals {
  const came = new Map<string, { readonly entry: Entry; readonly place: number }>();
  let place = 0;
  let floor = Number.POSITIVE_INFINITY;
  return {
    begin: (before) => {
      floor = before;
    },
    take: (entry) => {
      const key = keyOf(entry);
      if (entry.seq <= floor || came.has(key)) return;
      place += 1;
      came.set(key, { entry, place });
      const [oldest] = came;
      if (came.size <= most || oldest === undefined) return;
      came.delete(oldest[0]);
      floor = Math.max(floor, oldest[1].entry.seq);
    },
    mark: () => place,
    since: (mark) => [...came.values()].filter((each) => each.place > mark).map(({ entry }) => entry),
  };
}
