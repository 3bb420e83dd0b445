import { type Refusal, type Result, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import { fieldInWords } from '../labels/field-name';
import { undoneReason } from '../records/record-meta';
import { isSame } from '../register/changes';
import type { Changes, Event } from '../register/events';
import { type Register, recordsIn } from '../register/register';
import { isUndoable } from '../register/undo-stack';
import { checkAfterUndo } from './after-undo';
import { type Context, type Decision, decided } from './decision';
import { dependentOf } from './dependents';

type Made = Extract<Event, { readonly fields: object }>;
type Changed = Extract<Event, { readonly id: string; readonly changes: Changes }>;

const changedTypes = {
  'counterparty-added': 'counterparty-changed',
  'license-opened': 'license-changed',
  'letter-logged': 'letter-changed',
  'step-logged': 'step-changed',
  'deadline-set': 'deadline-changed',
  'response-opened': 'response-changed',
  'shipment-opened': 'shipment-changed',
  'act-logged': 'act-changed',
} as const satisfies Record<Made['type'], Changed['type']>;

/** The record an event is about, as it stands, read through what this undo has already put back. */
class Standing {
  readonly #put = new Map<string, unknown>();
  readonly #register: Register;
  constructor(register: Register) {
    this.#register = register;
  }
  record(type: Event['type'], id: string) {
    const records = recordsIn(type);
    return records === null ? undefined : this.#register[records].get(id);
  }
  value(type: Event['type'], id: string, field: string): unknown {
    const key = `${id} ${field}`;
    if (this.#put.has(key)) return this.#put.get(key);
    if (type === 'settings-changed')
      return (this.#register.settings as unknown as Record<string, unknown>)[field];
    return (this.record(type, id) as unknown as Record<string, unknown> | undefined)?.[field];
  }
  put(id: string, field: string, value: unknown): void {
    this.#put.set(`${id} ${field}`, value);
  }
}

/** Takes changes back field by field; refuses when one of them has another value by now. */
function reversed(standing: Standing, event: Event, id: string, changes: Changes): Result<Changes> {
  const back: Record<string, { was: unknown; now: unknown }> = {};
  for (const [field, { was, now }] of Object.entries(changes)) {
    if (!isSame(standing.value(event.type, id, field) ?? null, now ?? null)) {
      return refuse('conflict', 'undo-changed-since', {
        what: fieldInWords(event.type, field),
        seq: standing.record(event.type, id)?.changedSeq ?? 0,
      });
    }
    back[field] = { was: now, now: was ?? null };
    standing.put(id, field, was);
  }
  return { ok: true, value: back };
}

/** A record that was made is marked as entered in error, not removed; refused when it has changed or something rests on it. */
function unmade(
  register: Register,
  standing: Standing,
  event: Made,
  madeWith: ReadonlySet<string>,
): Result<Event> {
  for (const [field, value] of Object.entries(event.fields)) {
    if (!isSame(standing.value(event.type, event.id, field), value)) {
      return refuse('conflict', 'undo-changed-since', {
        what: fieldInWords(event.type, field),
        seq: standing.record(event.type, event.id)?.changedSeq ?? 0,
      });
    }
  }
  const dependent = dependentOf(register, event.id, madeWith);
  if (dependent !== null) return refuse('conflict', 'undo-rests-on-it', { seq: dependent });
  const changes = { void: { was: null, now: { reason: undoneReason } } };
  return { ok: true, value: { type: changedTypes[event.type], v: 1, id: event.id, changes } };
}

function takeBack(
  register: Register,
  standing: Standing,
  event: Event,
  madeWith: ReadonlySet<string>,
): Result<Event | null> {
  switch (event.type) {
    case 'notice-shown':
    case 'register-restored':
    case 'file-imported':
      return { ok: true, value: null };
    case 'reminders-acknowledged':
      return { ok: true, value: { type: 'reminders-unacknowledged', v: 1, reminders: event.reminders } };
    case 'reminders-unacknowledged':
      return { ok: true, value: { type: 'reminders-acknowledged', v: 1, reminders: event.reminders } };
    case 'hit-decided': {
      const { key, was, now } = event;
      if (!isSame(register.hitDecisions.get(key) ?? null, now))
        return refuse('conflict', 'undo-changed-since', { what: 'What was said about the hit', seq: 0 });
      return { ok: true, value: { ...event, was: now, now: was } };
    }
    case 'parties-screened': {
      const { was, now } = event;
      if (!isSame(register.lastScreening, now))
        return refuse('conflict', 'undo-changed-since', { what: 'The last screening', seq: 0 });
      return { ok: true, value: { ...event, was: now, now: was } };
    }
    case 'reminders-snoozed': {
      const { deadlineId, was, now } = event;
      if (!isSame(register.snoozed.get(deadlineId) ?? null, now)) {
        const { changedSeq = 0 } = register.deadlines.get(deadlineId) ?? {};
        return refuse('conflict', 'undo-changed-since', { what: 'Reminders put off', seq: changedSeq });
      }
      return { ok: true, value: { ...event, was: now, now: was } };
    }
    case 'settings-changed': {
      const back = reversed(standing, event, 'settings', event.changes);
      return back.ok ? { ok: true, value: { ...event, changes: back.value } } : back;
    }
    case 'license-changed': {
      // What is taken back was not read anywhere.
      const { readFrom: _readFrom, ...bare } = event;
      const back = reversed(standing, event, event.id, event.changes);
      return back.ok ? { ok: true, value: { ...bare, changes: back.value } } : back;
    }
    case 'counterparty-changed':
    case 'letter-changed':
    case 'step-changed':
    case 'deadline-changed':
    case 'response-changed':
    case 'shipment-changed':
    case 'act-changed': {
      const back = reversed(standing, event, event.id, event.changes);
      return back.ok ? { ok: true, value: { ...event, changes: back.value } } : back;
    }
    default:
      return unmade(register, standing, event, madeWith);
  }
}

/**
 * Takes an entry back by a new one that says the opposite of each of its events, last first. The journal keeps both.
 * Refused in words when a later change rests on it. Taking back an undo is a redo.
 */
export function decideUndo(
  register: Register,
  command: CommandOf<'undo'>,
  context: Context,
): Result<Decision> {
  const seq = command.entry ?? register.undoStack.undo.at(-1);
  if (seq === undefined) return refuse('not-found', 'nothing-to-undo');
  return takeBackEntry(register, seq, context);
}

/** Puts back what was undone last, or refuses when there is nothing. */
export function decideRedo(
  register: Register,
  _command: CommandOf<'redo'>,
  context: Context,
): Result<Decision> {
  const seq = register.undoStack.redo.at(-1);
  if (seq === undefined) return refuse('not-found', 'nothing-to-redo');
  return takeBackEntry(register, seq, context);
}

function takeBackEntry(register: Register, seq: number, context: Context): Result<Decision> | Refusal {
  const entry = context.entryAt?.(seq);
  if (entry === undefined) return refuse('not-found', 'no-such-entry', { seq }, 'entry');
  if (!isUndoable(entry)) return refuse('invalid', 'entry-not-undoable', { seq }, 'entry');
  const undoneBy = register.undoStack.undoneBy.get(seq);
  if (undoneBy !== undefined) return refuse('conflict', 'already-undone', { seq, by: undoneBy }, 'entry');
  const standing = new Standing(register);
  const madeWith = new Set(entry.events.flatMap((each) => ('id' in each ? [each.id] : [])));
  const events: Event[] = [];
  for (const event of [...entry.events].reverse()) {
    const back = takeBack(register, standing, event, madeWith);
    if (!back.ok) return back;
    if (back.value === null) continue;
    events.push(back.value);
  }
  const made = new Set(entry.events.flatMap((each) => ('fields' in each ? [each.id] : [])));
  const stands = checkAfterUndo(register, events, { seq, made }, context.today);
  if (!stands.ok) return stands;
  const decision = decided(events);
  return { ok: true, value: { ...decision.value, undoes: seq } };
}
