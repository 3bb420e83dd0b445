import type { FieldFault } from '../base/field-check';
import { IndexedMap } from '../base/indexed-map';
import { asSeen, lookOf } from '../base/same-name';
import type { Steps } from '../base/steps';
import type { Counterparty } from '../records/counterparty';
import { addedSince, type Deadline } from '../records/deadline';
import type { HitDecision, RecordedScreening } from '../records/hit-decision';
import type { LedgerAct } from '../records/ledger-act';
import type { Letter } from '../records/letter';
import type { License } from '../records/license';
import type { Response } from '../records/response';
import { defaultSettings, type RegisterSettings } from '../records/settings';
import type { Shipment } from '../records/shipment';
import type { Snooze } from '../records/snooze';
import type { Step } from '../records/step';
import { addressLook, identifierLook } from './counterparty-looks';
import type { Changes, Entry, Event, EventType } from './events';
import { copyOfUndoStack, emptyUndoStack, type UndoStack, updateUndoStack } from './undo-stack';

/** When a reminder was shown and when somebody acknowledged it; both instants. */
export type ReminderReceipt = { readonly shownAt: string | null; readonly acknowledgedAt: string | null };

/** Who logged a letter and who last changed what its day 0 is; null where an entry names nobody. */
export type LetterAuthors = { readonly loggedBy: string | null; readonly datedBy: string | null };

/** Under which a line of no license is found. */
export const noLicense = 'no license';

/** The records whose names were held against lists, as they were then. */
export interface ScreenedThen {
  readonly counterparties: readonly Counterparty[];
  readonly licenses: readonly License[];
}

/** All that is known, folded from the journal. Records are replaced, never edited in place. */
export interface Register {
  settings: RegisterSettings;
  /** By name as it is seen, by what any of its names looks like, by identifier, by address with country. */
  readonly counterparties: IndexedMap<Counterparty, 'name' | 'look' | 'identifier' | 'address'>;
  /** By application or license number, by the counterparties in it, by the records it names. */
  readonly licenses: IndexedMap<License, 'number' | 'counterparty' | 'linked'>;
  readonly letters: IndexedMap<Letter, 'license' | 'reference'>;
  /** By letter id. */
  readonly letterAuthors: Map<string, LetterAuthors>;
  /** By its licenses (or `noLicense`), by the deadlines it names. */
  readonly steps: IndexedMap<Step, 'license' | 'deadline'>;
  /** By its license (or `noLicense`), by what set it, by the condition that asks for it. */
  readonly deadlines: IndexedMap<Deadline, 'license' | 'source' | 'condition'>;
  readonly responses: IndexedMap<Response, 'letter'>;
  /** By our number of it, by the licenses it draws on as it was entered, by the counterparties in it. */
  readonly shipments: IndexedMap<Shipment, 'reference' | 'license' | 'counterparty'>;
  /** What happened to shipments and licenses: by the shipment, by the licenses it names. */
  readonly acts: IndexedMap<LedgerAct, 'shipment' | 'license'>;
  /** By reminder key. */
  readonly shownReminders: Map<string, ReminderReceipt>;
  /** By deadline id. */
  readonly snoozed: Map<string, Snooze>;
  /** By the key of the hit (`hitKey`). */
  readonly hitDecisions: Map<string, HitDecision>;
  /** The last screening of everybody that was recorded. */
  lastScreening: RecordedScreening | null;
  /** The recorded screening before that one; null where there is none or it was undone to. */
  screeningBefore: RecordedScreening | null;
  /** By `upTo` of the last recorded screening and the one before: the records as they were screened. */
  readonly screenedThen: Map<number, ScreenedThen>;
  /** By rule id: the entry that said a yearly duty does not apply. */
  readonly yearlyAnswered: Map<string, number>;
  readonly undoStack: UndoStack;
  /** Everyone who has made an entry. */
  readonly people: Set<string>;
  seq: number;
  /** Instant of the last entry; empty before the first. */
  lastAt: string;
}

