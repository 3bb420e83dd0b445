import { decimalOf, decimalText, isAbove } from '../base/decimal';
import { done, type Result, refuse } from '../base/result';
import { asSeen } from '../base/same-name';
import { leftToComeBack, leftToGiveBack } from '../ledger/given-back';
import { actsOf, standingDraws } from '../ledger/shipment-state';
import type { LedgerAct } from '../records/ledger-act';
import type { Event } from '../register/events';
import type { Register } from '../register/register';

/**
 * Whether a shipment or an act that was taken back may be put back: what was entered since may stand in its place. So nothing
 * is counted, credited or corrected twice by taking back and putting back in another order.
 */
export function mayBePutBack(register: Register, event: Event): Result<null> {
  if (event.type !== 'shipment-changed' && event.type !== 'act-changed') return done(null);
  if (event.changes.void === undefined || event.changes.void.now !== null) return done(null);
  if (event.type === 'act-changed') {
    const act = register.acts.get(event.id);
    return act === undefined ? done(null) : actMayStand(register, act);
  }
  const reference = register.shipments.get(event.id)?.reference ?? '';
  const isTaken = register.shipments
    .by('reference', asSeen(reference))
    .some((other) => other.void === null && other.id !== event.id);
  return isTaken ? refuse('already-exists', 'shipment-number-taken', { reference }, 'entry') : done(null);
}

function actMayStand(register: Register, act: LedgerAct): Result<null> {
  if (act.kind === 'opening-balance') {
    const other = register.acts
      .by('license', act.licenseId ?? '')
      .find((each) => each.kind === act.kind && each.itemId === act.itemId && each.void === null);
    const license = register.licenses.get(act.licenseId ?? '');
    const item = license?.items.find(({ id }) => id === act.itemId)?.line ?? '';
    const params = { license: license?.licenseNumber ?? '', item, on: other?.on ?? '' };
    return other === undefined ? done(null) : refuse('conflict', 'opening-twice', params, 'entry');
  }
  const shipment = register.shipments.get(act.shipmentId ?? '');
  if (shipment === undefined) return done(null);
  const acts = actsOf(register, shipment.id);
  const { reference } = shipment;
  if (act.kind === 'departed') {
    const left = acts.find(({ kind }) => kind === 'departed');
    const params = { reference, on: left?.on ?? '' };
    return left === undefined ? done(null) : refuse('conflict', 'shipment-departed', params, 'entry');
  }
  if (act.drawId === null) return done(null);
  const draw = standingDraws(shipment, acts).find(({ id }) => id === act.drawId);
  if (draw === undefined) return refuse('conflict', 'no-such-draw', { reference, draw: act.drawId }, 'entry');
  if (act.kind === 'corrected' || act.quantity === null) return done(null);
  const givesBack = act.kind === 'delivery-failed' || act.kind === 'credited';
  const free = givesBack ? leftToGiveBack(draw, acts) : leftToComeBack(draw, acts);
  if (!isAbove(decimalOf(act.quantity), free)) return done(null);
  const params = { left: decimalText(free), unit: draw.unit, given: act.quantity };
  return refuse('conflict', 'more-than-departed', params, 'entry');
}
