import type { IsoDate } from '../base/dates';
import type { ActKind, LedgerAct } from '../records/ledger-act';
import type { Draw, Shipment } from '../records/shipment';
import type { Register } from '../register/register';

/** How far a shipment has come. A draft is not counted against any license. */
export type ShipmentStage = 'draft' | 'reserved' | 'filed' | 'departed' | 'canceled';

/** A shipment as its acts make it. */
export interface ShipmentView {
  readonly shipment: Shipment;
  readonly acts: readonly LedgerAct[];
  readonly stage: ShipmentStage;
  /** The act of leaving, also one that is dated ahead; null while none is entered. */
  readonly departure: LedgerAct | null;
  /** The draws as corrected. */
  readonly draws: readonly Draw[];
}

/** The acts of a shipment that stand, in the order in which they were entered. */
export function actsOf(register: Register, shipmentId: string): readonly LedgerAct[] {
  const acts = register.acts.by('shipment', shipmentId);
  return acts.every((act) => act.void === null) ? acts : acts.filter((act) => act.void === null);
}

/** The draws of a shipment after its corrections. */
export function standingDraws(shipment: Shipment, acts: readonly LedgerAct[]): readonly Draw[] {
  let draws: readonly Draw[] = shipment.draws;
  for (const { kind, drawId, draw } of acts) {
    if (kind !== 'corrected') continue;
    const rest = draws.filter(({ id }) => id !== drawId);
    draws = draw === null ? rest : [...rest, draw];
  }
  return draws;
}

function lastOf(acts: readonly LedgerAct[], kind: ActKind): LedgerAct | null {
  for (let at = acts.length - 1; at >= 0; at -= 1) if (acts[at]?.kind === kind) return acts[at] ?? null;
  return null;
}

/** A shipment as some acts make it, on a day: what is dated ahead has not happened yet. */
export function viewOf(shipment: Shipment, acts: readonly LedgerAct[], today: IsoDate): ShipmentView {
  const canceled = lastOf(acts, 'canceled');
  const left = lastOf(acts, 'departed');
  // One that was dated ahead and then canceled never left.
  const departure = left !== null && canceled !== null && left.madeSeq <= canceled.madeSeq ? null : left;
  return {
    shipment,
    acts,
    stage: stageOf(acts, departure, today),
    departure,
    draws: standingDraws(shipment, acts),
  };
}

/** How a shipment stands on a day. */
export function viewShipment(register: Register, shipment: Shipment, today: IsoDate): ShipmentView {
  return viewOf(shipment, actsOf(register, shipment.id), today);
}

function stageOf(acts: readonly LedgerAct[], departure: LedgerAct | null, today: IsoDate): ShipmentStage {
  if (departure !== null && departure.on <= today) return 'departed';
  if (lastOf(acts, 'canceled') !== null) return 'canceled';
  if (lastOf(acts, 'filed') !== null) return 'filed';
  return departure !== null || lastOf(acts, 'reserved') !== null ? 'reserved' : 'draft';
}

/** The shipments that draw on a license, as entered or since a correction; void ones left out. */
export function shipmentsOn(register: Register, licenseId: string): readonly Shipment[] {
  const drawing = register.shipments.by('license', licenseId).filter((shipment) => shipment.void === null);
  const moved = register.acts
    .by('license', licenseId)
    .filter((act) => act.void === null && act.shipmentId !== null);
  if (moved.length === 0) return drawing;
  const found = new Set<Shipment>(drawing);
  for (const { shipmentId } of moved) {
    const shipment = register.shipments.get(shipmentId ?? '');
    if (shipment?.void === null) found.add(shipment);
  }
  return [...found];
}
