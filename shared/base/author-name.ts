import { label } from './fields';
import { reasonFor } from './message-text';
import { reason } from './reason';
import { done, type Result, refuse } from './result';

const longest = 200;

/** Who makes an entry, as a journal keeps it: one line with something in it. */
export const authorName = label.min(1, reason('missing')).max(longest, reason('too-long'));

/** A name somebody gave, if a journal can keep it; `field` is where it was given. */
export function checkedAuthor(name: string, field: string): Result<string> {
  if (name.trim() === '') return refuse('invalid', 'nobody-named', {}, field);
  const read = authorName.safeParse(name);
  if (read.success) return done(read.data);
  const why = reasonFor(read.error.issues[0]?.message ?? '');
  return refuse('invalid', 'invalid-field', { field, reason: why }, field);
}

/** A name of the system made fit for a journal, where nobody is there to be asked: what cannot be kept is left out. */
export function cleanedName(name: string, instead: string): string {
  const cleaned = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\ufffd]+/gu, ' ')
    .trim();
  const short = [...cleaned]
    .slice(0, longest / 2)
    .join('')
    .trim();
  return short === '' ? instead : short;
}
