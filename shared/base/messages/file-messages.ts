import type { MessageTexts } from './message-texts';

/** Attached files, files written and the register as it stood. */
export const fileMessages = {
  'file-too-large': '{name} is larger than {limit}. Attach a smaller scan.',
  'file-unreadable': '{name} could not be read ({detail}).',
  'file-not-viewable':
    '"{name}" was not opened: only papers, pictures and text are. If you know what it is, save a copy.',
  'file-not-what-it-says':
    '"{name}" was not opened: by its name it is {ending}, by its contents {is}. If you know what it is, save a copy.',
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
    'Nothing was written: {file} is the very file that is to be read. Choose another file to write to.',
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
