import { defineWords } from './define-words';

/** A later edition of the law in a file. */
export const editionWords = defineWords('edition', {
  says: 'A later edition of the law comes as a file that the makers of Export Docket signed. It shows what the edition changes, before a program with it is installed.',
  look: 'Look at an edition file…',
  title: 'Law edition {id}',
  checkedOn: 'Checked on {day}.',
  movesNothing:
    'No date moves. This program counts by the edition {id}; each date below stays until you move it or install a program with the later edition, which asks about each.',
  added: 'New rules',
  changed: 'Changed rules',
  gone: 'Removed rules',
  none: 'None',
  openDates: 'Open dates it would change',
  noDates: 'None of your open dates would change.',
  otherDate: 'stays due {due}; by this edition {other}, work-by {workBy}.',
  noRule: 'stays due {due}; this edition has no such rule any more.',
  close: 'Close',
});
