import { defineWords } from './define-words';

/** A later edition of the law in a file. */
export const editionWords = defineWords('edition', {
  says: 'A later edition of the law comes as a file that the makers of Export Docket signed. Look at what it changes, then take it in or leave it; a program with it need not be installed.',
  look: 'Look at an edition file…',
  title: 'Law edition {id}',
  checkedOn: 'Checked on {day}.',
  movesNothing:
    'No date moves. The register counts by the edition {id}. Once this one is taken in, what you enter is counted by it, and each open date below stays until you decide about it. Undo goes back to the edition before.',
  added: 'New rules',
  changed: 'Changed rules',
  gone: 'Removed rules',
  none: 'None',
  openDates: 'Open dates it would change',
  noDates: 'None of your open dates would change.',
  otherDate: 'stays due {due}; by this edition {other}, work-by {workBy}.',
  noRule: 'stays due {due}; this edition has no such rule any more.',
  take: 'Take in this edition',
  notNow: 'Not now',
});
