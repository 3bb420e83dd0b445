import { defineWords } from './define-words';

/** The export form: what, in which form, and what becomes of it. */
export const exportWords = defineWords('export', {
  docket: 'The docket: every open deadline',
  licenseRecords: 'License records',
  counterparties: 'Counterparties',
  items: 'Items of all license records',
  letters: 'Letters',
  shipments: 'Shipments with what they draw on licenses',
  openingBalances: 'Opening balances',
  reasons: 'Reasons the agencies stated, across licenses',
  workbook: 'All tables in one workbook',
  calendar: 'Open deadlines for a calendar',
  register: 'The whole register as data',
  xlsx: 'Excel workbook (.xlsx)',
  csv: 'CSV, which Excel opens too (.csv)',
  json: 'JSON with its schema (.json)',
  ics: 'Calendar for Outlook and others (.ics)',
  docketNote:
    'For reading. The docket is worked out again from the register each day; this file cannot be imported.',
  reasonsNote:
    'For reading: a row for each reason, or for each letter without one. This file cannot be imported. To narrow it, use the page Reasons.',
  calendarNote:
    'A whole-day event on each work-by date, the strict date in its text. Import the file again after changes: events keep their identity, moved ones move, settled ones are cancelled.',
  registerNote: 'For programs. To hand everything over to people, make a handover folder (Settings).',
  comesBack: 'Can be read in again: Import knows its columns. Attached files stay in the register.',
  copied: 'Copied {count} {count|row|rows}.',
  notCopied: 'The clipboard took nothing.',
  export: 'Export',
  exportSelected: 'Export the {count} selected',
  saveAs: 'Save as…',
  what: 'What',
  form: 'Form',
  includePrivilegedNotes: 'Include privileged notes',
  leftOut: 'They are left out unless you ask.',
  copyAsText: 'Copy as text',
  making: 'Making the file… Cancel stops it.',
  savedAs: 'Saved as {path}',
});
