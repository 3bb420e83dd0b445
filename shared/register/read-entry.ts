import { type FieldFault, faultIn, faultOf, hasFields } from '../base/field-check';
import { isKnownZone } from '../base/wall-clock';
import { entryFault, eventChecks } from './event-checks';
import type { Entry, EventType } from './events';

/** The newest version this program reads of each event. A new version comes with its lift below and a fixture. */
export const eventVersions: Readonly<Record<EventType, number>> = {
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
  'settings-changed': 1,
  'notice-shown': 1,
  'reminders-acknowledged': 1,
  'reminders-unacknowledged': 1,
  'reminders-snoozed': 1,
  'register-restored': 1,
  'file-imported': 1,
};

/** `hadZone`: false where the entry names no time zone that is known here and is read as UTC. */
export type ReadEntry =
  | { readonly ok: true; readonly entry: Entry; readonly hadZone: boolean }
  | { readonly ok: false; readonly why: 'newer' }
  | { readonly ok: false; readonly why: 'malformed'; readonly fault: FieldFault };

function malformed(fault: FieldFault): ReadEntry {
  return { ok: false, why: 'malformed', fault };
}

/**
 * Reads one journal line's JSON; `newer` for a version or event type this program does not know, `malformed` for one whose
 * fields are not what every reader relies on. A field that did not exist yet has its default.
 */
export function readEntry(json: string): ReadEntry {
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
    const known = Object.hasOwn(eventVersions, event.type)
      ? eventVersions[event.type as EventType]
      : undefined;
    if (known === undefined || typeof event.v !== 'number' || event.v > known)
      return { ok: false, why: 'newer' };
  }
  for (const event of events) {
    const { type } = event as { readonly type: EventType };
    const wrong = eventChecks[type](event);
    if (wrong) return malformed(faultIn(type, wrong));
  }
  const hadZone = isKnownZone(raw.zone);
  if (!hadZone) raw.zone = 'UTC';
  return { ok: true, entry: raw as unknown as Entry, hadZone };
}
