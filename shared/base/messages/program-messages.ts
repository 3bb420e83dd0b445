import type { MessageTexts } from './message-texts';

/** A command that stopped, a table too large, and what helps after damage. */
export const programMessages = {
  'workbook-too-large':
    'The table "{name}" has more than the {rows} rows or {columns} columns that a sheet of a workbook holds. Nothing was written; save it as CSV instead.',
  'line-too-long': 'This line is longer than {limit}, so it was not read. Split it.',
  'command-stopped':
    'The command stopped because something went wrong inside the program. Whatever it answered before is done and saved. The details are in {log}.',
  'command-stopped-disk': 'The command stopped: {detail}. Whatever it answered before is done and saved.',
  'newest-backup':
    'The newest backup is from {madeAt}, with {entries}. To restore it, open the register in the window and choose Restore a backup.',
  'no-backup-to-restore':
    'There is no backup of this register in {folder}. Keep a copy of the whole register folder before anything else is tried, and look for a copy of the register file on another disk or in a handover folder.',
  'mend-by-command': 'To restore them: export-docket verify --mend-line-endings --register {folder}',
  unexpected: 'Something went wrong inside the program. Nothing was changed. ({detail})',
} as const satisfies MessageTexts;
