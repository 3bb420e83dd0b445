import { defineWords } from './define-words';

/** What the ledger adds to the record of a license: its sheets, and the acts that are about no shipment. */
export const licenseLedgerWords = defineWords('license-ledger', {
  statement: 'Statement: every row of its ledger',
  statementTitle: 'Statement of',
  report: 'Report over a period',
  reportTitle: 'Report under',
  from: 'From',
  to: 'To',
  more: 'More…',
  moreOfLedger: 'More for what is left of this license',
});
