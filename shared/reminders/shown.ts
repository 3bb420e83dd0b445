import type { IsoDate } from '../base/dates';
import type { Register } from '../register/register';
import { daysBefore, readKey } from './reminder-key';

/** When a look happens. A `Moment` is one. */
export interface When {
  /** UTC instant. */
  readonly at: string;
  /** The agency's date: how a line stands and its days left follow it. */
  readonly today: IsoDate;
  /** The machine's zone: the mornings of reminders are its mornings. */
  readonly zone: string;
}

/** Keys shown that the journal does not hold (it may be read-only), with the instant of showing. */
export type AlsoShown = ReadonlyMap<string, string>;
export const nothingElse: AlsoShown = new Map();

/** Whether an instant is not after another, to the second: fractions may or may not be written. */
export function isBy(instant: string, other: string): boolean {
  return instant.slice(0, 19) <= other.slice(0, 19);
}

/** One line at one work-by: a moved date starts its ladder anew. */
export const lineKey = (deadlineId: string, workBy: IsoDate): string => `${deadlineId} ${workBy}`;

/** What was told of one line: the days before work-by of its nearest stage, which covers earlier ones, and when last. */
export type Nearest = { readonly before: number; readonly lastAt: string };
export const untold: Nearest = { before: Infinity, lastAt: '' };

/**
 * For each line what was told so far. A telling dated later than now was made under a wrong clock and covers nothing, or
 * it would silence what is really due.
 */
export function nearestTold(
  register: Register,
  { at }: When,
  alsoShown: AlsoShown,
): ReadonlyMap<string, Nearest> {
  const nearest = new Map<string, Nearest>();
  const add = (key: string, toldAt: string | null) => {
    const read = readKey(key);
    if (read === null || toldAt === null || !isBy(toldAt, at)) return;
    const line = lineKey(read.deadlineId, read.workBy);
    const known = nearest.get(line) ?? untold;
    const isAgain = typeof read.stage === 'string' && read.stage.startsWith('again-');
    const before = isAgain ? Infinity : daysBefore(read.workBy, read.stage);
    nearest.set(line, {
      before: Math.min(known.before, before),
      lastAt: toldAt > known.lastAt ? toldAt : known.lastAt,
    });
  };
  for (const [key, told] of register.told) add(key, told.shownAt ?? told.acknowledgedAt);
  for (const [key, shownAt] of alsoShown) add(key, shownAt);
  return nearest;
}
