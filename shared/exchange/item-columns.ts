import { agencyShort, grantWords } from '../labels/closed-sets';
import type { Item, License } from '../records/license';
import { type Column, cellOf } from './column';
import { money, plain } from './plain-column';

/** An item with the record it stands in. */
export type ItemRow = Item & { readonly of: License };

/** The columns of a table of items: the record each belongs to, then the item. */
export const itemColumns: readonly Column<ItemRow>[] = [
  {
    key: 'agency',
    header: 'Agency',
    kind: 'choice',
    choices: agencyShort,
    of: ({ of }) => cellOf('choice', of.agency, agencyShort),
  },
  {
    key: 'license',
    header: 'License record',
    kind: 'identifier',
    alsoCalled: ['Application number', 'License number', 'License', 'Application'],
    of: ({ of }) => of.applicationNumber || of.licenseNumber,
  },
  plain('line', 'Line', 'identifier', { alsoCalled: ['Line item', 'Item', 'No.', '#'] }),
  plain('eccn', 'ECCN', 'identifier', {
    alsoCalled: ['ECCN or category', 'USML category', 'Classification'],
  }),
  plain('model', 'Model', 'text', { alsoCalled: ['Part number', 'Model number'] }),
  plain('description', 'Description', 'prose'),
  plain('quantity', 'Quantity', 'decimal', { alsoCalled: ['Qty'] }),
  plain('unit', 'Unit', 'text', { alsoCalled: ['UOM', 'Units'] }),
  plain('unitPrice', 'Unit price', 'decimal', { alsoCalled: ['Price'] }),
  ...money<ItemRow>('total', 'Total'),
  plain('granted', 'As granted', 'choice', { choices: grantWords }),
  plain('grantedQuantity', 'Quantity granted', 'decimal'),
  plain('grantedUnit', 'Unit granted', 'text'),
  ...money<ItemRow>('grantedTotal', 'Value granted'),
];
