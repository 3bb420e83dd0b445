import { type FieldCheck, type FieldFault, faultIn, faultOf, hasFields } from '../base/field-check';
import { isKnownZone } from '../base/wall-clock';
import { entryFault, eventChecks } from './event-checks';
import type { Entry, Event, EventType } from './events';

type VersionOf<Type extends EventType> = Extract<Event, { readonly type: Type }>['v'];

/** The newest version this program writes and reads of each event; the type of the event says the same. */
export const eventVersions: { readonly [Type in EventType]: VersionOf<Type> } = {
  'counterparty-added': 1,
  'counterparty-changed': 1,
  'license-opened': 1,
  'license-changed': 1,
  'letter-logged': 1,
  'letter-changed': 1,
  'step-logged': 1,
  'step-changed': 1,
  'deadline-set': 1,
  'deadline-changed': 1,
  'response-opened': 1,
  'response-changed': 1,
  'shipment-opened': 1,
  'shipment-changed': 1,
  'act-logged': 1,
  'act-changed': 1,
  'settings-changed': 1,
  'notice-shown': 1,
  'reminders-acknowledged': 1,
  'reminders-unacknowledged': 1,
  'reminders-snoozed': 1,
  'register-restored': 1,
  'file-imported': 1,
};

/** An event of one version as the JSON has it, made into one of the next; its `v` is set afterwards. */
export type Lift = (event: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The lifts that an event of a version needs: one fewer than the version, from 1 to 2 first. */
export type LiftsTo<Version extends number> = Version extends 1
  ? readonly []
  : Version extends 2
    ? readonly [Lift]
    : Version extends 3
      ? readonly [Lift, Lift]
      : readonly [Lift, Lift, Lift, ...Lift[]];

type LiftedType = { [Type in EventType]: VersionOf<Type> extends 1 ? never : Type }[EventType];

/**
 * The lifts of the events that are beyond version 1. A new version of an event does not compile without its lift here, and
 * a test asks for a line of it in `journal-fixtures`. Lines are lifted as they are read and stay on the disk as they were.
 */
const eventLifts: { readonly [Type in LiftedType]: LiftsTo<VersionOf<Type>> } = {};

/** The events a reader knows: the newest version of each, the lifts to it, and what is checked once an event is lifted. */
export interface EventTable {
  readonly versions: Readonly<Record<string, number>>;
  readonly lifts: Readonly<Record<string, readonly Lift[]>>;
  readonly checks: Readonly<Record<string, FieldCheck>>;
}

/** The events of this program. */
export const eventTable: EventTable = { versions: eventVersions, lifts: eventLifts, checks: eventChecks };

/** The event in its newest version. Throws where the table has no lift for it, which is a fault of the program. */
function lifted(event: Record<string, unknown>, { versions, lifts }: EventTable): Record<string, unknown> {
  const type = String(event.type);
  let now = event;
  for (let v = Number(event.v); v < (versions[type] ?? 0); v += 1) {
    const lift = lifts[type]?.[v - 1];
    if (lift === undefined) throw new Error(`${type} has no lift from version ${v}`);
    now = { ...lift(now), v: v + 1 };
  }
  return now;
}

/** `hadZone`: false where the entry names no time zone that is known here and is read as UTC. */
export type ReadEntry =
  | { readonly ok: true; readonly entry: Entry; readonly hadZone: boolean }
  | { readonly ok: false; readonly why: 'newer' }
  | { readonly ok: false; readonly why: 'malformed'; readonly fault: FieldFault };

function malformed(fault: FieldFault): ReadEntry {
  return { ok: false, why: 'malformed', fault };
}

/**
 * Reads one journal line's JSON, its events lifted to their newest versions; `newer` for a version or event type this program does not know, `malformed` for one whose
 * fields are not what every reader relies on. A field that did not exist yet has its default.
 */
export function readEntry(json: string, table: EventTable = eventTable): ReadEntry {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return malformed(faultOf('not-json'));
    throw error;
  }
  if (!hasFields(raw)) return malformed(faultOf('not-an-object'));
  if (typeof raw.v !== 'number') return malformed(faultIn('v', faultOf('not-a-number')));
  if (raw.v > 1) return { ok: false, why: 'newer' };
  const fault = entryFault(raw);
  if (fault) return malformed(fault);
  const events = raw.events as readonly unknown[];
  // Of a newer entry the rest is not judged: an event of a later program may have another form.
  for (const [at, event] of events.entries()) {
    if (!hasFields(event)) return malformed(faultIn('events', faultIn(at, faultOf('not-an-object'))));
    if (typeof event.type !== 'string')
      return malformed(faultIn('events', faultIn(at, faultIn('type', faultOf('not-text')))));
    const known = Object.hasOwn(table.versions, event.type) ? table.versions[event.type] : undefined;
    if (known === undefined || typeof event.v !== 'number' || event.v > known)
      return { ok: false, why: 'newer' };
    if (!Number.isInteger(event.v) || event.v < 1)
      return malformed(faultIn('events', faultIn(at, faultIn('v', faultOf('out-of-range')))));
  }
  raw.events = events.map((event) => lifted(event as Record<string, unknown>, table));
  for (const event of raw.events as readonly { readonly type: string }[]) {
    const wrong = table.checks[event.type]?.(event);
    if (wrong) return malformed(faultIn(event.type, wrong));
  }
  const hadZone = isKnownZone(raw.zone);
  if (!hadZone) raw.zone = 'UTC';
  return { ok: true, entry: raw as unknown as Entry, hadZone };
}
