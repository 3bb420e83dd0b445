import { modeWords } from '../labels/shipment-labels';
import type { LedgerAct } from '../records/ledger-act';
import type { License } from '../records/license';
import type { Draw, Shipment } from '../records/shipment';
import type { Register } from '../register/register';
import { type Column, cellOf } from './column';

/** A line of a shipment that left, with its shipment: a row each. */
export interface ShipmentRow {
  readonly shipment: Shipment;
  readonly departure: LedgerAct;
  readonly draw: Draw;
}

const ofLicense = (license: License | undefined): string =>
  license === undefined ? '' : license.licenseNumber || license.applicationNumber;

const itemOf = (register: Register, licenseId: string | null, itemId: string | null): string =>
  register.licenses.get(licenseId ?? '')?.items.find(({ id }) => id === itemId)?.line ?? '';

type Kind = Column<ShipmentRow>['kind'];
const drawn = (
  key: keyof Draw,
  header: string,
  kind: Kind,
  alsoCalled: readonly string[] = [],
): Column<ShipmentRow> => ({
  key,
  header,
  kind,
  alsoCalled,
  of: ({ draw }) => cellOf(kind, draw[key]),
});
const shipped = (
  key: keyof Shipment,
  header: string,
  kind: Kind,
  alsoCalled: readonly string[] = [],
): Column<ShipmentRow> => ({
  key,
  header,
  kind,
  alsoCalled,
  of: ({ shipment }) => cellOf(kind, shipment[key]),
});

/** The columns of a table of shipments: a row for each line; lines of one shipment share its number. */
export const shipmentColumns: readonly Column<ShipmentRow>[] = [
  shipped('reference', 'Shipment', 'identifier', [
    'Shipment number',
    'Shipment no.',
    'Delivery',
    'Delivery number',
    'Reference',
  ]),
  {
    key: 'departedOn',
    header: 'Departed',
    kind: 'date',
    alsoCalled: [
      'Departure',
      'Export date',
      'Date of export',
      'Shipped on',
      'Ship date',
      'Date shipped',
      'Date',
    ],
    of: ({ departure }) => departure.on,
  },
  {
    key: 'license',
    header: 'License',
    kind: 'identifier',
    alsoCalled: ['License number', 'License no.', 'License record', 'Application number'],
    of: ({ draw }, register) => ofLicense(register.licenses.get(draw.licenseId ?? '')),
  },
  {
    key: 'item',
    header: 'Item',
    kind: 'identifier',
    alsoCalled: ['License line', 'Line item', 'Line', 'Item line'],
    of: ({ draw }, register) => itemOf(register, draw.licenseId, draw.itemId),
  },
  drawn('authority', 'Exception or NLR', 'identifier', ['License exception', 'Authority']),
  drawn('eccn', 'ECCN', 'identifier'),
  drawn('description', 'Description', 'prose'),
  drawn('quantity', 'Quantity', 'decimal', ['Qty', 'Quantity shipped']),
  drawn('unit', 'Unit', 'text', ['UOM', 'Units']),
  drawn('unitPrice', 'Unit price', 'decimal', ['Price']),
  drawn('value', 'Value', 'decimal', ['Actual value', 'Amount', 'Value shipped']),
  drawn('currency', 'Currency', 'identifier'),
  drawn('rate', 'Rate', 'decimal', ['Exchange rate']),
  drawn('rateOn', 'Date of the rate', 'date'),
  drawn('rateSource', 'Source of the rate', 'text'),
  drawn('eeiValue', 'EEI value', 'decimal'),
  drawn('eeiLicenseValue', 'EEI license value', 'decimal', ['License value']),
  {
    key: 'itn',
    header: 'ITN',
    kind: 'identifier',
    alsoCalled: ['Internal Transaction Number', 'AES ITN'],
    of: ({ departure, shipment }, register) =>
      departure.itn ||
      (register.acts
        .by('shipment', shipment.id)
        .findLast(({ kind, void: is }) => kind === 'filed' && is === null)?.itn ??
        ''),
  },
  shipped('invoice', 'Invoice', 'identifier', ['Invoice number', 'Invoice no.']),
  shipped('order', 'Order', 'identifier', ['Order number', 'Sales order', 'PO']),
  {
    key: 'mode',
    header: 'Transport',
    kind: 'choice',
    choices: modeWords,
    alsoCalled: ['Mode', 'Mode of transport'],
    of: ({ shipment }) => cellOf('choice', shipment.mode, modeWords),
  },
  shipped('carrier', 'Carrier', 'text'),
  shipped('transportDocument', 'Bill of lading or air waybill', 'identifier', [
    'AWB',
    'B/L',
    'Bill of lading',
    'Air waybill',
    'Tracking number',
  ]),
  shipped('destination', 'Destination', 'country', ['Country', 'Country of destination']),
  shipped('note', 'Note', 'prose', ['Notes', 'Comment', 'Remarks']),
];

/** The columns of a table of opening balances: what was used of each item before this register. */
export const openingColumns: readonly Column<LedgerAct>[] = [
  {
    key: 'license',
    header: 'License',
    kind: 'identifier',
    alsoCalled: ['License number', 'License no.', 'License record', 'Application number'],
    of: ({ licenseId }, register) => ofLicense(register.licenses.get(licenseId ?? '')),
  },
  {
    key: 'item',
    header: 'Item',
    kind: 'identifier',
    alsoCalled: ['License line', 'Line item', 'Line'],
    of: ({ licenseId, itemId }, register) => itemOf(register, licenseId, itemId),
  },
  {
    key: 'quantity',
    header: 'Quantity used',
    kind: 'decimal',
    alsoCalled: ['Quantity', 'Qty', 'Quantity shipped', 'Used quantity'],
    of: ({ quantity }) => cellOf('decimal', quantity),
  },
  {
    key: 'value',
    header: 'Value used',
    kind: 'decimal',
    alsoCalled: ['Value', 'Value shipped', 'Used value', 'Amount'],
    of: ({ value }) => cellOf('decimal', value),
  },
  {
    key: 'on',
    header: 'As of',
    kind: 'date',
    alsoCalled: ['Day', 'Date', 'Used through', 'Through'],
    of: ({ on }) => on,
  },
  { key: 'source', header: 'Source', kind: 'text', alsoCalled: ['From'], of: ({ source }) => source },
  {
    key: 'note',
    header: 'Note',
    kind: 'prose',
    alsoCalled: ['Notes', 'Comment', 'Remarks'],
    of: ({ note }) => note,
  },
];
