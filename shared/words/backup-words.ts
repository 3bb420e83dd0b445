import { defineWords } from './define-words';

/** Restoring a backup, the way out of damage, and where the last good backup is. */
export const backupWords = defineWords('backup', {
  thisComputer: 'this computer',
  noneYet: 'none yet',
  restoreLineEndings: 'Restore the line endings',
  restoreBackup: 'Restore a backup…',
  fileWasChanged: 'The register file was changed',
  cannotShow: 'The register cannot be shown',
  saveCopyBefore: 'Save a copy before anything else is tried.',
  shownUpToThere:
    'What you see is everything up to that place; reminders keep coming from it. Save a copy before anything else is tried.',
  allShown: 'Everything is shown, and reminders keep coming.',
  shownIsSafe: 'What you see was saved before and is safe. Nothing new is accepted until this is settled.',
  counterparties: 'Counterparties',
  licenseRecords: 'License records',
  letters: 'Letters',
  steps: 'Steps',
  replies: 'Replies to intent to deny',
  shipments: 'Shipments',
  deadlines: 'Deadlines',
  noLongerThere: 'no longer there',
  thereAgain: 'there again',
  asTheyWereThen: 'as they were then',
  isOther:
    'This is a backup of another register than the one that is open, or none is open. All of it takes the other’s place.',
  noneMissing: 'No entry of the present register is missing in the backup.',
  noRecordChanges: 'No record would change.',
  restoreTitle: 'Restore a backup',
  restoreThisBackup: 'Restore this backup',
  readingBackup: 'Reading the backup…',
  lookingForNewest: 'Looking for the newest backup that reads back whole…',
  otherFolder: 'Another folder can be chosen under Settings, Backups.',
  andMore: '{names} · and {count} more',
  noBackupIn:
    'There is no backup of this register in {folder}. Save a copy of the whole folder before anything else is tried, and look for a copy of the register file on another disk or in a handover folder.',
  newestFrom: 'The newest backup is from {at}, with {entries}.',
  entries: '{count} {count|entry|entries}',
  cannotBeShown: '{what} cannot be shown',
  goingSince: '{count} {count|entry|entries} made since will no longer be in the register.',
  goingFrom: '{count} {count|entry|entries} made from {at} on will no longer be in the register.',
  coming: '{count} {count|entry|entries} that are only in the backup come back.',
  lacking:
    '{count} attached {count|file|files} will be missing: missing or altered in the backup, and not in the present register either ({names}).',
  changed: '{kind} {what}: {count}',
  takesPlace: 'The backup of {at} ({reason}) takes the place of the present register.',
  keptAside:
    'The present register is not deleted. Its folder is kept whole beside {folder}, renamed to “kept aside” with the time; the window shows its name afterwards. The history will hold an entry about the restore.',
});
