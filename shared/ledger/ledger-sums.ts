import { type Decimal, plus, zero } from '../base/decimal';
import type { LedgerOf, LedgerRow } from './ledger-rows';

/** What the rows of one item come to. */
export interface Sums {
  readonly quantity: Decimal;
  readonly value: Decimal;
  readonly carried: Decimal;
  readonly reserved: Decimal;
  readonly abroad: Decimal;
  /** Before the last shipment that left: what the tolerance of cedar is taken of. */
  readonly beforeLast: Decimal;
  readonly shipments: number;
}

/** What a ledger comes to, item by item and in value. */
export interface LedgerSums {
  readonly items: ReadonlyMap<string | null, Sums>;
  readonly departedValue: Decimal;
  readonly carriedValue: Decimal;
  readonly reservedValue: Decimal;
}

export const noSums: Sums = {
  quantity: zero,
  value: zero,
  carried: zero,
  reserved: zero,
  abroad: zero,
  beforeLast: zero,
  shipments: 0,
};

type Adding = { -readonly [Field in keyof Sums]: Sums[Field] };

function takeRow(sums: Adding, row: LedgerRow): void {
  if (row.kind === 'carried') {
    sums.carried = plus(sums.carried, row.quantity);
    return;
  }
  if (row.kind === 'draw') {
    sums.shipments += 1;
    sums.beforeLast = sums.quantity;
  }
  sums.quantity = plus(sums.quantity, row.quantity);
  sums.value = plus(sums.value, row.value);
  if (row.abroad !== undefined) sums.abroad = plus(sums.abroad, row.abroad);
}

/** Adds up a ledger, exactly. */
export function sumsOf({ rows, reserved }: LedgerOf): LedgerSums {
  const items = new Map<string | null, Adding>();
  const of = (itemId: string | null): Adding => {
    const found = items.get(itemId);
    if (found !== undefined) return found;
    const made = { ...noSums };
    items.set(itemId, made);
    return made;
  };
  let departedValue = zero;
  let carriedValue = zero;
  for (const row of rows) {
    takeRow(of(row.itemId), row);
    if (row.kind === 'carried') carriedValue = plus(carriedValue, row.value);
    else departedValue = plus(departedValue, row.value);
  }
  let reservedValue = zero;
  for (const { draw, quantity, value } of reserved) {
    const sums = of(draw.itemId);
    sums.reserved = plus(sums.reserved, quantity);
    reservedValue = plus(reservedValue, value);
  }
  return { items, departedValue, carriedValue, reservedValue };
}
