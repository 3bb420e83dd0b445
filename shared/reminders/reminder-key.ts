import { addDays, daysBetween, type IsoDate, isIsoDate } from '../base/dates';
import { type Closures, lastWorkingDayOnOrBefore, nextWorkingDayAfter } from '../calendar/working-days';

/** Days before work-by, one morning after it, or the instant (UTC) until which its reminders were put off. */
export type Stage = number | `past-${IsoDate}` | `again-${string}`;

/** One stage of one deadline at one work-by date: a moved date starts its ladder anew. */
export interface ReminderKey {
  readonly deadlineId: string;
  readonly workBy: IsoDate;
  readonly stage: Stage;
}

const shape =
  /^(.+) (\d{4}-\d{2}-\d{2}) (?:(\d{1,4})|past-(\d{4}-\d{2}-\d{2})|again-(\d{4}-\d{2}-\d{2}T[\d:.]{5,20}Z))$/;

/** The key as the journal keeps it: `deadlineId work-by stage`. */
export function keyOf({ deadlineId, workBy, stage }: ReminderKey): string {
  return `${deadlineId} ${workBy} ${stage}`;
}

/** Reads a key back; null for text that is none (a script may acknowledge anything). */
export function readKey(key: string): ReminderKey | null {
  const [, deadlineId, workBy, before, past, again] = shape.exec(key) ?? [];
  if (deadlineId === undefined || workBy === undefined || !isIsoDate(workBy)) return null;
  if (before !== undefined) return { deadlineId, workBy, stage: Number(before) };
  if (again !== undefined)
    return isIsoDate(again.slice(0, 10)) ? { deadlineId, workBy, stage: `again-${again}` } : null;
  return past !== undefined && isIsoDate(past) ? { deadlineId, workBy, stage: `past-${past}` } : null;
}

// Stages are compared by their days before work-by (a past morning's are negative): days counted between two days that
// exist, where subtracting a long ladder from an early date could leave the calendar.

/** Days from a stage's morning to work-by; the smaller, the nearer. */
export function daysBefore(workBy: IsoDate, stage: Stage): number {
  if (typeof stage === 'number') return stage;
  const on = stage.slice(stage.indexOf('-') + 1).slice(0, 10) as IsoDate;
  // One that was put off is nearer than the stage of its day and farther than any of the next.
  return daysBetween(on, workBy) - (stage.startsWith('again-') ? 0.5 : 0);
}

/** The last morning that came, and which days have their stage by it. */
export interface Mornings {
  /** The last day on whose morning a reminder may be shown. */
  readonly last: IsoDate;
  /** The last day whose stage that morning shows: with quiet days it lies up to the next working day. */
  readonly until: IsoDate;
  /** Days off besides weekends and holidays while quiet days are kept; null when the reminders of every day come on that day. */
  readonly quiet: Closures | null;
}

/** What a morning shows; with quiet days (their closures given) the reminders of a day off come on the working day before. */
export function morningsOf(morning: IsoDate, quiet: Closures | null): Mornings {
  if (quiet === null) return { last: morning, until: morning, quiet };
  const last = lastWorkingDayOnOrBefore(morning, quiet);
  return { last, until: addDays(nextWorkingDayAfter(morning, quiet), -1), quiet };
}

/** The nearest stage of a ladder reached by that morning; null before the first. */
export function reachedStage(
  workBy: IsoDate,
  ladder: readonly number[],
  { last, until }: Mornings,
): Stage | null {
  if (last > workBy) return `past-${last}`;
  const left = daysBetween(until, workBy);
  // Reminders for quiet mornings after work-by come on work-by.
  const stages = left < 0 ? [...ladder, 0] : ladder;
  const reached = stages.filter((days) => days >= left);
  return reached.length === 0 ? null : Math.min(...reached);
}

/** Days from the morning's own day to the next on which a stage is shown, at least 1; past work-by every morning shows one. */
export function daysToNextStage(
  workBy: IsoDate,
  ladder: readonly number[],
  morning: IsoDate,
  { quiet, until }: Mornings,
): number {
  const left = daysBetween(morning, workBy);
  const covered = daysBetween(morning, until);
  const ahead = ladder.map((days) => left - days).filter((days) => days > covered);
  const next = Math.min(...ahead, Math.max(left + 1, covered + 1));
  if (quiet === null || next > 366) return next;
  // Shown on the working day before, which is later than this morning: what lies up to `until` has been shown.
  return daysBetween(morning, lastWorkingDayOnOrBefore(addDays(morning, next), quiet));
}