export function emptyRegister(): Register {
  return {
    settings: defaultSettings,
    counterparties: new IndexedMap({
      name: ({ name }) => [asSeen(name)],
      look: ({ name, otherNames }) => [name, ...otherNames].map(lookOf),
      identifier: ({ identifiers }) => identifiers.map(({ value }) => identifierLook(value)),
      address: (record) => [addressLook(record)],
    }),
    licenses: new IndexedMap({
      number: ({ applicationNumber, licenseNumber }) => [asSeen(applicationNumber), asSeen(licenseNumber)],
      counterparty: ({ parties }) => parties.flatMap(({ counterpartyId }) => counterpartyId ?? []),
      linked: ({ links }) => links.flatMap(({ licenseId }) => licenseId ?? []),
    }),
    letters: new IndexedMap({
      license: ({ licenseIds }) => licenseIds,
      reference: ({ reference }) => [asSeen(reference)],
    }),
    letterAuthors: new Map(),
    steps: new IndexedMap({
      license: ({ licenseIds }) => (licenseIds.length === 0 ? [noLicense] : licenseIds),
      deadline: ({ deadlineIds }) => deadlineIds,
    }),
    deadlines: new IndexedMap({
      license: ({ licenseId }) => [licenseId ?? noLicense],
      source: ({ source }) => [source.id],
      condition: ({ conditionId }) => [conditionId ?? ''],
    }),
    responses: new IndexedMap({ letter: ({ letterId }) => [letterId] }),
    shipments: new IndexedMap({
      reference: ({ reference }) => [asSeen(reference)],
      license: ({ draws }) => draws.flatMap(({ licenseId }) => licenseId ?? []),
      counterparty: ({ parties }) => parties.flatMap(({ counterpartyId }) => counterpartyId ?? []),
    }),
    acts: new IndexedMap({
      shipment: ({ shipmentId }) => [shipmentId ?? ''],
      license: ({ licenseId, draw }) => [licenseId ?? '', draw?.licenseId ?? ''],
    }),
    shownReminders: new Map(),
    snoozed: new Map(),
    hitDecisions: new Map(),
    lastScreening: null,
    screeningBefore: null,
    screenedThen: new Map(),
    yearlyAnswered: new Map(),
    undoStack: emptyUndoStack(),
    people: new Set(),
    seq: 0,
    lastAt: '',
  };
}

/** A register that can be folded into without touching this one; the records themselves are shared. */
export function copyOfRegister(register: Register): Register {
  return {
    ...register,
    counterparties: register.counterparties.copy(),
    licenses: register.licenses.copy(),
    letters: register.letters.copy(),
    letterAuthors: new Map(register.letterAuthors),
    steps: register.steps.copy(),
    deadlines: register.deadlines.copy(),
    responses: register.responses.copy(),
    shipments: register.shipments.copy(),
    acts: register.acts.copy(),
    shownReminders: new Map(register.shownReminders),
    snoozed: new Map(register.snoozed),
    hitDecisions: new Map(register.hitDecisions),
    screenedThen: new Map(register.screenedThen),
    yearlyAnswered: new Map(register.yearlyAnswered),
    undoStack: copyOfUndoStack(register.undoStack),
    people: new Set(register.people),
  };
}

/**
 * The same register as a new object over the same maps, which costs nothing: `fold` changes a register in place, so whoever
 * compares registers to see whether anything changed is given another one after each entry. The one before is not kept.
 */
export function renewed(register: Register): Register {
  return { ...register };
}

/** The fields of a record as a change leaves them. */
export function nowOf(changes: Changes): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).map(([field, { now }]) => [field, now]));
}

type EventOf<T extends EventType> = Extract<Event, { readonly type: T }>;
type Made = { readonly id: string; readonly fields: object };
type Changed = { readonly id: string; readonly changes: Changes };

/**
 * `unwritten`: what stands for fields that an older entry does not have. Field by field: a journal makes tens of thousands of records,
 * and to add fields to a spread copy takes several times as long.
 */
function make<T>(
  map: Map<string, T>,
  { id, fields }: Made,
  { seq }: Entry,
  extra?: Readonly<Record<string, unknown>>,
  unwritten?: Readonly<Record<string, unknown>>,
): void {
  const record: Record<string, unknown> = {};
  for (const field in fields) record[field] = fields[field as keyof typeof fields];
  for (const field in unwritten) if (record[field] === undefined) record[field] = unwritten[field];
  for (const field in extra) record[field] = extra[field];
  record.id = id;
  record.madeSeq = seq;
  record.changedSeq = seq;
  record.void = null;
  map.set(id, record as T);
}

function change<T extends object>(map: Map<string, T>, { id, changes }: Changed, { seq }: Entry): void {
  const record = map.get(id);
  if (record === undefined) throw new Error(`entry ${seq} changes a record that was never made: ${id}`);
  map.set(id, { ...record, ...nowOf(changes), changedSeq: seq });
}

