import { defineWords } from './define-words';

/** The section of the settings about the program itself. */
export const aboutWords = defineWords('about', {
  section: 'About',
  version: 'Version',
  runsOn: 'Runs on',
  standsIn: '{runtime}, in the place of Electron {wanted}: good for trying, not for daily work',
  system: 'System',
  register: 'Register folder',
  settings: 'Settings',
  backups: 'Backups',
  log: 'Log',
  lawEdition: 'Law edition',
  checkedOn: '{edition}, checked on {day}',
  covers: 'What it covers',
  copy: 'Copy for support',
  copied: 'Copied. It holds no part of the register.',
  notCopied: 'It could not be copied. Select the lines above instead.',
  exportSupport: 'Export for support…',
  supportSays:
    'Export for support makes a copy of the register for whoever helps: structure and dates stay, every name, text, number and file has a stand-in.',
  supportMade: 'The copy is in {folder}. Look into it before you send it.',
  licenses: 'Licenses…',
  licensesTitle: 'Packages and fonts in this program',
  licensesSay: '{count} {count|package|packages}, each with its license.',
  nameAndVersion: '{name} {version}',
  copyAll: 'Copy all',
  allCopied: 'Copied.',
  close: 'Close',
});
