import { formatDay } from '../dates';
import { docketRow } from '../docket-rows';
import type { Changes, Entry, Event, EventType } from '../events';
import { letterKindWords } from '../law/letter-kinds';
import type { DeadlineFields } from '../records/deadline';
import type { Letter } from '../records/letter';
import type { Step } from '../records/step';
import type { Register } from '../register';
import { deadlineMove } from './deadline-move';
import {
  counterpartyLabels,
  deadlineLabels,
  keptLabels,
  letterLabels,
  licenseLabels,
  settingsLabels,
  stepLabels,
} from './field-labels';
import { stepKindWords } from './kinds';
import { type Piece, pieces, textOf } from './pieces';
import { changesInWords, type ValueChange } from './value-changes';
import { nameOfLicense } from './values';

/** The record a sentence is about. */
export interface About {
  readonly kind: 'license' | 'counterparty' | 'deadline';
  readonly id: string;
}

/** One event of the journal as an English sentence, with the values it changed. */
export interface Telling {
  readonly sentence: readonly Piece[];
  readonly about: About | null;
  readonly changes: readonly ValueChange[];
}

type EventOf<T extends EventType> = Extract<Event, { readonly type: T }>;

const licenses = (register: Register, ids: readonly string[]): string =>
  ids.map((id) => nameOfLicense(register, id)).join(', ');

const counterparty = (register: Register, id: string): string => register.counterparties.get(id)?.name ?? id;

function letterName(register: Register, letter: Pick<Letter, 'kind' | 'datedOn' | 'licenseIds'>): string {
  return `${letterKindWords[letter.kind].label} of ${formatDay(letter.datedOn)} (${licenses(register, letter.licenseIds)})`;
}

function stepName(register: Register, step: Pick<Step, 'kind' | 'happenedOn' | 'licenseIds'>): string {
  return `${stepKindWords[step.kind]}, ${formatDay(step.happenedOn)} (${licenses(register, step.licenseIds)})`;
}

function lineName(register: Register, line: DeadlineFields, id: string): string {
  const whole = { ...line, id, madeSeq: 0, changedSeq: 0, void: null };
  const { title, licenseName } = docketRow(register, whole, line.due);
  return licenseName === '' ? title : `${title} (${licenseName})`;
}

/** "Changed …", or what else the change amounts to: archived, brought back, entered wrongly. */
function changed(what: string, name: string, changes: Changes): readonly Piece[] {
  const voided = changes.void?.now as { readonly reason: string } | null | undefined;
  if (voided) return pieces`Marked the ${{ plain: what }} ${name} as entered wrongly: ${voided.reason}`;
  if (changes.archived !== undefined) {
    return changes.archived.now === true
      ? pieces`Archived the ${{ plain: what }} ${name}.`
      : pieces`Brought back the ${{ plain: what }} ${name}.`;
  }
  return pieces`Changed the ${{ plain: what }} ${name}.`;
}

function fieldsOnly(changes: Changes): Changes {
  const { void: _void, archived: _archived, ...rest } = changes;
  return rest;
}

type Tell<T extends EventType> = (event: EventOf<T>, register: Register) => Telling;

