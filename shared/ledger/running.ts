import { type Decimal, isAbove, isNegative, minus, plus, zero } from '../base/decimal';
import { quantityAllowed } from './balance';
import type { LedgerRow } from './ledger-rows';
import type { LicenseLimits, LineLimit } from './license-limits';

/** How a license stood after one entry in the ledger: a shipment with all its lines, or another act. */
export interface RunningStep {
  readonly rows: readonly LedgerRow[];
  /** By item, after it: counted quantity and value. */
  readonly quantities: ReadonlyMap<string | null, Decimal>;
  readonly values: ReadonlyMap<string | null, Decimal>;
  readonly value: Decimal;
  /** What goes beyond a limit after it; empty where nothing does. */
  readonly over: readonly Over[];
}

export type Over =
  | { readonly limit: 'quantity'; readonly line: LineLimit; readonly by: Decimal; readonly licensed: Decimal }
  | { readonly limit: 'value'; readonly by: Decimal };

const isOneEntry = (a: LedgerRow, b: LedgerRow): boolean =>
  a.on === b.on && a.seq === b.seq && a.shipment?.id === b.shipment?.id;

/** Rows in order, those of one entry together: two lines of one item are tested by their sum. */
function entriesOf(rows: readonly LedgerRow[]): readonly (readonly LedgerRow[])[] {
  const entries: LedgerRow[][] = [];
  for (const row of rows) {
    const last = entries.at(-1);
    const before = last?.[0];
    if (last !== undefined && before !== undefined && isOneEntry(before, row)) last.push(row);
    else entries.push([row]);
  }
  return entries;
}

interface Used {
  quantity: Decimal;
  value: Decimal;
  shipments: number;
}

const noFigures: ReadonlyMap<string | null, Decimal> = new Map();

/** The running figures of a ledger, whose rows are in order. `figures`: by item after each entry, or only after the last. */
export function runningOf(
  limits: LicenseLimits,
  rows: readonly LedgerRow[],
  figures: 'each' | 'last' = 'each',
): readonly RunningStep[] {
  const used = new Map<string | null, Used>();
  const of = (itemId: string | null): Used => {
    const found = used.get(itemId) ?? { quantity: zero, value: zero, shipments: 0 };
    used.set(itemId, found);
    return found;
  };
  let value = zero;
  const entries = entriesOf(rows);
  return entries.map((entry, at) => {
    const before = new Map<string | null, { readonly used: Decimal; readonly shipments: number }>();
    for (const row of entry) {
      const line = of(row.itemId);
      if (!before.has(row.itemId)) before.set(row.itemId, { used: line.quantity, shipments: line.shipments });
      line.quantity = plus(line.quantity, row.quantity);
      line.value = plus(line.value, row.value);
      if (row.kind === 'draw') line.shipments += 1;
      value = plus(value, row.value);
    }
    const over: Over[] = [];
    for (const line of limits.lines) {
      const was = before.get(line.item.id);
      const adds = entry.some(({ itemId, quantity }) => itemId === line.item.id && !isNegative(quantity));
      if (was === undefined || !adds) continue;
      const licensed = line.isApproved ? line.licensed : zero;
      if (licensed === null) continue;
      const allowed = quantityAllowed({ ...line, licensed }, was) ?? licensed;
      const now = of(line.item.id).quantity;
      if (isAbove(now, allowed)) over.push({ limit: 'quantity', line, by: minus(now, allowed), licensed });
    }
    const { ceiling } = limits;
    const addsValue = entry.some((row) => row.value.digits > 0n);
    if (ceiling !== null && addsValue && isAbove(value, ceiling))
      over.push({ limit: 'value', by: minus(value, ceiling) });
    const hasFigures = figures === 'each' || at === entries.length - 1;
    return {
      rows: entry,
      quantities: hasFigures ? new Map([...used].map(([id, { quantity }]) => [id, quantity])) : noFigures,
      values: hasFigures ? new Map([...used].map(([id, each]) => [id, each.value])) : noFigures,
      value,
      over,
    };
  });
}
