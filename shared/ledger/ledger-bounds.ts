import type { IsoDate } from '../base/dates';
import { type Decimal, isAbove, isNegative, plus, zero } from '../base/decimal';
import type { LedgerOf } from './ledger-rows';
import type { LicenseLimits } from './license-limits';

/** What is added to an item at most, in quantity and value. */
interface Most {
  quantity: Decimal;
  value: Decimal;
}

/**
 * What a ledger comes to at most, at any place and in whatever order: all that adds to it, as if nothing were ever given back, and
 * what is reserved with it.
 */
export interface LedgerBounds {
  readonly items: Map<string | null, Most>;
  value: Decimal;
  /** The last day of a draw and of an opening balance; empty where there is none. */
  lastDraw: IsoDate | '';
  lastOpening: IsoDate | '';
}

const more = (sum: Decimal, by: Decimal): Decimal => (isNegative(by) ? sum : plus(sum, by));

function addFigures(bounds: LedgerBounds, itemId: string | null, quantity: Decimal, value: Decimal): void {
  const most = bounds.items.get(itemId);
  if (most === undefined)
    bounds.items.set(itemId, { quantity: more(zero, quantity), value: more(zero, value) });
  else {
    most.quantity = more(most.quantity, quantity);
    most.value = more(most.value, value);
  }
  bounds.value = more(bounds.value, value);
}

/** Adds rows and reservations to bounds, in place. */
export function addTo(bounds: LedgerBounds, { rows, reserved }: LedgerOf): void {
  for (const { kind, on, itemId, quantity, value } of rows) {
    addFigures(bounds, itemId, quantity, value);
    if (kind === 'draw' && on > bounds.lastDraw) bounds.lastDraw = on;
    if (kind === 'opening-balance' && on > bounds.lastOpening) bounds.lastOpening = on;
  }
  for (const { draw, quantity, value } of reserved) addFigures(bounds, draw.itemId, quantity, value);
}

export function copyOfBounds(bounds: LedgerBounds): LedgerBounds {
  return { ...bounds, items: new Map([...bounds.items].map(([id, most]) => [id, { ...most }])) };
}

/** The bounds of a ledger. */
export function boundsOf(ledger: LedgerOf): LedgerBounds {
  const bounds: LedgerBounds = { items: new Map(), value: zero, lastDraw: '', lastOpening: '' };
  addTo(bounds, ledger);
  return bounds;
}

/**
 * True if a ledger with these bounds and more rows cannot, anywhere in it, go beyond a limit of the license, use its tolerance, or be
 * worth more than an item is.
 */
export function isFarFromLimits(
  bounds: LedgerBounds,
  rows: LedgerOf['rows'],
  { lines, total }: LicenseLimits,
): boolean {
  const added = boundsOf({ rows, reserved: [] });
  if (total !== null && isAbove(plus(bounds.value, added.value), total)) return false;
  return lines.every((line) => {
    const [before, now] = [bounds.items.get(line.item.id), added.items.get(line.item.id)];
    const quantity = plus(before?.quantity ?? zero, now?.quantity ?? zero);
    const licensed = line.isApproved ? line.licensed : zero;
    if (licensed !== null && isAbove(quantity, licensed)) return false;
    return line.value === null || !isAbove(plus(before?.value ?? zero, now?.value ?? zero), line.value);
  });
}
