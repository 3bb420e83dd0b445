import { defineWords } from './define-words';

/** Looking at an attached file. */
export const viewerWords = defineWords('viewer', {
  isPartial:
    'Something in this file could not be read, so that parts of it may be missing here. Open it in its own program to see all of it.',
  width: 'Width',
  widthSays: 'As wide as there is room',
  pageSays: 'The whole page',
  ownSizeSays: 'Its own size',
  paper: 'Paper',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  smaller: 'Smaller',
  size: 'Size',
  larger: 'Larger',
  turnRight: 'Turn right',
  previousFile: 'Previous file',
  nextFile: 'Next file',
  openInProgram: 'Open in its own program',
  saveCopy: 'Save a copy…',
  attachedFile: 'Attached file',
  attachedFiles: 'Attached files',
  close: 'Close',
  page: 'Page',
  pageOfFile: 'Page {page} of {name}',
  pageOf: 'Page {page} of {pages}',
  numberOf: 'Page, of {pages}',
  of: 'of {pages}',
  place: '{name}, page {page} of {pages}',
  fileOf: 'file {number} of {of}',
  shortcutSays: '{keys} goes to the file and back to the form',
  opening: 'Opening {name}…',
});
