import type { MessageTexts } from './message-texts';

/** Backups and restores. */
export const backupMessages = {
  'backup-folder-gone':
    'The backup folder {folder} is not there, so no backup was made. Reconnect the disk or choose another folder. The register itself is safe.',
  'backup-folder-inside':
    'A backup inside the register folder would be lost with it. Choose a folder outside {folder}.',
  'backup-failed':
    'The backup was not made: the disk refused it ({detail}). Earlier backups and the register are untouched. Free some space or choose another folder.',
  'backup-differs':
    'The backup did not read back as it was written ({detail}) and was discarded. Earlier backups and the register are untouched. Use another disk.',
  'backup-shorter':
    'An earlier backup ({name}) holds {was} {was|entry|entries}, the register only {now}. The earlier backup stays. Check which register this is.',
  'backup-emptier':
    'The register has {now} {now|record|records}; the backup {name} has {was}. Nothing older was removed. Check what became of them.',
  'backup-lacks-files':
    '{count} attached {count|file|files} could not be copied into the backup: {count|it is|they are} missing or altered.',
  'backup-not-removed': 'An old backup could not be removed ({detail}).',
  'no-good-backup': 'There is no backup in {folder} that reads back whole.',
  'no-keep-rule':
    'Write whole numbers: at least 1 day; for weeks and months also 0; an empty field keeps them indefinitely.',
  'backups-unread':
    'The backup folder could not be read ({detail}). Nothing was changed; check that its disk is connected.',
  'ambiguous-backup':
    '{count} backups are named "{name}", each of another register. Move the others out of the folder first.',
  'not-a-backup-folder':
    '{folder} is not a backup folder, or its disk is not connected. To make it one, add --new.',
  'window-is-open':
    'Export Docket is open. Close it first: its window would overwrite what the restore notes.',
  'no-such-backup': 'There is no backup named "{name}" in the backup folder.',
  'backup-damaged': 'The backup {name} is damaged ({detail}). Choose another one; nothing was changed.',
  'restore-failed': 'The backup was not restored ({detail}). The register is as it was.',
  restored: 'The backup {name} was restored. There was no register before it.',
  'restored-kept': 'The backup {name} was restored. The register from before is kept whole in {folder}.',
  'settings-kept-aside':
    'The settings could not be read and were reset; the old file is kept beside them as {name}. Check your name, the paper and where backups go.',
  'restored-lacks-files':
    'Attached files that neither the backup nor the register from before had as they were: {count} ({names}). Attach them again where you still have them.',
  'no-backups-here': 'No backups are made of this register. Go to your own register first.',
  'folder-name-long':
    'The path of this folder is longer than {limit} characters. Choose one nearer to the top.',
  'restore-half':
    'The restore stopped half-way ({detail}). The register from before is whole in {keptAs}: rename it back to {folder}.',
} as const satisfies MessageTexts;
