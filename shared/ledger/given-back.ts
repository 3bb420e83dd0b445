import { type Decimal, decimalOf, isAbove, isZero, minus, plus, zero } from '../base/decimal';
import { type Refusal, refuse } from '../base/result';
import type { ActKind, LedgerAct } from '../records/ledger-act';
import type { Draw } from '../records/shipment';
import { quantityText, severalOf } from './balance-text';

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

/** For each kind of act that is about part of a line: how much it can be about, after some acts. */
export const leftFor: Readonly<
  Partial<Record<ActKind, (draw: Draw, acts: readonly LedgerAct[]) => Decimal>>
> = {
  'delivery-failed': leftToGiveBack,
  credited: leftToGiveBack,
  'came-back': leftToComeBack,
  'temporary-back': leftToComeBack,
};

/** Why an act cannot be about this much of a line; null where it can. `quantity` null: all that is left. */
export function moreThanLeft(
  kind: ActKind,
  draw: Draw,
  quantity: string | null,
  acts: readonly LedgerAct[],
): Refusal | null {
  const left = draw.quantity === null ? undefined : leftFor[kind]?.(draw, acts);
  if (left === undefined) return null;
  const asked = quantity === null ? left : decimalOf(quantity);
  if (!isZero(asked) && !isAbove(asked, left)) return null;
  const messageKey = kind === 'temporary-back' ? 'more-than-abroad' : 'more-than-departed';
  const params = {
    left: quantityText(left),
    unit: draw.unit || 'units',
    given: quantityText(asked),
    several: severalOf(left),
  };
  return refuse('conflict', messageKey, params, 'quantity');
}
