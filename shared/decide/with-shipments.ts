import type { IsoDate } from '../base/dates';
import { isZero } from '../base/decimal';
import { allAtOnce, between, type Steps } from '../base/steps';
import { withFields } from '../base/with-fields';
import { workByOf } from '../counting/work-by';
import { stands } from '../docket/deadline-state';
import { shipmentDuties } from '../law/shipment-duties';
import { leftToComeBack } from '../ledger/given-back';
import { counted } from '../ledger/ledger-rows';
import { actsOf, type ShipmentView, viewOf } from '../ledger/shipment-state';
import type { Deadline, DeadlineFields } from '../records/deadline';
import type { LedgerAct } from '../records/ledger-act';
import { afterShipment } from '../records/recurrence';
import type { Shipment } from '../records/shipment';
import { daysOff } from '../register/days-off';
import type { Event } from '../register/events';
import type { Register } from '../register/register';
import { deadlineByHand } from './deadline-by-hand';
import { deadlineChange } from './deadline-changes';
import type { Context, Decision } from './decision';

/** The shipments that events are about, as they stand after them. */
function* touched(
  register: Register,
  events: readonly Event[],
  today: IsoDate,
): Steps<readonly ShipmentView[]> {
  const shipments = new Map<string, Shipment>();
  const made = new Map<string, LedgerAct[]>();
  const meta = { madeSeq: Number.MAX_SAFE_INTEGER, changedSeq: 0, void: null };
  for (const [at, event] of events.entries()) {
    yield at / events.length;
    if (event.type === 'shipment-opened')
      shipments.set(event.id, withFields(event.fields, { id: event.id, ...meta }));
    const known = (id: string) => shipments.get(id) ?? register.shipments.get(id);
    if (event.type === 'shipment-changed') {
      const now = Object.fromEntries(Object.entries(event.changes).map(([field, each]) => [field, each.now]));
      const shipment = known(event.id);
      if (shipment !== undefined) shipments.set(event.id, { ...shipment, ...now });
    }
    if (event.type !== 'act-logged' || event.fields.shipmentId === null) continue;
    const { shipmentId } = event.fields;
    const shipment = known(shipmentId);
    if (shipment !== undefined) shipments.set(shipmentId, shipment);
    made.set(shipmentId, [
      ...(made.get(shipmentId) ?? []),
      withFields(event.fields, { id: event.id, ...meta }),
    ]);
  }
  return [...shipments.values()]
    .filter((shipment) => shipment.void === null)
    .map((shipment) =>
      viewOf(shipment, [...actsOf(register, shipment.id), ...(made.get(shipment.id) ?? [])], today),
    );
}

/** The deadlines a shipment calls for as it stands. */
function wantedOf(register: Register, view: ShipmentView): readonly DeadlineFields[] {
  const { shipment, draws, departure, acts } = view;
  const source = { kind: 'shipment', id: shipment.id } as const;
  const named = (title: string) => `${title}: shipment ${shipment.reference}`;
  const licenseIds = [...new Set(draws.filter(counted).flatMap(({ licenseId }) => licenseId ?? []))];
  const first = licenseIds[0] ?? null;
  const wanted: DeadlineFields[] = [];
  const { report, goodsBack, cancelEei } = shipmentDuties;
  const add = (given: Parameters<typeof deadlineByHand>[1]) =>
    void wanted.push(deadlineByHand(register, given));
  const canceled = acts.findLast(({ kind }) => kind === 'canceled');
  const filed = acts.findLast(({ kind }) => kind === 'filed' || kind === 'eei-canceled');
  if (departure === null && canceled !== undefined && filed?.kind === 'filed') {
    const { on } = canceled;
    const because = cancelEei.citation;
    add({ licenseId: first, title: named(cancelEei.title), source, triggerOn: on, due: on, because });
  }
  if (departure === null) return wanted;
  const { on } = departure;
  for (const licenseId of licenseIds) {
    for (const { id, number, report: asked } of register.licenses.get(licenseId)?.conditions ?? []) {
      const due = asked === null ? null : afterShipment(asked.how, on);
      const title = named(number === '' ? report.title : `Report under condition ${number}`);
      if (due !== null)
        add({ licenseId, title, source, triggerOn: on, due, conditionId: id, because: report.citation });
    }
  }
  const isAbroad = draws.some((draw) => !isZero(leftToComeBack(draw, acts)));
  if (shipment.temporary && shipment.dueBackOn !== null && isAbroad) {
    const due = shipment.dueBackOn;
    const because = goodsBack.citation;
    add({ licenseId: first, title: named(goodsBack.title), source, triggerOn: on, due, because });
  }
  return wanted;
}

const isSameDuty = (a: DeadlineFields, b: DeadlineFields): boolean =>
  a.licenseId === b.licenseId && a.conditionId === b.conditionId && a.because === b.because;

function eventsFor(register: Register, view: ShipmentView, context: Context): readonly Event[] {
  const wanted = wantedOf(register, view);
  const before = register.deadlines.by('source', view.shipment.id).filter((each) => each.void === null);
  // A day moved by hand, or a date that a person closed, stays as the person left it.
  const isOpen = (deadline: Deadline) => stands(deadline) && deadline.moved === null;
  const closed = {
    how: 'settled',
    on: context.today,
    reason: 'Done or no longer needed, as the shipment stands',
    letterId: null,
  } as const;
  const gone = before
    .filter((each) => isOpen(each) && !wanted.some((deadline) => isSameDuty(deadline, each)))
    .flatMap((each) => deadlineChange(each, { closed }));
  const others = wanted.flatMap((deadline): readonly Event[] => {
    const standing = before.find((each) => isSameDuty(deadline, each));
    if (standing === undefined)
      return [{ type: 'deadline-set', v: 1, id: context.newId(), fields: deadline }];
    if (!isOpen(standing)) return [];
    const { due, triggerOn, title } = deadline;
    const workBy = workByOf(due, daysOff(register.settings), { leadDays: standing.leadDays });
    return deadlineChange(standing, { due, triggerOn, title, workBy });
  });
  return [...gone, ...others];
}

/**
 * A decision with the deadlines that follow from its shipments: reports their licenses ask for, goods due back, an EEI to be
 * canceled. They are counted from the shipment as it will stand, so that no command has to handle them.
 */
export function withShipments(register: Register, decision: Decision, context: Context): Decision {
  return allAtOnce(withShipmentsInSteps(register, decision, context));
}

/** The same in steps, of a register that does not change between them. */
export function* withShipmentsInSteps(
  register: Register,
  decision: Decision,
  context: Context,
): Steps<Decision> {
  const views = yield* between(0, 0.5, touched(register, decision.events, context.today));
  const follows: Event[] = [];
  for (const [at, view] of views.entries()) {
    yield 0.5 + at / views.length / 2;
    follows.push(...eventsFor(register, view, context));
  }
  return follows.length === 0 ? decision : { ...decision, events: [...decision.events, ...follows] };
}
