import type { CountedDay } from '../counting/day-strip';
import { workingOf } from '../docket/deadline-working';
import type { DocketRow } from '../docket/rows';
import type { Register } from '../register/register';

/** A running window as it is printed: every day with its mark, and the count in words. */
export interface WindowFacts {
  readonly title: string;
  readonly days: readonly CountedDay[];
  readonly steps: readonly string[];
}

/**
 * The day strip of a line. Null for a printed date, which is not counted, and where the date on the docket is not the
 * one the rule gives today (extended in writing, another law edition): a strip would then contradict the date.
 */
export function windowOf(register: Register, { line, rule, title }: DocketRow): WindowFacts | null {
  if (rule === null || rule.count.unit === 'printed') return null;
  const counted = workingOf(register, line);
  if (counted === null || counted.due !== line.due || counted.workBy !== line.workBy) return null;
  return { title, days: counted.days, steps: counted.steps };
}

/** The window that is running: of the open lines (in docket order) the first still to come, else the first of all. */
export function runningWindow(register: Register, open: readonly DocketRow[]): WindowFacts | null {
  const isPast = ({ state }: DocketRow) => state === 'missed' || state === 'watch-past';
  const ordered = [...open.filter((row) => !isPast(row)), ...open.filter(isPast)];
  for (const row of ordered) {
    const found = windowOf(register, row);
    if (found !== null) return found;
  }
  return null;
}
