import { countryName } from '../base/countries';
import type { ColumnKey } from '../docket/list-columns';
import type { FilterField } from '../docket/list-filter';
import { among, counterpartyField } from '../docket/list-filters';
import { shipmentKindWords, shipmentStateWords } from '../labels/filter-labels';
import { shipmentKinds, shipmentStates } from '../records/saved-view';
import { licenseName } from '../register/where-used';
import { defineWords } from '../words/define-words';
import type { ShipmentRow } from './shipment-rows';

const texts = defineWords('ledger/shipment-list', {
  noLicense: 'No license of this register',
  shipment: 'Shipment',
  state: 'State',
  departedOrPlanned: 'Departed or planned',
  licenses: 'Licenses',
  consignee: 'Ultimate consignee',
  value: 'Value',
  kind: 'Kind',
  destination: 'Destination',
  invoice: 'Invoice',
  ourOrder: 'Our order',
  itn: 'ITN',
  carrier: 'Carrier',
});

/** The ways to filter the list of shipments, in the order in which they are offered. */
export const shipmentFields: readonly FilterField<ShipmentRow>[] = [
  {
    kind: 'choice',
    name: 'license',
    of: ({ licenseIds }) => (licenseIds.length === 0 ? [''] : licenseIds),
    word: (id, { licenses }) => {
      if (id === '') return texts.noLicense;
      const license = licenses.get(id);
      return license === undefined ? id : license.licenseNumber || licenseName(license);
    },
  },
  counterpartyField(({ parties }) => parties),
  {
    kind: 'choice',
    name: 'shipmentKind',
    of: ({ kind }) => [kind],
    word: among(shipmentKindWords),
    among: shipmentKinds,
  },
  {
    kind: 'choice',
    name: 'shipmentState',
    of: ({ state }) => [state],
    word: among(shipmentStateWords),
    among: shipmentStates,
  },
  { kind: 'period', name: 'leaving', of: ({ on }) => on },
];

/** The columns that the list of shipments has, by the ids that saved views name them with. */
export const shipmentColumnKeys = {
  reference: { title: texts.shipment, sortBy: ({ reference }) => reference },
  state: { title: texts.state, sortBy: ({ state }) => shipmentStateWords[state] },
  on: { title: texts.departedOrPlanned, sortBy: ({ on }) => on ?? '' },
  licenses: { title: texts.licenses, sortBy: ({ licenses }) => licenses },
  consignee: { title: texts.consignee, sortBy: ({ consignee }) => consignee },
  value: {
    title: texts.value,
    sortBy: ({ value }) => (value === '' ? '' : Number.parseFloat(value.replaceAll(',', ''))),
  },
  kind: { title: texts.kind, sortBy: ({ kind }) => shipmentKindWords[kind] },
  destination: { title: texts.destination, sortBy: ({ shipment }) => countryName(shipment.destination) },
  invoice: { title: texts.invoice, sortBy: ({ shipment }) => shipment.invoice },
  order: { title: texts.ourOrder, sortBy: ({ shipment }) => shipment.order },
  itn: { title: texts.itn, sortBy: ({ itns }) => itns.join(', ') },
  carrier: { title: texts.carrier, sortBy: ({ shipment }) => shipment.carrier },
} as const satisfies Readonly<Record<string, ColumnKey<ShipmentRow>>>;
export type ShipmentColumn = keyof typeof shipmentColumnKeys;
