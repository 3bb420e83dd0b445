import { deadlineIdOf } from '../docket/record-names';
import type { Party } from '../records/license';
import type { Changes, Entry, Event } from '../register/events';
import type { Register } from '../register/register';
import { licensesOfShipment } from './describe-act';

/** A record whose history can be asked for. */
export interface HistoryRecord {
  readonly kind: 'license' | 'counterparty' | 'shipment';
  readonly id: string;
}

type HasLicenses = { readonly licenseIds: readonly string[] };
type HasParties = { readonly parties?: readonly Party[] };

/** A changed field before and after, each with `T`'s other fields missing. */
function bothOf<T>(changes: Changes, field: string): readonly T[] {
  const change = changes[field];
  return change === undefined ? [] : [change.was as T, change.now as T];
}

function isOfLicense(event: Event, register: Register, id: string): boolean {
  const { letters, steps, deadlines, responses } = register;
  const isIn = (record: HasLicenses | undefined) => record?.licenseIds.includes(id) === true;
  const isLine = (lineId: string) => deadlines.get(lineId)?.licenseId === id;
  switch (event.type) {
    case 'license-opened':
      return event.id === id || event.copiedFromId === id;
    case 'license-changed':
      return event.id === id;
    case 'letter-logged':
    case 'step-logged':
      return isIn(event.fields);
    case 'letter-changed':
    case 'step-changed': {
      const record = event.type === 'letter-changed' ? letters.get(event.id) : steps.get(event.id);
      // A letter that was moved to another record belongs to the history of both.
      const moved = bothOf<readonly string[]>(event.changes, 'licenseIds');
      return isIn(record) || moved.some((ids) => ids.includes(id));
    }
    case 'response-opened':
      return isIn(letters.get(event.fields.letterId));
    case 'response-changed':
      return isIn(letters.get(responses.get(event.id)?.letterId ?? ''));
    case 'shipment-opened':
    case 'shipment-changed':
      return licensesOfShipment(register, event.id).includes(id);
    case 'act-logged':
    case 'act-changed':
      return isActOf(register, event.id, id);
    case 'deadline-set':
      return event.fields.licenseId === id;
    case 'deadline-changed':
      return isLine(event.id);
    case 'notice-shown':
    case 'reminders-acknowledged':
    case 'reminders-unacknowledged':
      return event.reminders.some((key) => isLine(deadlineIdOf(key)));
    case 'reminders-snoozed':
      return isLine(event.deadlineId);
    default:
      return false;
  }
}

function isActOf(register: Register, actId: string, licenseId: string): boolean {
  const act = register.acts.get(actId);
  if (act === undefined) return false;
  if (act.shipmentId === null) return act.licenseId === licenseId;
  return licensesOfShipment(register, act.shipmentId).includes(licenseId);
}

function isOfCounterparty(event: Event, id: string): boolean {
  const isParty = (parties: readonly Party[] | undefined) =>
    parties?.some(({ counterpartyId }) => counterpartyId === id) === true;
  switch (event.type) {
    case 'counterparty-added':
      return event.id === id || event.copiedFromId === id;
    case 'counterparty-changed':
      return event.id === id;
    case 'hit-decided':
      return (event.now ?? event.was)?.counterpartyId === id;
    case 'license-opened':
      return isParty((event.fields as HasParties).parties);
    case 'shipment-opened':
      return isParty((event.fields as HasParties).parties);
    case 'shipment-changed':
    case 'license-changed': {
      const [was, now] = bothOf<readonly Party[]>(event.changes, 'parties');
      return isParty(was) || isParty(now);
    }
    default:
      return false;
  }
}

function isOfShipment(event: Event, register: Register, id: string): boolean {
  switch (event.type) {
    case 'shipment-opened':
    case 'shipment-changed':
      return event.id === id;
    case 'act-logged':
    case 'act-changed':
      return register.acts.get(event.id)?.shipmentId === id;
    default:
      return false;
  }
}

const ofKind: Readonly<
  Record<HistoryRecord['kind'], (event: Event, register: Register, id: string) => boolean>
> = {
  license: isOfLicense,
  counterparty: (event, _register, id) => isOfCounterparty(event, id),
  shipment: isOfShipment,
};

/**
 * Whether an entry belongs to the history of a record: of a license record with its letters, steps, deadlines and
 * reminders; of a counterparty with the license records it was put into; of a shipment with its acts.
 */
export function touches(entry: Entry, register: Register, { kind, id }: HistoryRecord): boolean {
  return entry.events.some((event) => ofKind[kind](event, register, id));
}
