import { done, type Message, type Result, refuse } from '../base/result';
import { withFields } from '../base/with-fields';
import type { CommandOf } from '../commands/commands';
import { whyNot } from '../ledger/possible-acts';
import { type ShipmentView, viewShipment } from '../ledger/shipment-state';
import type { ActFields } from '../records/ledger-act';
import type { Shipment } from '../records/shipment';
import type { Event } from '../register/events';
import type { Register } from '../register/register';
import { actEvent, actFrom } from './act-event';
import { type Context, type Decide, decided } from './decision';
import { shipmentFrom, shipmentNamed } from './shipment';
import { allowed, dayWarnings } from './shipment-check';

const nothingElse = (register: Register, shipment: Shipment, context: Context): ShipmentView =>
  viewShipment(register, shipment, context.today);

const freshView = (shipment: Shipment): ShipmentView => ({
  shipment,
  acts: [],
  stage: 'draft',
  departure: null,
  draws: shipment.draws,
});

interface Target {
  readonly view: ShipmentView;
  readonly opened: readonly Event[];
}

/** The shipment that `reserve` names, or the one it enters. */
function targetOf(register: Register, command: CommandOf<'reserve'>, context: Context): Result<Target> {
  const {
    do: _do,
    shipment: named,
    reference,
    reservedOn: _on,
    reason: _reason,
    initials: _by,
    ...given
  } = command;
  if (named !== undefined && reference !== undefined)
    return refuse('invalid', 'shipment-named-twice', {}, 'shipment');
  if (named !== undefined) {
    const found = shipmentNamed(register, named);
    if (!found.ok) return found;
    const isFresh = given.draws.length > 0 || given.parties.length > 0;
    if (isFresh)
      return refuse('invalid', 'shipment-fields-not-here', { reference: found.value.reference }, 'draws');
    return done({ view: nothingElse(register, found.value, context), opened: [] });
  }
  if (reference === undefined) return refuse('invalid', 'shipment-not-named', {}, 'shipment');
  const made = shipmentFrom(register, { ...given, reference }, context);
  if (!made.ok) return made;
  const id = context.newId();
  const shipment: Shipment = withFields(made.value, { id, madeSeq: 0, changedSeq: 0, void: null });
  return done({
    view: freshView(shipment),
    opened: [{ type: 'shipment-opened', v: 1, id, fields: made.value }],
  });
}

export const decideReserve: Decide<CommandOf<'reserve'>> = (register, command, context) => {
  const target = targetOf(register, command, context);
  if (!target.ok) return target;
  const { view, opened } = target.value;
  const { id } = view.shipment;
  const refusal = whyNot('reserve', view);
  if (refusal !== null) return refusal;
  const { today } = context;
  const may = allowed(register, view, command, today);
  if (!may.ok) return may;
  const { reason, initials, reservedOn } = command;
  const act = actEvent(
    {
      kind: 'reserved',
      on: reservedOn ?? today,
      shipmentId: id,
      reason,
      initials,
      failed: [...may.value.failed],
    },
    context,
  );
  return decided([...opened, act], id, may.value.warnings);
};

export const decideFileEei: Decide<CommandOf<'file-eei'>> = (register, command, context) => {
  const found = shipmentNamed(register, command.shipment);
  if (!found.ok) return found;
  const view = nothingElse(register, found.value, context);
  const { departure } = view;
  const { id } = view.shipment;
  const refusal = whyNot('file-eei', view);
  if (refusal !== null) return refusal;
  const { today } = context;
  const { do: _do, shipment: _shipment, filedOn, ...given } = command;
  // An EEI may be filed after the fact: the goods have left, and filing changes nothing about that.
  const isPlanned = departure === null || departure.on > today;
  const may = allowed(register, view, command, today);
  if (!may.ok) return may;
  const failed = [...may.value.failed];
  const act = actEvent({ ...given, kind: 'filed', on: filedOn, shipmentId: id, failed }, context);
  return decided([act], id, isPlanned ? may.value.warnings : []);
};

type Departure = Omit<CommandOf<'depart'>, 'do' | 'shipment' | 'files' | 'note'> &
  Partial<Pick<ActFields, 'files' | 'note'>>;

/** The act of leaving, if it may be entered: with warnings for what has left, refused for what a check stops. */
function departureOf(
  register: Register,
  view: ShipmentView,
  given: Departure,
  context: Context,
): Result<{ readonly event: Event; readonly warnings: readonly Message[] }> {
  const { today } = context;
  const { shipment, draws } = view;
  const { departedOn: on, ...fields } = given;
  const refusal = whyNot('depart', view);
  if (refusal !== null) return refusal;
  const act = withFields(fields, { kind: 'departed' as const, on, shipmentId: shipment.id });
  const may = allowed(register, { ...view, departure: actFrom(act) }, given, today);
  if (!may.ok) return may;
  const { failed, warnings } = may.value;
  const event = actEvent(withFields(act, { failed: [...failed] }), context);
  return done({ event, warnings: [...warnings, ...dayWarnings(register, shipment, draws, on, today)] });
}

export const decideDepart: Decide<CommandOf<'depart'>> = (register, command, context) => {
  const found = shipmentNamed(register, command.shipment);
  if (!found.ok) return found;
  const view = nothingElse(register, found.value, context);
  const { do: _do, shipment: _shipment, ...given } = command;
  const left = departureOf(register, view, given, context);
  if (!left.ok) return left;
  return decided([left.value.event], found.value.id, left.value.warnings);
};

export const decideShip: Decide<CommandOf<'ship'>> = (register, command, context) => {
  const {
    do: _do,
    departedOn,
    time,
    zone,
    place,
    evidence,
    proof,
    proofOn,
    itn,
    reason,
    initials,
    ...given
  } = command;
  const made = shipmentFrom(register, given, context);
  if (!made.ok) return made;
  const id = context.newId();
  const shipment: Shipment = withFields(made.value, { id, madeSeq: 0, changedSeq: 0, void: null });
  const departure = { departedOn, time, zone, place, evidence, proof, proofOn, itn, reason, initials };
  const left = departureOf(register, freshView(shipment), departure, context);
  if (!left.ok) return left;
  const opened: Event = { type: 'shipment-opened', v: 1, id, fields: made.value };
  return decided([opened, left.value.event], id, left.value.warnings);
};

export const decideCancelShipment: Decide<CommandOf<'cancel-shipment'>> = (register, command, context) => {
  const found = shipmentNamed(register, command.shipment);
  if (!found.ok) return found;
  const view = nothingElse(register, found.value, context);
  const refusal = whyNot('cancel-shipment', view);
  if (refusal !== null) return refusal;
  const { canceledOn, reason } = command;
  const { id } = found.value;
  return decided([actEvent({ kind: 'canceled', on: canceledOn, shipmentId: id, reason }, context)], id);
};

export const decideCancelEei: Decide<CommandOf<'cancel-eei'>> = (register, command, context) => {
  const found = shipmentNamed(register, command.shipment);
  if (!found.ok) return found;
  const { id } = found.value;
  const view = nothingElse(register, found.value, context);
  const refusal = whyNot('cancel-eei', view);
  if (refusal !== null) return refusal;
  const itn = view.acts.findLast(({ kind }) => kind === 'filed')?.itn ?? '';
  const { canceledOn, note } = command;
  const act = actEvent({ kind: 'eei-canceled', on: canceledOn, shipmentId: id, itn, note }, context);
  return decided([act], id);
};
