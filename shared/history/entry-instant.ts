import { formatInstant } from '../base/dates';
import type { Entry } from '../register/events';
import { defineWords } from '../words/define-words';

const texts = defineWords('history/entry-instant', {
  typed: 'typed {at}',
});

/** When an entry was typed, where the office took it later: "typed Fri Nov 27, 2026, 3:40 PM EST"; empty where it is as old as it says. */
export function typedInWords({ enteredAt, zone }: Pick<Entry, 'enteredAt' | 'zone'>): string {
  return enteredAt === undefined ? '' : texts.typed({ at: formatInstant(enteredAt, zone) });
}

/** The instant of an entry for paper, with when it was typed where that was earlier. */
export function instantInWords(entry: Pick<Entry, 'at' | 'enteredAt' | 'zone'>): string {
  const at = formatInstant(entry.at, entry.zone);
  const typed = typedInWords(entry);
  return typed === '' ? at : `${at} (${typed})`;
}
