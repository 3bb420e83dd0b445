import { daysBetween, formatDay, type IsoDate } from '../../shared/dates';
import type { CountedDay } from '../../shared/working';

/** The classes of one cell: what kind of day it is, then what it means here. */
export function dayClass(day: CountedDay, today: IsoDate): string {
  const kind = day.mark === 'closure' ? 'holiday' : day.mark === 'trigger' ? 'working' : day.mark;
  return [
    `day-${kind}`,
    day.on < today && !day.isDue ? 'day-past' : '',
    day.mark === 'trigger' ? 'day-trigger' : '',
    day.isWorkBy && !day.isDue ? 'day-work-by' : '',
    day.isDue ? 'day-due' : '',
    day.on === today ? 'day-today' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Day 4 of 20": where today stands in the count. */
export function dayOf(days: readonly CountedDay[], today: IsoDate): string {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  const n = daysBetween(first.on, today);
  if (n < 0) return `starts ${formatDay(first.on)}`;
  return n > last.n ? `past day ${last.n}` : `day ${n} of ${last.n}`;
}

/** The strip in words, for whoever does not see it. */
export function stripLabel(days: readonly CountedDay[], today: IsoDate): string {
  const last = days.at(-1);
  if (last === undefined) return '';
  return `Day strip: ${dayOf(days, today)}, due ${formatDay(last.on)}`;
}
