import { defineWords } from './define-words';

/** The page of the manual around its text; the text itself is `docs/manual/`. */
export const manualWords = defineWords('manual', {
  page: 'Page',
  onThisPage: 'On this page',
  title: 'Manual',
  pages: 'Pages of the manual',
  savePdf: 'Save as PDF',
  print: 'Print the manual…',
  search: 'Search the manual',
  found: 'Found in the manual',
  nothingFound: 'Nothing in the manual has these words.',
});
