import { type ColumnKey, columnKeys } from '../docket/list-columns';
import type { FilterField } from '../docket/list-filter';
import { filterFields } from '../docket/list-filters';
import { shipmentColumnKeys, shipmentFields } from '../ledger/shipment-list';
import type { ViewList } from '../records/saved-view';
import { reasonsColumnKeys, reasonsFields } from '../response/reasons-list';
import { historyFields } from './history-list';

/** The ways to filter each list that has saved views. */
export const fieldsOfList = {
  ...filterFields,
  shipments: shipmentFields,
  reasons: reasonsFields,
  history: historyFields,
} as const satisfies Readonly<Record<ViewList, readonly FilterField<never>[]>>;

/** The columns of each by their ids, where they can be chosen. */
export const columnsOfList = {
  ...columnKeys,
  shipments: shipmentColumnKeys,
  reasons: reasonsColumnKeys,
  history: {},
} as const satisfies Readonly<Record<ViewList, Readonly<Record<string, ColumnKey<never>>>>>;
