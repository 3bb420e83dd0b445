import type { MessageTexts } from './message-texts';

/** A register carried to another computer, and a copy of one for whoever helps. */
export const moveMessages = {
  'moved-away':
    'This register was copied for another computer. Until that one works it can only be read here. To go on here instead, take it back under Settings, Moving.',
  'moved-for-good': 'This register was moved to another computer and works there. Here it can only be read.',
  'move-nothing': 'There is nothing to move: this register is empty.',
  'move-sample': 'The sample register is not moved. Go to your own register first.',
  'move-failed':
    'The copy for the other computer was not made ({detail}). Nothing was left behind, and the register goes on here as before. Free some space or use another USB drive.',
  'move-not-closed':
    'The register here could not be left read-only ({detail}), so the copy was not finished and nothing can be taken in from it. The register goes on here as before.',
  'move-half':
    'The copy was not finished ({detail}), and the register here can only be read meanwhile. Take it back under Settings, Moving, then try again.',
  'move-lacks-backups':
    '{count} earlier {count|backup|backups} could not be read and {count|is|are} not in the copy. The register itself is in it whole.',
  'move-lacks-files':
    '{count} attached {count|file|files} could not be copied: {count|it is|they are} missing or altered in the register.',
  'not-a-move':
    '{folder} holds no register from another computer. Choose the folder whose name begins with “Export Docket move”. Nothing was changed.',
  'move-newer':
    'The copy in {folder} was made by a newer version of Export Docket. Install that version here first. Nothing was changed.',
  'move-damaged':
    'The copy in {folder} is not whole ({detail}). Make it again on the other computer: take the register back there, then move it again. Nothing was changed.',
  'move-unread':
    'The copy in {folder} could not be read ({detail}). Check that the USB drive is still connected. Nothing was changed.',
  'move-already': 'The register in this copy is here already, with every entry. Nothing was changed.',
  'move-own':
    'This is a copy of the register that is here. To go on with it on this computer, take it back. Nothing was changed.',
  'move-older':
    'The copy is older than the register here, which has {entries} further {entries|entry|entries}. It was not taken in, and nothing was changed.',
  'move-taken':
    'This copy was taken in before, on {host} at {at}. What two computers enter into the same register cannot be put together again. Nothing was changed.',
  'move-not-taken':
    'The copy was not taken in: the disk refused it ({detail}). The register here is as it was. Free some space, then try again.',
  'no-move-looked': 'No copy was looked at yet. Choose its folder first.',
  'not-moved': 'This register was not moved: it can be changed here.',
  'move-confirmed':
    'The move was confirmed on {at}: the register works on the other computer. To go on here with what was then, restore a backup.',
  'support-failed':
    'The copy for support was not made ({detail}). Nothing was left behind; the register is untouched.',
  'move-mark-kept':
    'The disk refused the change ({detail}). Where the register goes on is as before; try again.',
} as const satisfies MessageTexts;