const tell: { readonly [T in EventType]: Tell<T> } = {
  'counterparty-added': ({ id, fields, copiedFromId }, register) => ({
    sentence:
      copiedFromId === undefined
        ? pieces`Added the counterparty ${fields.name}.`
        : pieces`Added the counterparty ${fields.name}, copied from ${counterparty(register, copiedFromId)}.`,
    about: { kind: 'counterparty', id },
    changes: [],
  }),
  'counterparty-changed': ({ id, changes }, register) => ({
    sentence: changed('counterparty', counterparty(register, id), changes),
    about: { kind: 'counterparty', id },
    changes: changesInWords(fieldsOnly(changes), { ...counterpartyLabels, ...keptLabels }, register),
  }),
  'license-opened': ({ id, copiedFromId }, register) => ({
    sentence:
      copiedFromId === undefined
        ? pieces`Opened the license record ${nameOfLicense(register, id)}.`
        : pieces`Opened the license record ${nameOfLicense(register, id)}, copied from ${nameOfLicense(register, copiedFromId)}.`,
    about: { kind: 'license', id },
    changes: [],
  }),
  'license-changed': ({ id, changes }, register) => ({
    sentence: changed('license record', nameOfLicense(register, id), changes),
    about: { kind: 'license', id },
    changes: changesInWords(
      fieldsOnly(changes),
      licenseLabels(register.licenses.get(id)?.agency ?? 'BIS'),
      register,
    ),
  }),
  'letter-logged': ({ fields }, register) => ({
    sentence: pieces`Logged the letter ${letterName(register, fields)}.`,
    about: aboutFirst(fields.licenseIds),
    changes: [],
  }),
  'letter-changed': ({ id, changes }, register) => {
    const letter = register.letters.get(id);
    return {
      sentence: changed('letter', letter === undefined ? id : letterName(register, letter), changes),
      about: aboutFirst(letter?.licenseIds ?? []),
      changes: changesInWords(fieldsOnly(changes), letterLabels, register),
    };
  },
  'step-logged': ({ fields }, register) => ({
    sentence: pieces`Logged the step ${stepName(register, fields)}.`,
    about: aboutFirst(fields.licenseIds),
    changes: [],
  }),
  'step-changed': ({ id, changes }, register) => {
    const step = register.steps.get(id);
    return {
      sentence: changed('step', step === undefined ? id : stepName(register, step), changes),
      about: aboutFirst(step?.licenseIds ?? []),
      changes: changesInWords(fieldsOnly(changes), stepLabels, register),
    };
  },
  'deadline-set': ({ id, fields }, register) => ({
    sentence: pieces`Set the date ${lineName(register, fields, id)}: due ${formatDay(fields.due)}, work by ${formatDay(fields.workBy)}.`,
    about: { kind: 'deadline', id },
    changes: [],
  }),
  'deadline-changed': ({ id, changes }, register) => {
    const line = register.deadlines.get(id);
    const name = line === undefined ? id : lineName(register, line, id);
    const { move, rest } = deadlineMove(changes);
    return {
      sentence: move === null ? pieces`Changed the date ${name}.` : [{ quoted: name }, ': ', ...move],
      about: { kind: 'deadline', id },
      changes: changesInWords(rest, deadlineLabels, register),
    };
  },
  'settings-changed': ({ changes }, register) => ({
    sentence: pieces`Changed the settings of the register.`,
    about: null,
    changes: changesInWords(changes, settingsLabels, register),
  }),
  'notice-shown': ({ reminders, how }, register) => ({
    sentence: pieces`Reminded ${{ plain: how === 'notification' ? 'by a notification' : 'in the window' }} of ${reminded(register, reminders)}.`,
    about: aboutReminder(reminders),
    changes: [],
  }),
  'reminders-acknowledged': ({ reminders }, register) => ({
    sentence: pieces`Acknowledged the reminder of ${reminded(register, reminders)}.`,
    about: aboutReminder(reminders),
    changes: [],
  }),
};

function aboutFirst(licenseIds: readonly string[]): About | null {
  const [id] = licenseIds;
  return id === undefined ? null : { kind: 'license', id };
}

// A reminder key is `deadlineId work-by stage`.
const lineIdOf = (key: string): string => key.split(' ')[0] ?? '';

function aboutReminder(keys: readonly string[]): About | null {
  const [key] = keys;
  return key === undefined ? null : { kind: 'deadline', id: lineIdOf(key) };
}

function reminded(register: Register, keys: readonly string[]): string {
  const names = [...new Set(keys.map(lineIdOf))].map((id) => {
    const line = register.deadlines.get(id);
    return line === undefined ? id : lineName(register, line, id);
  });
  return names.join('; ');
}

/** An entry of the journal as sentences, one per event. Names are those the records bear in `register`. */
export function tellEntry(entry: Entry, register: Register): readonly Telling[] {
  const told = entry.events.map((event) => tell[event.type](event as never, register));
  if (entry.undoes === undefined) return told;
  return [{ sentence: pieces`Took back entry ${String(entry.undoes)}.`, about: null, changes: [] }, ...told];
}

/** All the words of a telling, for searching. */
export function tellingText({ sentence, changes }: Telling): string {
  return [textOf(sentence), ...changes.map(({ label, was, now }) => `${label} ${was} ${now}`)].join(' ');
}
