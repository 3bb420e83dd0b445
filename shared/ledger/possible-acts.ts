import { isZero } from '../base/decimal';
import { type Refusal, refuse } from '../base/result';
import type { ActKind } from '../records/ledger-act';
import { leftFor } from './given-back';
import type { ShipmentView } from './shipment-state';

/** What can be done with a shipment that is entered, by its command, in the order in which it is offered. */
export const shipmentActs = [
  'change-shipment',
  'reserve',
  'file-eei',
  'depart',
  'cancel-shipment',
  'cancel-eei',
  'correct-draw',
  'return-temporary',
  'note-return',
  'fail-delivery',
  'credit-draw',
  'answer-check',
] as const;
export type ShipmentActName = (typeof shipmentActs)[number];

function withoutLines({ shipment, draws }: ShipmentView): Refusal | null {
  const { reference } = shipment;
  return draws.length > 0 ? null : refuse('invalid', 'shipment-without-draws', { reference }, 'draws');
}

function canceled({ shipment, stage, acts }: ShipmentView): Refusal | null {
  if (stage !== 'canceled') return null;
  const on = acts.findLast(({ kind }) => kind === 'canceled')?.on ?? '';
  return refuse('conflict', 'shipment-canceled', { reference: shipment.reference, on }, 'shipment');
}

/** A departure that is dated ahead can be entered anew. */
function departed({ shipment, stage, departure }: ShipmentView): Refusal | null {
  if (stage !== 'departed') return null;
  const params = { reference: shipment.reference, on: departure?.on ?? '' };
  return refuse('conflict', 'shipment-departed', params, 'shipment');
}

function notDeparted({ shipment, stage }: ShipmentView): Refusal | null {
  const { reference } = shipment;
  return stage === 'departed' ? null : refuse('conflict', 'shipment-not-departed', { reference }, 'shipment');
}

const lastFiling = ({ acts }: ShipmentView) =>
  acts.findLast(({ kind }) => kind === 'filed' || kind === 'eei-canceled');

const already = ({ shipment }: ShipmentView, stage: string): Refusal =>
  refuse('conflict', 'shipment-already', { reference: shipment.reference, stage }, 'shipment');

/**
 * Why an act cannot follow on a shipment as far as it has come; null where it can. The same sentence refuses the command, which
 * looks besides at what it says of its own: an amount, a letter, a check that fails.
 */
export function whyNot(act: ShipmentActName, view: ShipmentView): Refusal | null {
  const { shipment, stage } = view;
  const { reference } = shipment;
  switch (act) {
    case 'change-shipment':
    case 'answer-check':
      return null;
    case 'reserve':
      return (
        departed(view) ?? canceled(view) ?? (stage === 'draft' ? withoutLines(view) : already(view, stage))
      );
    case 'file-eei':
      return (
        canceled(view) ?? (lastFiling(view)?.kind === 'filed' ? already(view, 'filed') : withoutLines(view))
      );
    case 'depart':
      return departed(view) ?? canceled(view) ?? withoutLines(view);
    case 'cancel-shipment':
      return departed(view) ?? canceled(view);
    case 'cancel-eei':
      return lastFiling(view)?.kind === 'filed'
        ? null
        : refuse('conflict', 'no-eei-filed', { reference }, 'shipment');
    case 'correct-draw':
      return withoutLines(view);
    case 'return-temporary':
      return (
        notDeparted(view) ??
        (shipment.temporary ? null : refuse('conflict', 'not-temporary', { reference }, 'shipment'))
      );
    case 'note-return':
    case 'fail-delivery':
    case 'credit-draw':
      return notDeparted(view);
  }
}

/** The act that a command enters; a command that enters none is not here. */
export const actOfCommand: Readonly<Partial<Record<ShipmentActName, ActKind>>> = {
  reserve: 'reserved',
  'file-eei': 'filed',
  depart: 'departed',
  'cancel-shipment': 'canceled',
  'cancel-eei': 'eei-canceled',
  'correct-draw': 'corrected',
  'return-temporary': 'temporary-back',
  'note-return': 'came-back',
  'fail-delivery': 'delivery-failed',
  'credit-draw': 'credited',
};

/** The acts that can follow, as they are offered: those that `whyNot` lets pass and that have something left to be about. */
export function possibleActs(view: ShipmentView): readonly ShipmentActName[] {
  return shipmentActs.filter((act) => {
    if (view.shipment.void !== null || whyNot(act, view) !== null) return false;
    const kind = actOfCommand[act];
    const leftOf = kind === undefined ? undefined : leftFor[kind];
    if (leftOf === undefined) return true;
    return view.draws.some((draw) => draw.quantity === null || !isZero(leftOf(draw, view.acts)));
  });
}
