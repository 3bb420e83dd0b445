import type { IsoDate } from '../base/dates';
import type { Register } from '../register/register';
import { daysBefore, readKey } from './reminder-key';

/** The time at which reminders are checked. A `Moment` can be passed. */
export interface Now {
  /** UTC instant. */
  readonly at: string;
  /** The agency's date: how a deadline stands and its days left follow it. */
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

/** The key of a deadline at one work-by date: when the date moves, its reminders start anew. */
export const deadlineKey = (deadlineId: string, workBy: IsoDate): string => `${deadlineId} ${workBy}`;

/** The latest stage already shown for a deadline, in days before its work-by date, and when a reminder was last shown. */
export type LatestShown = { readonly before: number; readonly lastAt: string };
export const notShown: LatestShown = { before: Infinity, lastAt: '' };

/**
 * The latest stage already shown, for each deadline. A reminder shown at a time later than now was shown under a wrong
 * clock and is ignored, so that it does not silence what is really due.
 */
export function latestShown(
  register: Register,
  { at }: Now,
  alsoShown: AlsoShown,
): ReadonlyMap<string, LatestShown> {
  const nearest = new Map<string, LatestShown>();
  const add = (key: string, toldAt: string | null) => {
    const read = readKey(key);
    if (read === null || toldAt === null || !isBy(toldAt, at)) return;
    const line = deadlineKey(read.deadlineId, read.workBy);
    const known = nearest.get(line) ?? notShown;
    const isAgain = typeof read.stage === 'string' && read.stage.startsWith('again-');
    const before = isAgain ? Infinity : daysBefore(read.workBy, read.stage);
    nearest.set(line, {
      before: Math.min(known.before, before),
      lastAt: toldAt > known.lastAt ? toldAt : known.lastAt,
    });
  };
  for (const [key, receipt] of register.shownReminders) add(key, receipt.shownAt ?? receipt.acknowledgedAt);
  for (const [key, shownAt] of alsoShown) add(key, shownAt);
  return nearest;
}
