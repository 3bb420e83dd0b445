import { formatDay, isIsoDate } from '../base/dates';
import type { DeadlineShift } from './preview-row';

const dayWords = (text: string): string => (isIsoDate(text) ? formatDay(text) : text);

/** What a row does to a deadline, from day to day. */
export function shiftInWords({ title, was, now }: DeadlineShift): string {
  if (now === null) return `Removes from the docket: ${title}, due ${dayWords(was?.due ?? '')}.`;
  if (was === null) return `Sets: ${title}, due ${dayWords(now.due)}, work by ${dayWords(now.workBy)}.`;
  return was.due === now.due
    ? `Moves the work-by date: ${title}, due ${dayWords(now.due)}, work by ${dayWords(was.workBy)} → ${dayWords(now.workBy)}.`
    : `Moves: ${title}, due ${dayWords(was.due)} → ${dayWords(now.due)}.`;
}
