import { decimalOf, decimalText } from '../base/decimal';
import { definedOf } from '../base/defined-of';
import { done, type Result, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import { valueOfPart } from '../ledger/draw-value';
import { leftFor, moreThanLeft } from '../ledger/given-back';
import { counted, currencyOf } from '../ledger/ledger-rows';
import { type ShipmentActName, whyNot } from '../ledger/possible-acts';
import { type ShipmentView, viewShipment } from '../ledger/shipment-state';
import type { ActFields, ActKind } from '../records/ledger-act';
import type { Draw } from '../records/shipment';
import { isSame } from '../register/changes';
import type { Register } from '../register/register';
import { actEvent } from './act-event';
import { type Context, type Decide, type Decision, decided } from './decision';
import { drawFrom, drawNamed } from './draws';
import { shipmentNamed } from './shipment';
import { warningsOf } from './shipment-check';

/** The shipment and line a command names, of a shipment that has left. */
function departedDraw(
  register: Register,
  named: { readonly do: ShipmentActName; readonly shipment: string; readonly draw: string | null },
  context: Context,
): Result<{ readonly view: ShipmentView; readonly draw: Draw }> {
  const found = shipmentNamed(register, named.shipment);
  if (!found.ok) return found;
  const view = viewShipment(register, found.value, context.today);
  const refusal = whyNot(named.do, view);
  if (refusal !== null) return refusal;
  const draw = drawNamed(view.draws, named.draw, view.shipment.reference);
  return draw.ok ? done({ view, draw: draw.value }) : draw;
}

export const decideCorrectDraw: Decide<CommandOf<'correct-draw'>> = (register, command, context) => {
  const found = shipmentNamed(register, command.shipment);
  if (!found.ok) return found;
  const { today } = context;
  const view = viewShipment(register, found.value, today);
  const { shipment, draws, stage } = view;
  const old = drawNamed(draws, command.draw, shipment.reference);
  if (!old.ok) return old;
  const { now, correctedOn, reason, files, note } = command;
  const base = { kind: 'corrected', on: correctedOn, shipmentId: shipment.id, reason, files, note } as const;
  const drawId = old.value.id;
  if (now === null) return decided([actEvent({ ...base, drawId }, context)], shipment.id);
  const { id: _id, licenseId, itemId, ...was } = old.value;
  const isMoved = now.license !== undefined && now.license !== null;
  const given = {
    ...was,
    license: licenseId,
    item: isMoved ? null : itemId,
    // What was copied from another license or another item does not belong to this one.
    ...(isMoved || now.item !== undefined ? { eccn: '', description: '' } : {}),
    ...definedOf(now),
  };
  const made = drawFrom(register, given, { line: 1, field: 'now' }, context);
  if (!made.ok) return made;
  if (isSame({ ...made.value, id: drawId }, old.value))
    return refuse('invalid', 'correction-changes-nothing', { reference: shipment.reference }, 'now');
  const rest = draws.filter(({ id }) => id !== drawId);
  const isCounting = stage !== 'draft' && stage !== 'canceled';
  const corrected = { ...view, draws: [...rest, made.value] };
  const act = actEvent({ ...base, drawId, draw: made.value }, context);
  return decided([act], shipment.id, isCounting ? warningsOf(register, corrected, today) : []);
};

interface Part {
  readonly do: ShipmentActName;
  readonly shipment: string;
  readonly draw: string | null;
  readonly quantity: string | null;
}

/** An act about part of a line that left: no more of it than is left, and each only once. */
function partAct(
  register: Register,
  part: Part,
  given: Pick<ActFields, 'kind' | 'on'> & Partial<ActFields>,
  context: Context,
): Result<Decision> {
  const found = departedDraw(register, part, context);
  if (!found.ok) return found;
  const { view, draw } = found.value;
  const tooMuch = moreThanLeft(given.kind, draw, part.quantity, view.acts);
  if (tooMuch !== null) return tooMuch;
  const left = draw.quantity === null ? undefined : leftFor[given.kind]?.(draw, view.acts);
  const quantity = part.quantity ?? (left === undefined ? null : decimalText(left));
  const needsValue: readonly ActKind[] = ['delivery-failed', 'credited'];
  const license = register.licenses.get(draw.licenseId ?? '');
  if (
    needsValue.includes(given.kind) &&
    counted(draw) &&
    license !== undefined &&
    (given.value ?? null) === null
  ) {
    const value = valueOfPart(draw, quantity === null ? null : decimalOf(quantity), currencyOf(license));
    if (value === null) return refuse('invalid', 'value-of-part-missing', {}, 'value');
  }
  const { id } = view.shipment;
  return decided([actEvent({ ...given, shipmentId: id, drawId: draw.id, quantity }, context)], id);
}

export const decideFailDelivery: Decide<CommandOf<'fail-delivery'>> = (register, command, context) => {
  const { failedOn, letterOn, letterReference, value, files, note } = command;
  // 15 CFR 758.4(c): the evidence goes to BIS before anything is shipped again in its place.
  if (letterOn === null || letterReference === '')
    return refuse(
      'invalid',
      'letter-to-agency-missing',
      {},
      letterOn === null ? 'letterOn' : 'letterReference',
    );
  return partAct(
    register,
    command,
    {
      kind: 'delivery-failed',
      on: failedOn,
      proofOn: letterOn,
      reference: letterReference,
      value,
      files,
      note,
    },
    context,
  );
};

export const decideNoteReturn: Decide<CommandOf<'note-return'>> = (register, command, context) => {
  const { cameBackOn, reason, files, note } = command;
  return partAct(register, command, { kind: 'came-back', on: cameBackOn, reason, files, note }, context);
};

export const decideCreditDraw: Decide<CommandOf<'credit-draw'>> = (register, command, context) => {
  const { creditedOn, answerReference, value, files, note } = command;
  if (files.length === 0 || answerReference === '')
    return refuse('invalid', 'answer-to-attach', {}, files.length === 0 ? 'files' : 'answerReference');
  return partAct(
    register,
    command,
    { kind: 'credited', on: creditedOn, reference: answerReference, value, files, note },
    context,
  );
};

export const decideReturnTemporary: Decide<CommandOf<'return-temporary'>> = (register, command, context) => {
  const { backOn, files, note } = command;
  return partAct(register, command, { kind: 'temporary-back', on: backOn, files, note }, context);
};
