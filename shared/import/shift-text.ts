import { formatDay, isIsoDate } from '../base/dates';
import { defineWords } from '../words/define-words';
import type { DeadlineShift } from './preview-row';

const texts = defineWords('import/shift', {
  removes: 'Removes from the docket: {title}, due {due}.',
  sets: 'Sets: {title}, due {due}, work by {workBy}.',
  movesWorkBy: 'Moves the work-by date: {title}, due {due}, work by {was} → {now}.',
  moves: 'Moves: {title}, due {was} → {now}.',
});

const dayWords = (text: string): string => (isIsoDate(text) ? formatDay(text) : text);

/** What a row does to a deadline, from day to day. */
export function shiftInWords({ title, was, now }: DeadlineShift): string {
  if (now === null) return texts.removes({ title, due: dayWords(was?.due ?? '') });
  const [due, workBy] = [dayWords(now.due), dayWords(now.workBy)];
  if (was === null) return texts.sets({ title, due, workBy });
  return was.due === now.due
    ? texts.movesWorkBy({ title, due, was: dayWords(was.workBy), now: workBy })
    : texts.moves({ title, was: dayWords(was.due), now: due });
}
