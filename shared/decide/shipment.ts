import { done, type Result, refuse } from '../base/result';
import { asSeen } from '../base/same-name';
import { withFields } from '../base/with-fields';
import type { CommandOf } from '../commands/commands';
import type { PartyGiven } from '../commands/license-commands';
import { viewShipment } from '../ledger/shipment-state';
import type { Party } from '../records/license';
import type { Shipment, ShipmentFields } from '../records/shipment';
import { changesOf } from '../register/changes';
import { findShipment } from '../register/find-record';
import type { Register } from '../register/register';
import { type Context, type Decide, type Decision, decided, type IsRival } from './decision';
import { drawsFrom } from './draws';
import { partyFrom } from './license-parts';
import { withIds } from './part-ids';

/** The fields of a new shipment as a command gives them, whatever else it says. */
export type ShipmentGiven = Omit<CommandOf<'open-shipment'>, 'do'>;

function partiesFrom(
  register: Register,
  given: readonly PartyGiven[],
  before: readonly Party[],
  context: Context,
): Result<Party[]> {
  const checked = withIds(given, before, 'parties', context);
  if (!checked.ok) return checked;
  const parties: Party[] = [];
  for (const [index, each] of given.entries()) {
    const old = before.find(({ id }) => id === each.id);
    const made = partyFrom(register, each, old, index, context);
    if (!made.ok) return made;
    parties.push(made.value);
  }
  return done(parties);
}

/** Refuses a number that another shipment has. */
export function checkReferenceFree(
  register: Register,
  reference: string,
  isRival: IsRival = () => true,
): Result<null> {
  const isTaken = register.shipments
    .by('reference', asSeen(reference))
    .some((other) => other.void === null && isRival(other));
  return isTaken ? refuse('already-exists', 'shipment-number-taken', { reference }, 'reference') : done(null);
}

/** The fields of a new shipment: references resolved, lines as on their licenses. Its number must be free. */
export function shipmentFrom(
  register: Register,
  { reference, parties, draws, ...plain }: ShipmentGiven,
  context: Context,
): Result<ShipmentFields> {
  const free = checkReferenceFree(register, reference);
  if (!free.ok) return free;
  const named = partiesFrom(register, parties, [], context);
  if (!named.ok) return named;
  const drawn = drawsFrom(register, draws, context);
  if (!drawn.ok) return drawn;
  const own = { reference, parties: named.value, draws: [...drawn.value], answers: [] };
  return done(withFields(plain, own));
}

export const decideOpenShipment: Decide<CommandOf<'open-shipment'>> = (register, command, context) => {
  const { do: _do, ...given } = command;
  const made = shipmentFrom(register, given, context);
  if (!made.ok) return made;
  const id = context.newId();
  return decided([{ type: 'shipment-opened', v: 1, id, fields: made.value }], id);
};

/** The shipment a command names, if it is not void. */
export function shipmentNamed(register: Register, reference: string): Result<Shipment> {
  const found = findShipment(register, reference);
  if (!found.ok) return found;
  return found.value.void === null ? found : refuse('conflict', 'record-is-void', { reference }, 'shipment');
}

export const decideChangeShipment: Decide<CommandOf<'change-shipment'>> = (register, command, context) => {
  const { do: _do, shipment: named, parties, draws, ...plain } = command;
  const found = shipmentNamed(register, named);
  if (!found.ok) return found;
  const shipment = found.value;
  const { reference } = shipment;
  if (plain.reference !== undefined) {
    const free = checkReferenceFree(register, plain.reference, ({ id }) => id !== shipment.id);
    if (!free.ok) return free;
  }
  const { stage, departure } = viewShipment(register, shipment, context.today);
  const hasLeft = stage === 'departed' && departure !== null;
  if (hasLeft && plain.plannedOn !== undefined)
    return refuse('conflict', 'shipment-departed', { reference, on: departure.on }, 'plannedOn');
  if (draws !== undefined && stage !== 'draft')
    return refuse('conflict', 'shipment-fields-not-here', { reference }, 'draws');
  const fields: Partial<ShipmentFields> = { ...plain };
  if (parties !== undefined) {
    const made = partiesFrom(register, parties, shipment.parties, context);
    if (!made.ok) return made;
    fields.parties = made.value;
  }
  if (draws !== undefined) {
    const made = drawsFrom(register, draws, context);
    if (!made.ok) return made;
    fields.draws = [...made.value];
  }
  return changed(shipment, fields);
};

/** The change of a shipment's own fields; no event where none differs. */
export function changed(
  shipment: Shipment,
  fields: Partial<ShipmentFields>,
): { readonly ok: true; readonly value: Decision } {
  const changes = changesOf<ShipmentFields>(shipment, fields);
  if (changes === null) return decided([], shipment.id);
  return decided([{ type: 'shipment-changed', v: 1, id: shipment.id, changes }], shipment.id);
}
