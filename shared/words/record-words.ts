import { defineWords } from './define-words';

/** The forms that archive, void, or give an owner to records. */
export const recordWords = defineWords('record', {
  bringThisBack: 'Bring this {what} back',
  bringBack: 'Bring back',
  archive: 'Archive',
  comeBack: 'They return to the lists.',
  leave: 'They leave the lists. They are kept in full and can be brought back at any time.',
  setOwner: 'Set owner',
  owner: 'Owner',
  ownerMeans: 'The person in your company who is responsible; leave empty for nobody.',
  markThis: 'Mark this {what} as entered in error',
  markAsEntered: 'Mark as entered in error',
  voidMeans:
    'It stays readable, marked with your reason, and no longer counts. If it was right after all, undo it here or in the history.',
  whatWasWrong: 'What was wrong',
  itsDates: 'What happens to its dates',
  archiveThis: 'Archive this {what}',
  comesBack: '{name} returns to the lists.',
  leaves: '{name} leaves the lists. It is kept whole and can be brought back at any time.',
  archiveLicenses: 'Archive {count} license {count|record|records}',
  archiveCounterparties: 'Archive {count} {count|counterparty|counterparties}',
  bringBackLicenses: 'Bring {count} license {count|record|records} back',
  bringBackCounterparties: 'Bring {count} {count|counterparty|counterparties} back',
  ownerOf: 'Owner of {count} license {count|record|records}',
});
