import type { CountedDay } from '../counting/day-strip';
import { explainDeadline } from '../docket/explain-deadline';
import type { DocketRow } from '../docket/rows';
import type { Register } from '../register/register';

/** A running window as it is printed: every day with its mark, and the count in words. */
export interface ResponseWindowFacts {
  readonly title: string;
  readonly days: readonly CountedDay[];
  readonly steps: readonly string[];
}

/**
 * The day strip of a deadline. Null for a printed date, which is not counted, and where the date on the docket is not
 * the one the rule gives today (extended in writing, another law edition): a strip would then contradict the date.
 */
export function responseWindowOf(
  register: Register,
  { deadline, rule, title }: DocketRow,
): ResponseWindowFacts | null {
  if (rule === null || rule.count.unit === 'printed') return null;
  const counted = explainDeadline(register, deadline);
  if (counted === null || counted.due !== deadline.due || counted.workBy !== deadline.workBy) return null;
  return { title, days: counted.days, steps: counted.steps };
}

/** The window that is running: of the open deadlines (in docket order) the first still to come, else the first of all. */
export function runningResponseWindow(
  register: Register,
  open: readonly DocketRow[],
): ResponseWindowFacts | null {
  const isPast = ({ state }: DocketRow) => state === 'missed' || state === 'watch-past';
  const ordered = [...open.filter((row) => !isPast(row)), ...open.filter(isPast)];
  for (const row of ordered) {
    const found = responseWindowOf(register, row);
    if (found !== null) return found;
  }
  return null;
}
