import * as z from 'zod';
import {
  checkOf,
  type FieldCheck,
  type FieldFault,
  faultIn,
  faultOf,
  fieldsOf,
  hasFields,
  objectCheck,
} from '../base/field-check';
import { isoDate } from '../base/fields';
import { type EventShape, eventShapes } from './event-shapes';
import { type EventType, vias } from './events';

const text = z.string();
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/;
// A day inside the calendar, so that every zone's wall clock still shows one.
const firstInstant = Date.UTC(1900, 0, 2);
const lastInstant = Date.UTC(2199, 11, 30);

/** Whether a text is a UTC instant that every zone can show. */
export function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !instantShape.test(value)) return false;
  const milliseconds = Date.parse(value);
  return milliseconds >= firstInstant && milliseconds <= lastInstant;
}

// What the register keeps of a record besides its fields is the register's own and never changed by an entry.
const ownOfRegister = new Set(['id', 'madeSeq', 'changedSeq']);

function changesCheck(shape: z.core.$ZodShape): FieldCheck {
  const fields = new Map(fieldsOf(shape).map((field) => [field.name, field]));
  return (changes) => {
    if (!hasFields(changes)) return faultOf('not-an-object');
    for (const [name, change] of Object.entries(changes)) {
      if (ownOfRegister.has(name)) return faultIn(name, faultOf('not-a-field'));
      if (!hasFields(change)) return faultIn(name, faultOf('not-an-object'));
      const field = fields.get(name);
      if (field === undefined) continue;
      // An entry from before a field existed has no value that it was.
      if (change.was === undefined && field.fallback?.() !== undefined) change.was = field.fallback();
      if (change.now === undefined && field.fallback === undefined) return faultIn(name, faultOf('missing'));
      if (change.now === undefined) change.now = field.fallback?.();
      for (const value of [change.was, change.now]) {
        const fault = value === undefined ? undefined : field.check(value);
        if (fault) return faultIn(name, fault);
      }
    }
    return undefined;
  };
}

function made(shape: z.core.$ZodShape): FieldCheck {
  const isWhole = objectCheck({ id: text, copiedFromId: text.optional(), readFrom: text.optional() });
  const fields = objectCheck(shape);
  return (event) => isWhole(event) ?? fields((event as { readonly fields?: unknown }).fields);
}

function changed(shape: z.core.$ZodShape): FieldCheck {
  const isWhole = objectCheck({ id: text, readFrom: text.optional() });
  const changes = changesCheck(shape);
  return (event) => isWhole(event) ?? changes((event as { readonly changes?: unknown }).changes);
}

const isSnooze = objectCheck({ workBy: isoDate, untilOn: isoDate.nullable() });

function snoozeFault(snooze: unknown): FieldFault | undefined {
  if (snooze === null) return undefined;
  const fault = isSnooze(snooze);
  if (fault) return fault;
  const { untilAt } = snooze as { readonly untilAt?: unknown };
  return untilAt === null || isInstant(untilAt) ? undefined : faultIn('untilAt', faultOf('not-an-instant'));
}

function checkFor({ holds, shape }: EventShape): FieldCheck {
  if (holds === 'fields') return made(shape);
  if (holds === 'changes') return changed(shape);
  if (holds === 'itself') return objectCheck(shape);
  const changes = changesCheck(shape);
  return (event) => changes((event as { readonly changes?: unknown }).changes);
}

const isSnoozed = objectCheck({ deadlineId: z.string() });

/** For each event whether what it holds is what every reader of it relies on. */
export const eventChecks: Readonly<Record<EventType, FieldCheck>> = {
  ...(Object.fromEntries(
    Object.entries(eventShapes).map(([type, shape]) => [type, checkFor(shape)]),
  ) as Record<EventType, FieldCheck>),
  'reminders-snoozed': (event) => {
    const { was, now } = event as { readonly was?: unknown; readonly now?: unknown };
    return isSnoozed(event) ?? snoozeFault(was ?? null) ?? snoozeFault(now);
  },
};

const isVia = checkOf(z.enum(vias));

/** What is wrong with what stands in an entry around its events; the zone is looked at where it is read. */
export function entryFault(entry: Readonly<Record<string, unknown>>): FieldFault | undefined {
  const { seq, at, by, via, enteredAt, undoes, events } = entry;
  if (!Number.isSafeInteger(seq)) return faultIn('seq', faultOf('not-a-number'));
  if (!isInstant(at)) return faultIn('at', faultOf('not-an-instant'));
  if (by !== null && typeof by !== 'string') return faultIn('by', faultOf('not-text'));
  const fault = isVia(via);
  if (fault) return faultIn('via', fault);
  if (enteredAt !== undefined && !isInstant(enteredAt))
    return faultIn('enteredAt', faultOf('not-an-instant'));
  const isEarlier =
    Number.isSafeInteger(undoes) && (undoes as number) > 0 && (undoes as number) < (seq as number);
  if (undoes !== undefined && !isEarlier) return faultIn('undoes', faultOf('out-of-range'));
  return Array.isArray(events) ? undefined : faultIn('events', faultOf('not-a-list'));
}
