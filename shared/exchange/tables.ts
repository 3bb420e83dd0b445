import { standingDraws } from '../ledger/shipment-state';
import type { Counterparty } from '../records/counterparty';
import type { Note } from '../records/record-meta';
import type { Register } from '../register/register';
import type { Column } from './column';
import { counterpartyColumns } from './counterparty-columns';
import { itemColumns } from './item-columns';
import { letterColumns } from './letter-columns';
import { licenseColumns } from './license-columns';
import { openingColumns, type ShipmentRow, shipmentColumns } from './shipment-columns';

export const tableNames = [
  'counterparties',
  'licenses',
  'items',
  'letters',
  'shipments',
  'opening-balances',
] as const;
/** The tables that go out to other programs and come in from them. */
export type TableName = (typeof tableNames)[number];

/** What a table is called. */
export const tableWords: Readonly<Record<TableName, string>> = {
  counterparties: 'Counterparties',
  licenses: 'License records',
  items: 'Items',
  letters: 'Letters',
  shipments: 'Shipments',
  'opening-balances': 'Opening balances',
};

/** The columns of a table without their records: for whoever reads a file. */
export const columnsOf: Readonly<Record<TableName, readonly Omit<Column<never>, 'of'>[]>> = {
  counterparties: counterpartyColumns,
  licenses: licenseColumns,
  items: itemColumns,
  letters: letterColumns,
  shipments: shipmentColumns,
  'opening-balances': openingColumns,
};

/** A table with its cells. */
export interface ExchangeTable {
  readonly name: string;
  readonly columns: readonly Pick<Column<never>, 'header' | 'kind'>[];
  readonly rows: readonly (readonly string[])[];
}

function filled<T>(
  name: TableName,
  columns: readonly Column<T>[],
  records: readonly T[],
  register: Register,
): ExchangeTable {
  return {
    name: tableWords[name],
    columns,
    rows: records.map((record) => columns.map(({ of }) => of(record, register))),
  };
}

/** Each line of each shipment that left, as corrected since. */
function shipmentRows({ shipments, acts }: Register): readonly ShipmentRow[] {
  return [...shipments.values()].filter(stands).flatMap((shipment) => {
    const own = acts.by('shipment', shipment.id).filter(stands);
    const departure = own.findLast(({ kind }) => kind === 'departed');
    if (departure === undefined) return [];
    return standingDraws(shipment, own).map((draw) => ({ shipment, departure, draw }));
  });
}

const stands = ({ void: isVoid }: { readonly void: unknown }): boolean => isVoid === null;

type HasNotes = { readonly notes: readonly Note[] };

/** A record without its privileged notes, unless they were asked for. */
function openOf<T extends HasNotes>(record: T, includePrivileged: boolean): T {
  return includePrivileged
    ? record
    : { ...record, notes: record.notes.filter(({ kind }) => kind === 'file') };
}

function openCounterparty(record: Counterparty, includePrivileged: boolean): Counterparty {
  const open = openOf(record, includePrivileged);
  return includePrivileged
    ? open
    : { ...open, contactLog: record.contactLog.filter(({ marking }) => marking === 'file') };
}

/**
 * A table of what stands in the register, in the order it was entered; what was entered in error is left out. With `ids` only
 * those license records or counterparties.
 */
export function tableOf(
  register: Register,
  name: TableName,
  includePrivileged = false,
  ids?: readonly string[],
): ExchangeTable {
  const wanted = ids === undefined ? null : new Set(ids);
  const isWanted = ({ id }: { readonly id: string }): boolean => wanted === null || wanted.has(id);
  const licenses = [...register.licenses.values()].filter(stands).filter(isWanted);
  switch (name) {
    case 'counterparties':
      return filled(
        name,
        counterpartyColumns,
        [...register.counterparties.values()]
          .filter(stands)
          .filter(isWanted)
          .map((each) => openCounterparty(each, includePrivileged)),
        register,
      );
    case 'licenses':
      return filled(
        name,
        licenseColumns,
        licenses.map((each) => openOf(each, includePrivileged)),
        register,
      );
    case 'items': {
      const items = licenses.flatMap((license) => license.items.map((item) => ({ ...item, of: license })));
      return filled(name, itemColumns, items, register);
    }
    case 'shipments':
      return filled(name, shipmentColumns, shipmentRows(register), register);
    case 'opening-balances': {
      const acts = [...register.acts.values()].filter(({ kind }) => kind === 'opening-balance');
      return filled(name, openingColumns, acts.filter(stands), register);
    }
    case 'letters':
      return filled(name, letterColumns, [...register.letters.values()].filter(stands), register);
  }
}
