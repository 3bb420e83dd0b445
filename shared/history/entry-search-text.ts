import { searchText } from '../base/search-text';
import type { Entry, Via } from '../register/events';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { describeEntry, descriptionText } from './describe-entry';

const texts = defineWords('history/entry-search-text', {
  exportDocket: 'Export Docket',
  nobodyNamed: 'Nobody named',
});

/** By what way an entry came. */
export const viaWords: Readonly<Record<Via, string>> = defineWords('history/entry-search-text.viaWords', {
  window: 'in the window',
  cli: 'on the command line',
  program: 'automatic',
});

/** Who made an entry: a person, or the program itself. */
export function authorOf({ by, via }: Pick<Entry, 'by' | 'via'>): string {
  if (by !== null) return by;
  return via === 'program' ? texts.exportDocket : texts.nobodyNamed;
}

/** All the words of an entry, folded for searching: who, by what way, what, and the values before and after. */
export function entryText(entry: Entry, register: Register): string {
  const tellings = describeEntry(entry, register).map(descriptionText);
  return searchText([authorOf(entry), viaWords[entry.via], ...tellings].join('\n'));
}
