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

export type ReadEntry =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly why: 'newer' | 'malformed' };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one journal line's JSON; `newer` for a version or event type this program does not know. */
export function readEntry(json: string): ReadEntry {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, why: 'malformed' };
    throw error;
  }
  if (!isObject(raw) || typeof raw.v !== 'number') return { ok: false, why: 'malformed' };
  if (raw.v > 1) return { ok: false, why: 'newer' };
  const isWhole =
    Number.isInteger(raw.seq) &&
    typeof raw.at === 'string' &&
    typeof raw.zone === 'string' &&
    (raw.by === null || typeof raw.by === 'string') &&
    typeof raw.via === 'string' &&
    Array.isArray(raw.events);
  if (!isWhole) return { ok: false, why: 'malformed' };
  for (const event of raw.events as readonly unknown[]) {
    if (!isObject(event) || typeof event.type !== 'string') return { ok: false, why: 'malformed' };
    const known = eventVersions[event.type as EventType];
    if (known === undefined || typeof event.v !== 'number' || event.v > known)
      return { ok: false, why: 'newer' };
  }
  return { ok: true, entry: raw as unknown as Entry };
}
