import { type Result, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import { isOpen } from '../docket/deadline-state';
import { shipmentsOn } from '../ledger/shipment-state';
import type { Event } from '../register/events';
import { findCounterparty, findLetter, findLicense, findShipment, findStep } from '../register/find-record';
import type { Register } from '../register/register';
import { licenseName, whereUsed } from '../register/where-used';
import { deadlineChange } from './deadline-changes';
import { type Context, type Decide, type Decision, decided } from './decision';
import { reconcileLetter } from './reconcile-letter';
import { reconcileStep } from './reconcile-step';

type Target = {
  readonly kind: (typeof voidable)[number];
  readonly id: string;
  readonly isVoid: boolean;
};
const voidable = ['counterparty', 'license', 'letter', 'step', 'shipment'] as const;
type Named = Partial<Pick<CommandOf<'void'>, (typeof voidable)[number]>>;

/** The one record a command names; refuses none and several. */
function targetOf(register: Register, named: Named): Result<Target> {
  const finders = {
    counterparty: findCounterparty,
    license: findLicense,
    letter: findLetter,
    step: findStep,
    shipment: findShipment,
  } as const;
  const kinds = voidable.filter((kind) => named[kind] !== undefined);
  const [kind] = kinds;
  const reference = kind === undefined ? undefined : named[kind];
  if (kinds.length !== 1 || kind === undefined || reference === undefined)
    return refuse('invalid', 'name-one-record');
  const found = finders[kind](register, reference);
  return found.ok
    ? { ok: true, value: { kind, id: found.value.id, isVoid: found.value.void !== null } }
    : found;
}

type Archivable = { readonly kind: 'counterparty' | 'license'; readonly id: string };

/** Archives one record or brings it back; null when it stands so already. `name`: said where one of several is refused. */
function archived(
  register: Register,
  { kind, id }: Archivable,
  isArchived: boolean,
  { today }: Context,
  refusedAt: { readonly field: string; readonly name?: string },
): Result<Event | null> {
  const record = kind === 'license' ? register.licenses.get(id) : register.counterparties.get(id);
  const was = record?.archived ?? false;
  if (was === isArchived) return { ok: true, value: null };
  const count = register.deadlines.by('license', id).filter((each) => isOpen(register, each, today)).length;
  const { field, name } = refusedAt;
  if (isArchived && count > 0)
    return name === undefined
      ? refuse('in-use', 'open-deadlines', { count }, field)
      : refuse('in-use', 'open-deadlines-of', { count, name }, field);
  const type = kind === 'license' ? 'license-changed' : 'counterparty-changed';
  return { ok: true, value: { type, v: 1, id, changes: { archived: { was, now: isArchived } } } };
}

/** Several records in one entry. One that cannot be archived refuses all. */
function archiveSeveral(
  register: Register,
  kind: Archivable['kind'],
  references: readonly string[],
  isArchived: boolean,
  context: Context,
): Result<Decision> {
  const events = new Map<string, Event>();
  for (const [index, reference] of references.entries()) {
    const field = `${kind === 'license' ? 'licenses' : 'counterparties'}.${index}`;
    const found =
      kind === 'license'
        ? findLicense(register, reference, field)
        : findCounterparty(register, reference, field);
    if (!found.ok) return found;
    const { id } = found.value;
    const name = 'name' in found.value ? found.value.name : licenseName(found.value);
    const event = archived(register, { kind, id }, isArchived, context, { field, name });
    if (!event.ok) return event;
    if (event.value !== null) events.set(id, event.value);
  }
  return decided([...events.values()]);
}

export const decideArchive: Decide<CommandOf<'archive'>> = (register, command, context) => {
  const { licenses, counterparties, archived: isArchived } = command;
  const named = [command.license, command.counterparty, licenses, counterparties];
  if (named.filter((each) => each !== undefined).length !== 1) return refuse('invalid', 'name-one-record');
  if (licenses !== undefined) return archiveSeveral(register, 'license', licenses, isArchived, context);
  if (counterparties !== undefined)
    return archiveSeveral(register, 'counterparty', counterparties, isArchived, context);
  const target = targetOf(register, command);
  if (!target.ok) return target;
  const { id } = target.value;
  const kind = target.value.kind === 'license' ? 'license' : 'counterparty';
  const event = archived(register, { kind, id }, isArchived, context, { field: 'license' });
  return event.ok ? decided(event.value === null ? [] : [event.value], id) : event;
};

export const decideVoid: Decide<CommandOf<'void'>> = (register, command, context) => {
  const target = targetOf(register, command);
  if (!target.ok) return target;
  const { kind, id, isVoid } = target.value;
  if (isVoid) return refuse('conflict', 'already-void', {}, kind);
  const changes = { void: { was: null, now: { reason: command.reason } } };
  switch (kind) {
    case 'counterparty': {
      const licenses = whereUsed(register, id);
      const shipments = register.shipments
        .by('counterparty', id)
        .flatMap((shipment) => (shipment.void === null ? [shipment.reference] : []));
      const uses = licenses.length > 0 ? licenses : shipments;
      if (uses.length > 0) {
        const messageKey = licenses.length > 0 ? 'counterparty-in-use' : 'counterparty-in-shipments';
        const params = { count: uses.length, where: uses.slice(0, 5).join(', ') };
        return refuse('in-use', messageKey, params, kind);
      }
      return decided([{ type: 'counterparty-changed', v: 1, id, changes }], id);
    }
    case 'license': {
      const drawing = shipmentsOn(register, id);
      const [first] = drawing;
      if (first !== undefined) {
        const params = { count: drawing.length, reference: first.reference };
        return refuse('in-use', 'license-in-shipments', params, kind);
      }
      return decided(
        [{ type: 'license-changed', v: 1, id, changes }, ...endDeadlines(register, 'license', id, context)],
        id,
      );
    }
    // Nothing of it counts from then on, whether it is planned or has left; its lines and acts stay readable in it.
    case 'shipment':
      return decided(
        [{ type: 'shipment-changed', v: 1, id, changes }, ...endDeadlines(register, 'source', id, context)],
        id,
      );
    case 'letter':
      return decided(
        [
          { type: 'letter-changed', v: 1, id, changes },
          ...reconcileLetter(register, { id, fields: null }, context),
        ],
        id,
      );
    case 'step':
      return decided(
        [{ type: 'step-changed', v: 1, id, changes }, ...reconcileStep(register, id, null, context)],
        id,
      );
  }
};

function endDeadlines(
  register: Register,
  of: 'license' | 'source',
  id: string,
  context: Context,
): readonly Event[] {
  const closed = { how: 'source-void', on: context.today, reason: '', letterId: null } as const;
  return register.deadlines
    .by(of, id)
    .filter((deadline) => isOpen(register, deadline, context.today))
    .flatMap((deadline) => deadlineChange(deadline, { closed }));
}
