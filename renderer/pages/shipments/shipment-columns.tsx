import { countryName } from '../../../shared/base/countries';
import { shipmentKindWords, shipmentStateWords } from '../../../shared/labels/filter-labels';
import { type ShipmentColumn, shipmentColumnKeys } from '../../../shared/ledger/shipment-list';
import type { ShipmentRow } from '../../../shared/ledger/shipment-rows';
import type { ShipmentState } from '../../../shared/records/saved-view';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { Badge, type Tone } from '../../parts/badge';
import { type ChosenColumn, type ColumnDrawing, listColumns } from '../../parts/list-column';
import { Name } from '../../parts/verbatim';
import { dayOrNone } from '../../views/record/record-parts';

const tones: Readonly<Record<ShipmentState, Tone>> = {
  draft: 'plain',
  reserved: 'accent',
  filed: 'accent',
  departed: 'green',
  canceled: 'plain',
  void: 'plain',
};

const stateOf = ({ state }: ShipmentRow): string =>
  state === 'void' ? shipmentWords.void : shipmentStateWords[state];

const drawn: Readonly<Record<ShipmentColumn, ColumnDrawing<ShipmentRow>>> = {
  reference: {
    width: '0.8fr',
    minWidth: 92,
    isRowHeader: true,
    render: ({ reference }) => (
      <span className="number">
        <Name text={reference} isCut />
      </span>
    ),
  },
  state: {
    width: 108,
    render: (row) => <Badge tone={tones[row.state]}>{stateOf(row)}</Badge>,
  },
  on: { title: shipmentWords.departedOrPlanned, width: 140, render: ({ on }) => dayOrNone(on) },
  licenses: {
    width: '0.8fr',
    minWidth: 88,
    render: ({ licenses }) => (
      <span className="number">
        <Name text={licenses} isCut />
      </span>
    ),
  },
  consignee: {
    title: shipmentWords.consignee,
    width: '2fr',
    minWidth: 120,
    render: ({ consignee }) => (
      <span className="clamped">
        <Name text={consignee} />
      </span>
    ),
  },
  value: { width: 124, isNumber: true, render: ({ value }) => value },
  kind: {
    width: '1.2fr',
    minWidth: 120,
    render: ({ kind }) => <span className="clamped">{shipmentKindWords[kind]}</span>,
  },
  destination: {
    width: '1fr',
    minWidth: 84,
    render: ({ shipment }) => countryName(shipment.destination),
  },
  invoice: { width: '0.8fr', minWidth: 92, render: ({ shipment }) => <Name text={shipment.invoice} isCut /> },
  order: { width: '0.8fr', minWidth: 92, render: ({ shipment }) => <Name text={shipment.order} isCut /> },
  itn: { width: 132, render: ({ itns }) => <Name text={itns.join(', ')} isCut /> },
  carrier: { width: '1fr', minWidth: 110, render: ({ shipment }) => <Name text={shipment.carrier} isCut /> },
};

/** Every column that the list can show of a shipment. */
export const shipmentColumns: readonly ChosenColumn<ShipmentRow>[] = listColumns(shipmentColumnKeys, drawn);

/** The columns that are shown until others are chosen. */
export const usualShipmentColumns: readonly ShipmentColumn[] = [
  'reference',
  'state',
  'on',
  'licenses',
  'consignee',
  'value',
];

/** Those of them that fit the smallest window, and an enlarged one, without being cut. */
export const narrowShipmentColumns: readonly ShipmentColumn[] = [
  'reference',
  'state',
  'on',
  'licenses',
  'consignee',
];
