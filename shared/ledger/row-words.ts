import { defineWords } from '../words/define-words';
import type { RowKind } from './ledger-rows';

/** What a row of a ledger is, in words. */
export const rowWords: Readonly<Record<RowKind, string>> = defineWords('ledger/row-words.rowWords', {
  draw: 'Shipped',
  reversal: 'Corrected: taken back',
  'not-counted': 'Under an exception or NLR, not counted',
  carried: 'Shipped under the license it replaces',
  reserved: 'Reserved',
  filed: 'EEI filed',
  departed: 'Departed',
  canceled: 'Canceled',
  'eei-canceled': 'EEI canceled',
  corrected: 'Corrected',
  'delivery-failed': 'Delivery failed (15 CFR 758.4(c))',
  'came-back': 'Came back, no credit',
  credited: 'Credited by ruling',
  'temporary-back': 'Temporary goods back',
  transferred: 'Transferred, not counted',
  'opening-balance': 'Opening balance',
  adjusted: 'Adjusted',
});
