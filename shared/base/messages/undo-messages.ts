import type { MessageTexts } from './message-texts';

/** Undo and redo, and who makes an entry. */
export const undoMessages = {
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  'no-such-entry': 'The register has no entry {seq}.',
  'entry-not-undoable': 'Entry {seq} is a note of the program itself; there is nothing to take back.',
  'already-undone': 'Entry {seq} was already undone by entry {by}.',
  'undo-changed-since':
    'This cannot be undone: what it changed ({what}) was changed again since, in entry {seq} or before. Undo that one first.',
  'undo-rests-on-it': 'This cannot be undone: entry {seq} rests on what it made. Undo that one first.',
  'undo-names-void':
    'This cannot be undone: it would name a record again that entry {seq} marked as entered in error. Undo that one first.',
  'put-back-before':
    'This cannot be put back: entry {seq} was made since and could not follow on it. Undo that one first.',
  'nobody-named': 'Say who you are first: every entry names its author.',
} as const satisfies MessageTexts;
