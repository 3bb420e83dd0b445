import type { Money } from '../base/fields';
import { formatMoney, groupDigits, multiplied, sumOf } from '../base/money';
import { type Message, messageOf } from '../base/result';
import type { Item, LicenseFields } from '../records/license';
import { isSame } from '../register/changes';

const isAway = (total: Money, other: Money, by: number): boolean =>
  total.currency !== other.currency || Math.abs(total.minor - other.minor) > by;

/** Where the product has parts of a cent, either cent beside it is taken as right. */
function oddItem({ line, quantity, unitPrice, total }: Item, place: number): readonly Message[] {
  if (quantity === null || unitPrice === null || total === null) return [];
  const product = multiplied(quantity, unitPrice, total.currency);
  if (product === undefined || !isAway(total, product.nearest, product.isExact ? 0 : 1)) return [];
  return [
    messageOf('item-total-differs', {
      line: line || String(place),
      total: formatMoney(total),
      quantity: groupDigits(quantity),
      unitPrice: groupDigits(unitPrice),
      product: formatMoney(product.nearest),
    }),
  ];
}

/** The total stated for the record beside what its items come to, where each of them has a value in one currency. */
function oddTotal({ items, total }: LicenseFields): readonly Message[] {
  const values = items.flatMap((item) => (item.total === null ? [] : [item.total]));
  const sum = values.length === items.length ? sumOf(values) : undefined;
  if (total === null || sum === undefined || sum.currency !== total.currency || !isAway(total, sum, 0))
    return [];
  return [messageOf('total-differs', { total: formatMoney(total), sum: formatMoney(sum) })];
}

/** What was granted of an item is no part of what was applied for. */
const appliedFor = ({ id, line, quantity, unitPrice, total }: Item) => ({
  id,
  line,
  quantity,
  unitPrice,
  total,
});

/** Totals that are not what quantities and prices come to; of what stood before (null: nothing) only what changes. */
export function oddTotals(before: LicenseFields | null, now: LicenseFields): readonly Message[] {
  const known = before?.items.map(appliedFor) ?? [];
  const isNew = (item: Item) => !known.some((each) => isSame(each, appliedFor(item)));
  const isChanged =
    before === null || !isSame(known, now.items.map(appliedFor)) || !isSame(before.total, now.total);
  return [
    ...now.items.flatMap((item, index) => (isNew(item) ? oddItem(item, index + 1) : [])),
    ...(isChanged ? oddTotal(now) : []),
  ];
}
