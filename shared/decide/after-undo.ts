import type { IsoDate } from '../base/dates';
import { done, type Result, refuse } from '../base/result';
import { actsOutOfOrder } from '../ledger/act-order';
import { actsOf } from '../ledger/shipment-state';
import { type RecordMeta, undoneReason } from '../records/record-meta';
import type { Event } from '../register/events';
import { nowOf, type Register, recordsIn } from '../register/register';
import { dependentsOf } from './dependents';
import { checkOwnRules } from './own-rules';
import { isVoidIn, namedBy, type RecordKind } from './records-named';

/** A record that an undo changes: as it stands, and as it would stand. */
interface Touched {
  readonly kind: RecordKind;
  readonly before: RecordMeta;
  readonly after: RecordMeta;
}

/** The register as the events of an undo would leave it, and the records they change. */
function afterwards(
  register: Register,
  events: readonly Event[],
): { readonly then: Register; readonly touched: readonly Touched[] } {
  const then: Register = { ...register };
  const touched = new Map<string, Touched>();
  for (const event of events) {
    const kind = recordsIn(event.type);
    if (kind === null || !('id' in event) || !('changes' in event)) continue;
    const before = register[kind].get(event.id);
    if (before === undefined) continue;
    if (then[kind] === register[kind]) Object.assign(then, { [kind]: register[kind].copy() });
    const records: Map<string, RecordMeta> = then[kind] as never;
    const after = { ...(records.get(event.id) ?? before), ...nowOf(event.changes) };
    records.set(event.id, after);
    touched.set(event.id, { kind, before, after });
  }
  return { then, touched: [...touched.values()] };
}

const comesBack = ({ before, after }: Touched): boolean => before.void !== null && after.void === null;

/**
 * A record names no other that is void: not by being put back after that one was made void, and not by having an old value again.
 * One that stood on a void record when it was taken back stands as it did.
 */
function checkNames(then: Register, each: Touched, undone: number): Result<null> {
  const { kind, before, after } = each;
  const named = new Set(namedBy(kind, before));
  const isNew = (id: string, seq: number) => (comesBack(each) ? seq > undone : !named.has(id));
  for (const id of namedBy(kind, after)) {
    const seq = isVoidIn(then, id);
    if (seq !== null && isNew(id, seq)) return refuse('conflict', 'undo-names-void', { seq }, 'entry');
  }
  return done(null);
}

/** A record that was taken out again is not there: nothing of it is changed, but for being put back itself. */
function checkThere({ before, after }: Touched): Result<null> {
  if (before.void?.reason !== undoneReason || after.void === null) return done(null);
  return refuse('conflict', 'undo-names-void', { seq: before.changedSeq }, 'entry');
}

/** Nothing that was entered or put back since rests on a record that becomes void again. */
function checkUnused(then: Register, { before }: Touched, undone: number): Result<null> {
  const since = dependentsOf(then, before.id).find(({ changedSeq }) => changedSeq > undone);
  if (since === undefined) return done(null);
  return refuse('conflict', 'undo-rests-on-it', { seq: since.changedSeq }, 'entry');
}

/** Each act of a shipment still follows on those before it, or followed on them as little before the undo. */
function checkOrder(
  register: Register,
  then: Register,
  shipmentId: string,
  { returned, undone }: { readonly returned: ReadonlySet<string>; readonly undone: number },
  today: IsoDate,
): Result<null> {
  const was = register.shipments.get(shipmentId);
  const shipment = then.shipments.get(shipmentId);
  if (was === undefined || shipment === undefined || shipment.void !== null) return done(null);
  const acts = actsOf(then, shipmentId);
  const before = actsOutOfOrder(was, actsOf(register, shipmentId), today);
  for (const [id, refusal] of actsOutOfOrder(shipment, acts, today)) {
    const isBack = returned.has(id);
    if (!isBack && before.has(id)) continue;
    if (!isBack) {
      const seq = then.acts.get(id)?.madeSeq ?? 0;
      const messageKey = returned.size > 0 ? 'put-back-before' : 'undo-rests-on-it';
      return refuse('conflict', messageKey, { seq }, 'entry');
    }
    // Where nothing of the shipment changed since, it stands as it stood.
    const others = acts.filter((act) => !returned.has(act.id));
    const isOther = [was, ...others].some(({ changedSeq }) => changedSeq > undone);
    if (isOther) return { ...refusal, field: 'entry' };
  }
  return done(null);
}

/**
 * Refuses an undo that would leave the register as no command could have: a record that names a void one, a number given twice, an
 * act that cannot follow on those before it. Each is compared with how it stands now, so what stands wrongly already hinders nobody.
 * `undone`: the entry that is taken back, and the records that it made.
 */
export function checkAfterUndo(
  register: Register,
  events: readonly Event[],
  undone: { readonly seq: number; readonly made: ReadonlySet<string> },
  today: IsoDate,
): Result<null> {
  const { then, touched } = afterwards(register, events);
  for (const each of touched) {
    const { kind, before, after } = each;
    const isGone = before.void === null && after.void !== null;
    const checks = [
      () => checkThere(each),
      () => (after.void === null ? checkNames(then, each, undone.seq) : done(null)),
      () => (isGone && !undone.made.has(before.id) ? checkUnused(then, each, undone.seq) : done(null)),
      () =>
        after.void === null ? checkOwnRules(then, kind, { before, after, undone: undone.seq }) : done(null),
    ];
    for (const check of checks) {
      const may = check();
      if (!may.ok) return may;
    }
  }
  const returned = new Set(touched.filter(comesBack).map(({ before }) => before.id));
  const shipments = touched.flatMap(({ kind, before }) => {
    if (kind === 'shipments') return [before.id];
    return kind === 'acts' ? (register.acts.get(before.id)?.shipmentId ?? []) : [];
  });
  for (const id of new Set(shipments)) {
    const may = checkOrder(register, then, id, { returned, undone: undone.seq }, today);
    if (!may.ok) return may;
  }
  return done(null);
}
