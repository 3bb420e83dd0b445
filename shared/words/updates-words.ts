import { defineWords } from './define-words';

/** The section of the settings about new versions, and its dialog. */
export const updatesWords = defineWords('updates', {
  section: 'Updates',
  about:
    'Export Docket fetches nothing. A new version comes on a USB drive or a share: update.json, its signature update.json.minisig, and the packages beside them.',
  check: 'Check an update file…',
  checking: 'The package is copied and checked…',
  title: 'Version {version}',
  signedBy: 'Signed by the makers of Export Docket: {comment}',
  released: 'Released {day}',
  package: 'Package',
  packageIs: '{name}, {size}: it is the one that was signed.',
  copy: 'Checked copy',
  news: 'What is new',
  newerJournal:
    'The new version writes the register in a newer form. This version cannot read it afterwards; the backup keeps the present form.',
  sameJournal: 'The register stays as it is. A backup is made first.',
  byHand: 'Or type in a terminal',
  install: 'Back up and install',
  installing: 'A backup is made; then the installer of the system asks for the rights it needs…',
  installed: 'Version {version} is installed. Close Export Docket and start it again to use it.',
  opened: 'The installer of the system is open. Close Export Docket before you go on in it.',
  backup: 'The backup {name} was made first.',
  cancel: 'Not now',
  close: 'Close',
});
