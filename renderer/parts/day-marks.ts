import { daysBetween, formatDay, formatDayShort, type IsoDate } from '../../shared/base/dates';
import type { CountedDay } from '../../shared/counting/day-strip';
import { partWords } from '../../shared/words/parts-words';

/** The classes of one cell: what kind of day it is, then what it means here. */
export function dayClass(day: CountedDay, today: IsoDate): string {
  const kind = day.mark === 'closure' ? 'holiday' : day.mark === 'trigger' ? 'working' : day.mark;
  return [
    `day-${kind}`,
    day.on < today && !day.isDue ? 'day-past' : '',
    day.mark === 'trigger' ? 'day-trigger' : '',
    day.isSkipped ? 'day-skipped' : '',
    day.isWorkBy && !day.isDue ? 'day-work-by' : '',
    day.isDue ? 'day-due' : '',
    day.on === today ? 'day-today' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Day 4 of 20", or "40 days before Jan 31" in a count toward the past: where today stands in it. */
export function dayOf(days: readonly CountedDay[], today: IsoDate): string {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  const n = days.find(({ on }) => on === today)?.n;
  if (last.on < first.on) {
    if (today > first.on) return partWords.past({ day: formatDay(first.on) });
    const before = n ?? daysBetween(today, first.on);
    return partWords.daysBefore({ count: before, day: formatDay(first.on) });
  }
  if (today < first.on) return partWords.starts({ day: formatDay(first.on) });
  // Days passed over after the count has ended carry no number of their own.
  const length = days.findLast(({ isRolled }) => isRolled !== true)?.n ?? last.n;
  if (n === undefined) return partWords.pastDay({ number: length });
  return n > length ? partWords.afterDay({ number: length }) : partWords.dayOf({ number: n, of: length });
}

/** The strip in words, for whoever does not see it. */
export function dayStripLabel(days: readonly CountedDay[], today: IsoDate): string {
  const last = days.at(-1);
  if (last === undefined) return '';
  return partWords.strip({ where: dayOf(days, today), day: formatDay(last.on) });
}

/** What stands in a cell: its number, nothing for a day left out, an arrow for one that carries the date on. */
export function cellText({ n, isSkipped, isRolled }: CountedDay): string {
  if (isRolled) return '→';
  return isSkipped ? '' : String(n);
}

/** The calendar date of a cell: the day of the month, with the month where it begins or the count does. */
export const cellDate = ({ on }: CountedDay, isFirst: boolean): string =>
  isFirst || on.endsWith('-01') ? formatDayShort(on).slice(4) : String(Number(on.slice(8)));

/** One cell in words. */
export function cellWords(day: CountedDay, today: IsoDate): string {
  return [
    formatDay(day.on),
    day.name,
    day.mark === 'trigger' ? partWords.dayZero : undefined,
    day.isSkipped ? partWords.leftOutOfCount : undefined,
    day.isRolled && !day.isDue ? partWords.passedOver : undefined,
    day.on === today ? partWords.today : undefined,
    day.isWorkBy ? partWords.workBy : undefined,
    day.isDue ? partWords.due : undefined,
  ]
    .filter(Boolean)
    .join(', ');
}