/** What each event does to the register; the first two arguments of `make` and `change` say it all. */
const folds: { readonly [T in EventType]: (register: Register, event: EventOf<T>, entry: Entry) => void } = {
  'counterparty-added': ({ counterparties }, event, entry) =>
    make(counterparties, event, entry, { archived: false }),
  'counterparty-changed': ({ counterparties }, event, entry) => change(counterparties, event, entry),
  'license-opened': ({ licenses }, event, entry) => make(licenses, event, entry, { archived: false }),
  'license-changed': ({ licenses }, event, entry) => change(licenses, event, entry),
  'letter-logged': ({ letters, letterAuthors }, event, entry) => {
    make(letters, event, entry);
    letterAuthors.set(event.id, { loggedBy: entry.by, datedBy: entry.by });
  },
  'letter-changed': ({ letters, letterAuthors }, event, entry) => {
    change(letters, event, entry);
    if (!('datedOn' in event.changes || 'messageOn' in event.changes)) return;
    letterAuthors.set(event.id, {
      loggedBy: letterAuthors.get(event.id)?.loggedBy ?? null,
      datedBy: entry.by,
    });
  },
  'step-logged': ({ steps }, event, entry) => make(steps, event, entry),
  'step-changed': ({ steps }, event, entry) => change(steps, event, entry),
  'deadline-set': ({ deadlines }, event, entry) =>
    make(deadlines, event, entry, { ladder: null }, addedSince),
  'deadline-changed': ({ deadlines }, event, entry) => change(deadlines, event, entry),
  'response-opened': ({ responses }, event, entry) => make(responses, event, entry),
  'response-changed': ({ responses }, event, entry) => change(responses, event, entry),
  'shipment-opened': ({ shipments }, event, entry) => make(shipments, event, entry),
  'shipment-changed': ({ shipments }, event, entry) => change(shipments, event, entry),
  'act-logged': ({ acts }, event, entry) => make(acts, event, entry),
  'act-changed': ({ acts }, event, entry) => change(acts, event, entry),
  'settings-changed': (register, event, { seq }) => {
    register.settings = { ...register.settings, ...nowOf(event.changes) };
    if (event.changes.yearlyAnswers === undefined) return;
    const { yearlyAnswers } = register.settings;
    for (const ruleId of register.yearlyAnswered.keys()) {
      if (!yearlyAnswers.some((answer) => answer.ruleId === ruleId)) register.yearlyAnswered.delete(ruleId);
    }
    for (const { ruleId } of yearlyAnswers) {
      if (!register.yearlyAnswered.has(ruleId)) register.yearlyAnswered.set(ruleId, seq);
    }
  },
  'notice-shown': ({ shownReminders: told }, event, { at }) => {
    for (const key of event.reminders) {
      told.set(key, { shownAt: at, acknowledgedAt: told.get(key)?.acknowledgedAt ?? null });
    }
  },
  'reminders-acknowledged': ({ shownReminders: told }, event, { at }) => {
    for (const key of event.reminders) {
      told.set(key, { shownAt: told.get(key)?.shownAt ?? null, acknowledgedAt: at });
    }
  },
  'reminders-unacknowledged': ({ shownReminders: told }, event) => {
    for (const key of event.reminders) {
      told.set(key, { shownAt: told.get(key)?.shownAt ?? null, acknowledgedAt: null });
    }
  },
  'hit-decided': ({ hitDecisions }, { key, now }) => {
    if (now === null) hitDecisions.delete(key);
    else hitDecisions.set(key, now);
  },
  'parties-screened': (register, { was, now }) => {
    register.lastScreening = now;
    register.screeningBefore = was !== null && now !== null && was.upTo < now.upTo ? was : null;
    const { screenedThen, counterparties, licenses } = register;
    for (const upTo of screenedThen.keys())
      if (upTo !== was?.upTo && upTo !== now?.upTo) screenedThen.delete(upTo);
    // Records are replaced, never edited, so keeping them keeps how they were. One that is undone comes back with its own.
    if (now !== null && !screenedThen.has(now.upTo))
      screenedThen.set(now.upTo, {
        counterparties: [...counterparties.values()],
        licenses: [...licenses.values()],
      });
  },
  'reminders-snoozed': ({ snoozed }, { deadlineId, now }) => {
    if (now === null) snoozed.delete(deadlineId);
    else snoozed.set(deadlineId, now);
  },
  // The backup's own entries, which stand before this one, say all that it did.
  'register-restored': () => undefined,
  // The events that stand beside it say all that was imported.
  'file-imported': () => undefined,
};

const recordsBy = {
  counterparty: 'counterparties',
  license: 'licenses',
  letter: 'letters',
  step: 'steps',
  deadline: 'deadlines',
  response: 'responses',
  shipment: 'shipments',
  act: 'acts',
} as const satisfies Readonly<Record<string, keyof Register>>;

/** Where the records stand that an event of this type makes or changes; null for one that is about no record. */
export function recordsIn(type: EventType): (typeof recordsBy)[keyof typeof recordsBy] | null {
  const [kind] = type.split('-');
  return recordsBy[kind as keyof typeof recordsBy] ?? null;
}

/** How an entry contradicts those before it, so that it cannot be folded; undefined when it can. */
export function contradictionIn(register: Register, { events }: Entry): FieldFault | undefined {
  const made = new Set<string>();
  for (const event of events) {
    if ('fields' in event) made.add(event.id);
    if (!('id' in event) || !('changes' in event) || made.has(event.id)) continue;
    const records = recordsIn(event.type);
    if (records !== null && !register[records].has(event.id))
      return { path: [event.type, 'id'], reason: 'never-made' };
  }
  return undefined;
}

/** Adds one entry's facts to the register. Never skips an event; a journal that contradicts itself throws. */
export function fold(register: Register, entry: Entry): void {
  for (const event of entry.events) folds[event.type](register, event as never, entry);
  foldEnd(register, entry);
}

/** The same in steps, an event in each: in between the register holds a part of the entry. */
export function* foldInSteps(register: Register, entry: Entry): Steps<void> {
  for (const [at, event] of entry.events.entries()) {
    folds[event.type](register, event as never, entry);
    yield at / entry.events.length;
  }
  foldEnd(register, entry);
}

function foldEnd(register: Register, entry: Entry): void {
  updateUndoStack(register.undoStack, entry);
  if (entry.by !== null) register.people.add(entry.by);
  register.seq = entry.seq;
  register.lastAt = entry.at;
}
