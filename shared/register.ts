import type { Changes, Entry, Event } from './events';
import type { Counterparty } from './records/counterparty';
import type { Deadline } from './records/deadline';
import type { Letter } from './records/letter';
import type { License } from './records/license';
import { defaultSettings, type RegisterSettings } from './records/settings';
import type { Step } from './records/step';

/** When a reminder was shown and when somebody acknowledged it; both instants. */
export type Told = { readonly shownAt: string | null; readonly acknowledgedAt: string | null };

/** All that is known, folded from the journal. Records are replaced, never edited in place. */
export interface Register {
  settings: RegisterSettings;
  readonly counterparties: Map<string, Counterparty>;
  readonly licenses: Map<string, License>;
  readonly letters: Map<string, Letter>;
  readonly steps: Map<string, Step>;
  readonly deadlines: Map<string, Deadline>;
  /** By reminder key. */
  readonly told: Map<string, Told>;
  seq: number;
  /** Instant of the last entry; empty before the first. */
  lastAt: string;
}

export function emptyRegister(): Register {
  return {
    settings: defaultSettings,
    counterparties: new Map(),
    licenses: new Map(),
    letters: new Map(),
    steps: new Map(),
    deadlines: new Map(),
    told: new Map(),
    seq: 0,
    lastAt: '',
  };
}

function nowOf(changes: Changes): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).map(([field, { now }]) => [field, now]));
}

function make<T>(map: Map<string, T>, id: string, fields: object, seq: number, extra: object = {}): void {
  map.set(id, { ...fields, ...extra, id, madeSeq: seq, changedSeq: seq, void: null } as T);
}

function change<T extends object>(map: Map<string, T>, id: string, changes: Changes, seq: number): void {
  const record = map.get(id);
  if (record === undefined) throw new Error(`entry ${seq} changes a record that was never made: ${id}`);
  map.set(id, { ...record, ...nowOf(changes), changedSeq: seq });
}

function foldEvent(register: Register, event: Event, entry: Entry): void {
  const { seq, at } = entry;
  switch (event.type) {
    case 'counterparty-added':
      return make(register.counterparties, event.id, event.fields, seq, { archived: false });
    case 'counterparty-changed':
      return change(register.counterparties, event.id, event.changes, seq);
    case 'license-opened':
      return make(register.licenses, event.id, event.fields, seq, { archived: false });
    case 'license-changed':
      return change(register.licenses, event.id, event.changes, seq);
    case 'letter-logged':
      return make(register.letters, event.id, event.fields, seq);
    case 'letter-changed':
      return change(register.letters, event.id, event.changes, seq);
    case 'step-logged':
      return make(register.steps, event.id, event.fields, seq);
    case 'step-changed':
      return change(register.steps, event.id, event.changes, seq);
    case 'deadline-set':
      return make(register.deadlines, event.id, event.fields, seq);
    case 'deadline-changed':
      return change(register.deadlines, event.id, event.changes, seq);
    case 'settings-changed':
      register.settings = { ...register.settings, ...nowOf(event.changes) };
      return;
    case 'notice-shown':
      for (const key of event.reminders) {
        register.told.set(key, {
          shownAt: at,
          acknowledgedAt: register.told.get(key)?.acknowledgedAt ?? null,
        });
      }
      return;
    case 'reminders-acknowledged':
      for (const key of event.reminders) {
        register.told.set(key, { shownAt: register.told.get(key)?.shownAt ?? null, acknowledgedAt: at });
      }
      return;
  }
}

/** Adds one entry's facts to the register. Never skips an event; a journal that contradicts itself throws. */
export function fold(register: Register, entry: Entry): void {
  for (const event of entry.events) foldEvent(register, event, entry);
  register.seq = entry.seq;
  register.lastAt = entry.at;
}
