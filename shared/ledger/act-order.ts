import type { IsoDate } from '../base/dates';
import { type Refusal, refuse } from '../base/result';
import type { ActKind, LedgerAct } from '../records/ledger-act';
import type { Shipment } from '../records/shipment';
import { moreThanLeft } from './given-back';
import { actOfCommand, type ShipmentActName, shipmentActs, whyNot } from './possible-acts';
import { viewOf } from './shipment-state';

const commandOfAct = new Map<ActKind, ShipmentActName>(
  shipmentActs.flatMap((command) => {
    const kind = actOfCommand[command];
    return kind === undefined ? [] : [[kind, command] as const];
  }),
);

/** Why an act cannot follow on those before it, as its command would be refused; null where it can. */
function whyNotHere(
  shipment: Shipment,
  act: LedgerAct,
  before: readonly LedgerAct[],
  today: IsoDate,
): Refusal | null {
  const view = viewOf(shipment, before, today);
  const command = commandOfAct.get(act.kind);
  const refusal = command === undefined ? null : whyNot(command, view);
  if (refusal !== null || act.drawId === null) return refusal;
  const draw = view.draws.find(({ id }) => id === act.drawId);
  if (draw !== undefined) return moreThanLeft(act.kind, draw, act.quantity, before);
  return refuse('conflict', 'no-such-draw', { reference: shipment.reference, draw: act.drawId }, 'draw');
}

/**
 * Of the acts of a shipment, in the order in which they were entered: the ids of those that could not follow on the ones before
 * them, each with the refusal that its command would get. Empty where all follow.
 */
export function actsOutOfOrder(
  shipment: Shipment,
  acts: readonly LedgerAct[],
  today: IsoDate,
): ReadonlyMap<string, Refusal> {
  const found = new Map<string, Refusal>();
  for (const [at, act] of acts.entries()) {
    const refusal = whyNotHere(shipment, act, acts.slice(0, at), today);
    if (refusal !== null) found.set(act.id, refusal);
  }
  return found;
}
