import type { MessageTexts } from './message-texts';

/** The register as a file: its lock, its disk, its damage and its clock. */
export const registerMessages = {
  'read-only': 'The register is open for reading only. {why}',
  'disk-failed':
    'This was not saved: the disk refused it ({detail}). Everything saved before is safe. Free some space or reconnect the disk, then try again.',
  'changed-outside':
    'Another program changed the register while it was open. Nothing was overwritten. Close and reopen Export Docket to go on.',
  'in-use-elsewhere': 'The register is in use by {user} on {host} since {since}. Close it there first.',
  'in-use-far':
    'The register was taken by {user} on the computer {host}, {since}. Whether it is still open there cannot be seen from here. Close it there first; if that computer no longer uses it, take it over.',
  'in-use-unsure':
    'The register was taken by {user} on this computer, {since}. A program with the number of that one is running, but it may be another that was given the same number since. Close Export Docket wherever it is open; if nothing uses the register, take it over (on the command line: --take-over).',
  'in-use-unknown':
    'The register is held by a lock that cannot be read, as a power cut may leave it. Close whatever else uses the register; if nothing does, take it over (on the command line: --take-over).',
  'opened-for-reading': 'The register was opened for reading only, so no change was made.',
  'register-unreadable':
    'The register in {folder} could not be read ({detail}). Nothing was changed. Check the disk and the rights on the folder.',
  'no-register': 'There is no register in {folder}. Check the folder.',
  'damaged-line':
    '{entries} cannot be shown: line {line} of {lines} is damaged ({detail}). The register was opened for reading up to the line before; the file was left as it is.',
  'damaged-first-line':
    'Nothing of the register can be shown: its first line is damaged ({detail}). The file was left as it is and nothing was written.',
  'missing-tail':
    '{entries} cannot be shown: the register ends before entry {line}, which was saved before. It was opened for reading only; the file was left as it is.',
  rewritten:
    'Entry {line} of the register is not the one that was saved before. It was opened for reading only; the file was left as it is.',
  'missing-journal':
    'The register file is missing from its folder, though there was one before. Nothing was written: put the file back, then try again.',
  'converted-line-endings':
    'Another program changed the line endings of the register file. Everything in it is here and fits, but nothing can be changed until they are restored. The file was left as it is.',
  'converted-mark':
    'Another program put a byte-order mark before the register file. Everything in it is here and fits, but nothing can be changed until it is taken away. The file was left as it is.',
  'converted-last-line':
    'Another program changed the end of the last line of the register file. Everything in it is here and fits, but nothing can be changed until it is restored. The file was left as it is.',
  'not-converted': 'The line endings of the register file are as they should be. Nothing was changed.',
  'mended-not-whole':
    'Restoring the line endings alone would not make the register whole, so the file was left as it is. Restore the newest backup.',
  'line-endings-mended':
    'The line endings of the register file were restored; every entry fits. The file as it was found is kept as {keptAs}.',
  'not-a-journal':
    'Nothing of the register can be shown: the register file {detail}. It was left as it is and nothing was written.',
  'newer-register':
    'The register was written by a newer version of Export Docket. Update the program to change it.',
  'torn-tail':
    'The last entry was cut off while it was being written, before it was confirmed. It was set aside as {keptAs}; everything confirmed is here.',
  'torn-tail-left':
    'The last entry is cut off: it is being written, or was never confirmed. Everything confirmed is here; nothing was changed.',
  'checkpoint-not-written':
    'The last change is safe, but the checkpoint beside it could not be written ({detail}). Check the disk.',
  'checkpoint-rebuilt': 'The checkpoint file was missing or unreadable and was rebuilt from the register.',
  'checkpoint-missing':
    'The checkpoint file beside the register is missing or unreadable: entries missing from the end of the register would not be noticed.',
  'two-writers':
    'Another program wrote to the register at the same time. What was not confirmed was set aside as {keptAs}; everything confirmed is here.',
  'two-writers-left':
    'Another program wrote to the register at the same time. What was not confirmed stands at its end and does not count; everything confirmed is here, and nothing was changed.',
  'without-zone': '{entries} written without a known time zone; their times are shown in UTC.',
  'zone-unknown':
    'This computer names no time zone that is known here, so times are written and shown in UTC, and reminders come by it. Set the time zone in the system’s settings, then start again.',
  'clock-out-of-range':
    'The clock of this computer shows a year outside 1900 to 2199, so nothing can be changed. Set it in the system’s settings, then start again.',
  'entry-unreadable':
    'This was not saved: it could not be read again afterwards ({detail}). Nothing was written, and everything saved before is safe. Please report this.',
  'clock-doubt':
    'The clock says {at}, but the last entry was made at {last}. Check the clock before changing anything.',
  'today-is-for-reading': '--today changes the day for reading only, so no change was made.',
} as const satisfies MessageTexts;
