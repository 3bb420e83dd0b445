import { daysBetween, type IsoDate, isIsoDate } from './dates';

/** Days before work-by, or one morning after it. */
export type Stage = number | `past-${IsoDate}`;

/** One stage of one deadline at one work-by date: a moved date starts its ladder anew. */
export interface ReminderKey {
  readonly deadlineId: string;
  readonly workBy: IsoDate;
  readonly stage: Stage;
}

const shape = /^(.+) (\d{4}-\d{2}-\d{2}) (?:(\d{1,4})|past-(\d{4}-\d{2}-\d{2}))$/;

/** The key as the journal keeps it: `deadlineId work-by stage`. */
export function keyOf({ deadlineId, workBy, stage }: ReminderKey): string {
  return `${deadlineId} ${workBy} ${stage}`;
}

/** Reads a key back; null for text that is none (a script may acknowledge anything). */
export function readKey(key: string): ReminderKey | null {
  const [, deadlineId, workBy, before, past] = shape.exec(key) ?? [];
  if (deadlineId === undefined || workBy === undefined || !isIsoDate(workBy)) return null;
  if (before !== undefined) return { deadlineId, workBy, stage: Number(before) };
  return past !== undefined && isIsoDate(past) ? { deadlineId, workBy, stage: `past-${past}` } : null;
}

// Stages are compared by their days before work-by (a past morning's are negative): days counted between two days that
// exist, where subtracting a long ladder from an early date could leave the calendar.

/** Days from a stage's morning to work-by; the smaller, the nearer. */
export function daysBefore(workBy: IsoDate, stage: Stage): number {
  return typeof stage === 'number' ? stage : daysBetween(stage.slice('past-'.length) as IsoDate, workBy);
}

/** The nearest stage of a ladder reached by that morning; null before the first. */
export function reachedStage(workBy: IsoDate, ladder: readonly number[], morning: IsoDate): Stage | null {
  const left = daysBetween(morning, workBy);
  if (left < 0) return `past-${morning}`;
  const reached = ladder.filter((days) => days >= left);
  return reached.length === 0 ? null : Math.min(...reached);
}

/** Days from that morning to the next stage, at least 1; past work-by every morning is a stage. */
export function daysToNextStage(workBy: IsoDate, ladder: readonly number[], morning: IsoDate): number {
  const left = daysBetween(morning, workBy);
  const ahead = ladder.map((days) => left - days).filter((days) => days > 0);
  return Math.min(...ahead, Math.max(left + 1, 1));
}
