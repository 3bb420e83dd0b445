import { type Decimal, decimalOf, minus, plus, zero } from '../base/decimal';
import type { ActKind, LedgerAct } from '../records/ledger-act';
import type { Draw } from '../records/shipment';

const sumOf = (acts: readonly LedgerAct[], draw: Draw, kinds: readonly ActKind[]): Decimal =>
  acts
    .filter(({ kind, drawId }) => drawId === draw.id && kinds.includes(kind))
    .reduce((sum, { quantity }) => plus(sum, decimalOf(quantity ?? draw.quantity ?? '0')), zero);

/** How much of a line left and was neither given back nor credited: no more than that can be, and each only once. */
export function leftToGiveBack(draw: Draw, acts: readonly LedgerAct[]): Decimal {
  return minus(decimalOf(draw.quantity ?? '0'), sumOf(acts, draw, ['delivery-failed', 'credited']));
}

/** How much of a line can still come back: what left, reached the customer and did not come back yet. */
export function leftToComeBack(draw: Draw, acts: readonly LedgerAct[]): Decimal {
  const gone = minus(decimalOf(draw.quantity ?? '0'), sumOf(acts, draw, ['delivery-failed']));
  return minus(gone, sumOf(acts, draw, ['came-back', 'temporary-back']));
}
