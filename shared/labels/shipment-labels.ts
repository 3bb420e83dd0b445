import type { ActFields, ActKind, departureProofs } from '../records/ledger-act';
import type { modes, priceBases, ShipmentFields } from '../records/shipment';
import { defineWords } from '../words/define-words';

// What shipments and the acts on them are called.

export const actWords: Readonly<Record<ActKind, string>> = defineWords('labels/actWords', {
  reserved: 'Reserved',
  filed: 'EEI filed',
  departed: 'Departed',
  canceled: 'Canceled before departure',
  'eei-canceled': 'EEI canceled',
  corrected: 'Corrected',
  'delivery-failed': 'Delivery failed',
  'came-back': 'Came back, no credit',
  credited: 'Credited by the agency',
  'temporary-back': 'Temporary goods back',
  transferred: 'Transferred among named parties',
  'opening-balance': 'Opening balance',
  adjusted: 'Adjusted',
});

export const modeWords: Readonly<Record<(typeof modes)[number], string>> = defineWords('labels/modeWords', {
  '': 'Not entered',
  vessel: 'Vessel',
  air: 'Air',
  truck: 'Truck',
  rail: 'Rail',
  mail: 'Mail',
  'hand-carried': 'Hand-carried',
  electronic: 'Electronic release',
});

export const priceBasisWords: Readonly<Record<(typeof priceBases)[number], string>> = defineWords(
  'labels/priceBasisWords',
  {
    '': 'As on the license',
    'within-tolerance': 'Higher within the tolerance (15 CFR 750.7(c)(1)(ii))',
    'delivery-or-currency': 'Delivery, transport or currency (15 CFR 750.7(c)(1)(iii))',
    'price-statement': 'Price statement on the license (15 CFR 750.7(c)(1)(iv))',
  },
);

export const proofWords: Readonly<Record<(typeof departureProofs)[number], string>> = defineWords(
  'labels/proofWords',
  {
    '': 'None',
    'laden-aboard': 'Laden aboard the vessel',
    'on-pier': 'On the pier, booked, the vessel there and ready',
    'vessel-delayed': 'Vessel delayed by exceptional circumstances, BIS or Customs agree',
  },
);

export const shipmentLabels: Readonly<Record<keyof ShipmentFields, string>> = defineWords(
  'labels/shipmentLabels',
  {
    reference: 'Number',
    invoice: 'Invoice',
    order: 'Order',
    plannedOn: 'Planned departure',
    mode: 'Mode of transport',
    carrier: 'Carrier',
    transportDocument: 'Bill of lading or air waybill',
    portOfExport: 'Port of export',
    portOfUnlading: 'Port of unlading',
    destination: 'Destination',
    parties: 'Parties',
    endUse: 'End use',
    temporary: 'Temporary',
    dueBackOn: 'Due back',
    draws: 'Lines',
    answers: 'Answers to checks',
    files: 'Files',
    note: 'Note',
  },
);

export const actLabels: Readonly<Record<keyof ActFields, string>> = defineWords('labels/actLabels', {
  kind: 'What happened',
  on: 'Day',
  shipmentId: 'Shipment',
  licenseId: 'License record',
  itemId: 'Item',
  drawId: 'Line',
  quantity: 'Quantity',
  value: 'Value',
  draw: 'Line in its place',
  time: 'Time',
  zone: 'Time zone of the place',
  place: 'Place',
  evidence: 'Evidence',
  proof: 'Ready before the expiry',
  proofOn: 'Day of that proof',
  itn: 'ITN',
  srn: 'Shipment reference number',
  aesRemainder: 'Left as AES said',
  reference: 'Reference',
  from: 'From',
  to: 'To',
  source: 'Source',
  reason: 'Reason',
  initials: 'Initials',
  failed: 'Failed checks',
  files: 'Files',
  note: 'Note',
});

/** The time zones of the places where most goods leave the United States. */
export const usualZones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];
