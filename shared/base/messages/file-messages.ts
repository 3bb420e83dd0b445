import type { MessageTexts } from './message-texts';

/** Attached files, files written and the register as it stood. */
export const fileMessages = {
  'file-too-large': '{name} is larger than {limit}. Attach a smaller scan.',
  'file-empty': '{name} is empty. Nothing was attached.',
  'place-silent':
    '{place} does not answer. Nothing was read or written there; check that its disk or network share is connected.',
  'work-stopped': 'It was stopped before it was done. Nothing was changed.',
  'file-unreadable': '{name} could not be read ({detail}).',
  'file-not-viewable':
    '"{name}" was not opened: only documents, pictures and text are opened from here. If you know what it is, save a copy.',
  'file-not-what-it-says':
    '"{name}" was not opened: by its name it is {ending}, by its contents {is}. If you know what it is, save a copy.',
  'file-not-shown':
    '{name} cannot be shown here: by its contents it is not a PDF, PNG, JPEG or TIFF. Open it in its own program, or save a copy.',
  'picture-too-large':
    '{name} is {width} × {height} pixels, too large to be shown here. Open it in its own program, or save a copy.',
  'opened-not-ours':
    '{place} is no handover folder, no backup and no register of Export Docket. Nothing was changed.',
  'opened-gone': '{place} is not there any more.',
  'opened-unread': '{place} could not be read ({detail}).',
  'nothing-opened': 'Nothing was opened with this program.',
  'paper-empty': '{name} is empty: there is nothing in it to show.',
  'paper-damaged':
    '{name} is damaged and cannot be shown here. Open it in its own program, or ask for the file again.',
  'paper-locked': '{name} is protected by a password and cannot be shown here. Open it in its own program.',
  'paper-without-pages': '{name} has no page to show.',
  'page-damaged': 'Page {page} of {name} is damaged and cannot be drawn. Open the file in its own program.',
  'drop-is-folder': '{name} is a folder. Nothing was attached. Drop the files that are in it.',
  'drop-is-link':
    'A link is not attached, and nothing is fetched. Save the document as a file, then drop the file.',
  'drop-is-text': 'Text is not attached. Drop it into a field, or drop a file.',
  'drop-is-nothing': 'What was dropped holds no file. Save it as a file, then drop the file.',
  'drop-too-much':
    'Nothing was attached: of files dropped at once the number is limited to {files}, and their size together to {limit}. Drop fewer at a time.',
  'drop-one-list': 'Drop one file: a list is brought in from one file at a time.',
  'drop-not-here': 'This form takes no files. Nothing was attached. Close it, then drop the file again.',
  'no-viewer': 'The system could not open "{name}": {detail}. Save a copy instead.',
  'file-missing': 'The attached file {name} is missing from the register folder.',
  'file-altered': 'The attached file {name} no longer matches its fingerprint.',
  'output-failed': 'The answer could not be written to the file ({detail}). Choose another --out.',
  'output-on-register':
    'Nothing was written: {file} is or lies in the register, which nothing may be written over. Choose another place.',
  'output-on-backups':
    'Nothing was written: {file} is or lies among the backups, which nothing may be written over. Choose another place.',
  'output-on-journal':
    'Nothing was written: {file} is the journal of a register, or a copy of one, which nothing may be written over. Choose another place.',
  'output-on-settings':
    'Nothing was written: {file} is where the settings of the program are kept. Choose another place.',
  'output-on-input':
    'Nothing was written: {file} is the file that is to be read. Choose another file to write to.',
  'register-gone':
    'The register in {folder} is not there any more, as when its disk was disconnected. The file was not attached. Connect the disk, then try again.',
  'not-attached':
    '{name} was not attached: the disk of the register refused it ({detail}). The register is as it was. Free some space or reconnect the disk, then try again.',
  'input-unreadable': 'The file named by --in could not be read ({detail}). No change was made.',
  'start-not-changed': 'Starting with the computer was not changed: the system refused it ({detail}).',
  'copy-failed': 'The copy was not made: the disk refused it ({detail}). Choose another place.',
  'file-not-saved': 'The file was not saved: the disk refused it ({detail}). Choose another place.',
  'as-it-stood':
    'This is the register as it stood on {on}; it only shows what was. Go back to today to change anything.',
  'day-before-register': 'The register began on {begun}; on {on} there was none. Choose a later day.',
  'day-to-come': '{on} is still to come. Choose a day up to today.',
} as const satisfies MessageTexts;
