import { defineWords } from './define-words';

/** Moving a register to another computer, and taking one in. */
export const movingWords = defineWords('moving', {
  section: 'Moving',
  says: 'A new laptop: the register goes there with its attached files, its backups and your settings, on a USB drive. It is read back before anything else happens, and nothing is deleted here.',
  moveButton: 'Move to another computer…',
  takeInButton: 'Take in a register…',
  takeInSays: 'You have a folder that begins with “Export Docket move”, made on your old computer.',
  moveTitle: 'Move to another computer',
  stepStick: 'Connect a USB drive and choose it. A new folder is made there and read back to the last byte.',
  stepReadOnly:
    'From then on the register can only be read here, so that nobody enters a letter on the wrong computer.',
  stepThere:
    'On the other computer install Export Docket and choose “Take in a register…” on its first page.',
  stepConfirm: 'Once it works there, say so here. Until then you can take it back.',
  copying: 'The copy is made and read back…',
  choose: 'Choose the USB drive…',
  copied:
    'The copy is whole: {folder}. Take it to the other computer. Here the register can only be read now.',
  cancel: 'Cancel',
  close: 'Close',
  movedOn: 'Copied for another computer on {at}, into {folder}. Here it can only be read.',
  movedSometime: 'Copied for another computer. Here it can only be read.',
  confirmedOn:
    'Moved. Confirmed on {at}: the register works on the other computer. Here it can only be read.',
  confirm: 'It works there…',
  takeBack: 'Take it back…',
  confirmTitle: 'The register works on the other computer',
  confirmSays:
    'Look there first: the docket shows everything, and a backup was made. From then on the register here stays read-only for good, as it was when it was copied. Nothing is deleted.',
  confirmSubmit: 'It works there',
  takeBackTitle: 'Go on here',
  takeBackSays:
    'Only if the other computer has not taken it in, or nobody uses it there. What two computers enter into the same register cannot be put together again. Delete the copy on the USB drive.',
  takeBackSubmit: 'Go on here',
  takeInTitle: 'Take in a register from another computer',
  comesFrom:
    'Copied on {at} on the computer {from}, with {count} {count|backup|backups}. All of it was read and is whole.',
  comesDamaged:
    'Copied on {at} on the computer {from}. The register was read and is whole. Of its {count} {count|backup|backups} {damaged} {damaged|is|are} not whole and {damaged|is|are} not taken in; keep the USB drive.',
  notMarked:
    'The USB drive can only be read, so the copy on it is not marked as taken in. Take it in on one computer only: what two computers enter into the same register cannot be put together again.',
  takesPlace:
    'It takes the place of the register that is here, which is kept aside whole. Your name, how dates are written, the paper and the rule for backups come with it.',
  takeInSubmit: 'Take it in',
  lookingThrough: 'The copy is read in full…',
});
