import type { MessageTexts } from './message-texts';

/** A register that several laptops share: what came from the others, and what is on its way to them. */
export const sharingMessages = {
  'office-forked':
    'The register of the office is not the one that is here: they differ from a line on. Nothing was merged and nothing is sent; both are kept as they are.',
  'office-behind':
    'The office’s server lacks entries that are here: it was restored from an older backup. Nothing is sent until somebody puts them back from here.',
  'office-not-behind': 'The office lacks nothing that is here. Nothing was changed.',
  'office-unreached': 'The office cannot be reached now. Nothing was changed; try again once it is.',
  'office-clock':
    'The clock of this computer is more than ten minutes off the office’s. Set it right; until then nothing is sent.',
  'office-line-unreadable':
    'Line {seq} of the office’s register cannot be read. Nothing from it on was taken over; what is here is as it was.',
  'office-not-refused': 'No such entry is waiting to be changed or dropped.',
  'office-withdrawn': 'The entry was dropped before the office had it.',
  'office-no-restore':
    'A backup cannot take the place of a register that is shared with an office. The office has every entry; end the sharing first.',
  'office-no-move':
    'A register that is shared with an office is not moved: the other computer takes part in the office itself.',
  'office-shared': 'This register is shared with an office already. Nothing was changed.',
  'office-not-shared': 'This register is not shared with an office. Nothing was changed.',
  'office-unnamed':
    'This register is shared with an office. Name its server with --host, --database and --login, and each entry is answered once the office has it; with --offline it waits on this computer. Nothing was changed.',
  'office-folder-taken':
    'There is a register in {folder}. To take part in an office’s register, choose another folder, or move this one away first.',
  'office-unsettled':
    'The sharing was not ended: {waiting} {waiting|entry is|entries are} not in the office’s register yet, and {refused} {refused|refused entry waits|refused entries wait} to be changed or dropped.',
  'changed-by-another':
    '{what} was changed by somebody else in the meantime, so your change was not entered. Look at the record, and enter it again if it still holds.',
  'changed-meanwhile':
    '{by} has changed this since you opened it: {what}. What you save would take the place of that.',
  'entered-by-another': 'Somebody else entered the same in the meantime, so nothing was left to change.',
  'outbox-damaged':
    'The file of what the office does not have yet (outbox.txt) is damaged. The register was opened for reading; the file was left as it is.',
  'outbox-of-another':
    'The file of what the office does not have yet (outbox.txt) belongs to another register. The register was opened for reading; nothing was changed.',
} as const satisfies MessageTexts;
