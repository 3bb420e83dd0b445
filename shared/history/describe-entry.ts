import { agencyZone } from '../base/agency-zone';
import { formatDay, formatInstant } from '../base/dates';
import { uncapitalized } from '../base/letter-case';
import { lateDays } from '../docket/deadline-state';
import {
  deadlineName,
  letterName,
  nameOfCounterparty,
  nameOfLicense,
  remindedOf,
  responseName,
  stepName,
} from '../docket/record-names';
import {
  counterpartyLabels,
  deadlineLabels,
  keptLabels,
  letterLabels,
  licenseLabels,
  responseLabels,
  settingsLabels,
  stepLabels,
} from '../labels/field-labels';
import { type About, inPieces, type Piece, textOf } from '../labels/sentence-pieces';
import { shipmentLabels } from '../labels/shipment-labels';
import type { ActFields } from '../records/ledger-act';
import type { LetterFields } from '../records/letter';
import type { Response } from '../records/response';
import type { Snooze } from '../records/snooze';
import type { Changes, Entry, Event, EventType } from '../register/events';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { actOf } from '../register/undo-stack';
import { defineWords } from '../words/define-words';
import { actSentence, licensesOfShipment, nameOfShipment } from './describe-act';
import { describeDeadlineChange } from './describe-deadline-change';
import { changed, fieldsOnly } from './describe-record-change';
import { editionChanged } from './edition-changed';
import { changesInWords, type ValueChange } from './field-changes';
import { hitDecided, partiesScreened } from './hits-decided';
import {
  changedSources,
  type FieldSource,
  letterSources,
  loggedInWords,
  openedFromLetter,
  readInWords,
} from './letter-sources';
import { listsChanged } from './lists-changed';
import { viewsChanged } from './views-changed';
import { yearlyAnswered } from './yearly-answered';

const texts = defineWords('history/describe-entry', {
  addedTheCounterparty: 'Added the counterparty {name}.',
  addedTheCounterpartyCopied: 'Added the counterparty {name}, copied from {nameOfCounterparty}.',
  openedTheLicenseRecord: 'Opened the license record {nameOfLicense}.',
  openedTheLicenseRecordCopied: 'Opened the license record {nameOfLicense}, copied from {nameOfLicense2}.',
  licenseRecord: 'license record',
  loggedTheStep: 'Logged the step {stepName}.',
  setTheDateDue: 'Set the date {deadlineName}: due {due}, work by {workBy}.',
  changedTheDate: 'Changed the date {name}.',
  beganThe: 'Began the {reply}.',
  changed: 'Changed {id}.',
  changedThe: 'Changed the {reply}.',
  enteredTheShipment: 'Entered the shipment {reference}.',
  changedTheSettingsOf: 'Changed the settings of the register.',
  remindedOf: 'Reminded {more} of ',
  byANotification: 'by a notification',
  inTheWindow: 'in the window',
  acknowledgedTheReminderOf: 'Acknowledged the reminder of ',
  tookBackTheAcknowledgment: 'Took back the acknowledgment of ',
  remindsAsUsualAgain: 'Reminds as usual again of ',
  putOffTheReminders: 'Put off the reminders of ',
  until: ' until {untilWords}.',
  restoredTheBackupUp: 'Restored the backup {backup}, up to its entry {backupSeq}.',
  restoredTheBackupUpTo:
    'Restored the backup {backup}, up to its entry {backupSeq}; the register from before, up to its entry {wasSeq}, is kept as {keptAs}.',
  importedFromNewChanged: 'Imported {table} from {file}: {made} new, {altered} changed.',
  redidEntryWhichEntry: 'Redid entry {of}, which entry {undoes} had undone.',
  tookBackEntry: 'Took back entry {of}.',
  nothing: 'Nothing.',
  andMore: ', and {count} more',
});

/** One event of the journal as an English sentence, with the values it changed. */
export interface EventDescription {
  readonly sentence: readonly Piece[];
  readonly about: About | null;
  readonly changes: readonly ValueChange[];
  /** Of a letter that was read from its file: where each field came from. */
  readonly sources?: readonly FieldSource[];
}

type EventOf<T extends EventType> = Extract<Event, { readonly type: T }>;

/** `by`: who made the entry. */
type Describe<T extends EventType> = (
  event: EventOf<T>,
  register: Register,
  by: string | null,
) => EventDescription;

const describers: { readonly [T in EventType]: Describe<T> } = {
  'counterparty-added': ({ id, fields, copiedFromId }, register) => ({
    sentence:
      copiedFromId === undefined
        ? inPieces(texts.addedTheCounterparty, { name: fields.name })
        : inPieces(texts.addedTheCounterpartyCopied, {
            name: fields.name,
            nameOfCounterparty: nameOfCounterparty(register, copiedFromId),
          }),
    about: { kind: 'counterparty', id },
    changes: [],
  }),
  'counterparty-changed': ({ id, changes }, register) => ({
    sentence: changed('counterparty', nameOfCounterparty(register, id), changes),
    about: { kind: 'counterparty', id },
    changes: changesInWords(fieldsOnly(changes), { ...counterpartyLabels, ...keptLabels }, register),
  }),
  'license-opened': ({ id, copiedFromId, readFrom }, register, by) => ({
    sentence:
      readFrom !== undefined
        ? openedFromLetter(nameOfLicense(register, id), readFrom, by)
        : copiedFromId === undefined
          ? inPieces(texts.openedTheLicenseRecord, { nameOfLicense: nameOfLicense(register, id) })
          : inPieces(texts.openedTheLicenseRecordCopied, {
              nameOfLicense: nameOfLicense(register, id),
              nameOfLicense2: nameOfLicense(register, copiedFromId),
            }),
    about: { kind: 'license', id },
    changes: [],
  }),
  'license-changed': ({ id, changes, readFrom }, register, by) => ({
    sentence:
      readFrom === undefined
        ? changed(texts.licenseRecord, nameOfLicense(register, id), changes)
        : readInWords(nameOfLicense(register, id), readFrom, by),
    about: { kind: 'license', id },
    changes: changesInWords(
      fieldsOnly(changes),
      licenseLabels(register.licenses.get(id)?.agency ?? 'BIS'),
      register,
    ),
  }),
  'letter-logged': ({ fields }, register, by) => ({
    sentence: loggedInWords(letterName(register, fields), fields, by, register),
    about: aboutFirst(fields.licenseIds),
    changes: [],
    sources: letterSources(fields, by, register),
  }),
  'letter-changed': ({ id, changes }, register, by) => {
    const letter = register.letters.get(id);
    const { read, ...rest } = fieldsOnly(changes);
    // What was read in the same entry was confirmed with it; else the change is to what had been read before.
    const isReadNow = read?.now != null && letter !== undefined;
    return {
      sentence: changed('letter', letter === undefined ? id : letterName(register, letter), changes),
      about: aboutFirst(letter?.licenseIds ?? []),
      changes: changesInWords(rest, letterLabels, register),
      sources: isReadNow
        ? letterSources({ ...letter, ...nowOf(rest), read: read.now as LetterFields['read'] }, by, register)
        : changedSources({ read: letter?.read ?? null, files: letter?.files ?? [] }, rest, by, register),
    };
  },
  'step-logged': ({ fields }, register) => ({
    sentence: inPieces(texts.loggedTheStep, { stepName: stepName(register, fields) }),
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
    sentence: inPieces(texts.setTheDateDue, {
      deadlineName: deadlineName(register, fields),
      due: { plain: formatDay(fields.due) },
      workBy: { plain: formatDay(fields.workBy) },
    }),
    about: { kind: 'deadline', id },
    changes: [],
  }),
  'deadline-changed': ({ id, changes }, register) => {
    const deadline = register.deadlines.get(id);
    const name = deadline === undefined ? id : deadlineName(register, deadline);
    const rule = deadline === undefined ? undefined : ruleSetOf(register.settings).byId(deadline.ruleId);
    // By the due date that stands: an act turns out to be late, or in time, once its source is corrected.
    const { move, rest } = describeDeadlineChange(changes, (field, act) =>
      deadline === undefined
        ? null
        : lateDays({ ...deadline, closed: null, sent: null, met: null, [field]: act }, rule ?? null, act.on),
    );
    return {
      sentence: move === null ? inPieces(texts.changedTheDate, { name }) : [{ quoted: name }, ': ', ...move],
      about: { kind: 'deadline', id },
      changes: changesInWords(rest, deadlineLabels, register),
    };
  },
  'response-opened': ({ fields }, register) => ({
    sentence: inPieces(texts.beganThe, { reply: reply(register, fields) }),
    about: aboutFirst(register.letters.get(fields.letterId)?.licenseIds ?? []),
    changes: [],
  }),
  'response-changed': ({ id, changes }, register) => {
    const response = register.responses.get(id);
    return {
      sentence:
        response === undefined
          ? inPieces(texts.changed, { id })
          : inPieces(texts.changedThe, { reply: reply(register, response) }),
      about: aboutFirst(register.letters.get(response?.letterId ?? '')?.licenseIds ?? []),
      changes: changesInWords(fieldsOnly(changes), responseLabels, register),
    };
  },
  'shipment-opened': ({ id, fields }, register) => ({
    sentence: inPieces(texts.enteredTheShipment, { reference: fields.reference }),
    about: aboutFirst(licensesOfShipment(register, id)),
    changes: [],
  }),
  'shipment-changed': ({ id, changes }, register) => ({
    sentence: changed('shipment', nameOfShipment(register, id), changes),
    about: aboutFirst(licensesOfShipment(register, id)),
    changes: changesInWords(fieldsOnly(changes), { ...shipmentLabels, ...keptLabels }, register),
  }),
  'act-logged': ({ fields }, register) => ({
    sentence: actSentence(register, fields),
    about: aboutAct(fields, register),
    changes: [],
  }),
  'act-changed': ({ id, changes }, register) => {
    const act = register.acts.get(id);
    const name = act === undefined ? id : textOf(actSentence(register, act)).replace(/\.$/, '');
    return {
      sentence: changed('act', name, changes),
      about: act === undefined ? null : aboutAct(act, register),
      changes: [],
    };
  },
  'settings-changed': ({ changes }, register) => {
    const { yearlyAnswers, savedViews, screeningLists, lawEdition } = changes;
    if (yearlyAnswers !== undefined)
      return { sentence: yearlyAnswered(yearlyAnswers, register), about: null, changes: [] };
    if (screeningLists !== undefined)
      return { sentence: listsChanged(screeningLists), about: null, changes: [] };
    if (lawEdition !== undefined) return { sentence: editionChanged(lawEdition), about: null, changes: [] };
    if (savedViews !== undefined) return { ...viewsChanged(savedViews, register), about: null };
    return {
      sentence: [texts.changedTheSettingsOf],
      about: null,
      changes: changesInWords(changes, settingsLabels, register),
    };
  },
  'notice-shown': ({ reminders, how }, register) => ({
    sentence: [
      texts.remindedOf({ more: how === 'notification' ? texts.byANotification : texts.inTheWindow }),
      ...remindedOf(register, reminders),
      '.',
    ],
    about: aboutReminder(reminders),
    changes: [],
  }),
  'reminders-acknowledged': ({ reminders }, register) => ({
    sentence: [texts.acknowledgedTheReminderOf, ...remindedOf(register, reminders), '.'],
    about: aboutReminder(reminders),
    changes: [],
  }),
  'reminders-unacknowledged': ({ reminders }, register) => ({
    sentence: [texts.tookBackTheAcknowledgment, ...remindedOf(register, reminders), '.'],
    about: aboutReminder(reminders),
    changes: [],
  }),
  'reminders-snoozed': ({ deadlineId, now }, register) => ({
    sentence: [
      now === null ? texts.remindsAsUsualAgain : texts.putOffTheReminders,
      ...remindedOf(register, [deadlineId]),
      now === null ? '.' : texts.until({ untilWords: untilWords(now) }),
    ],
    about: { kind: 'deadline', id: deadlineId },
    changes: [],
  }),
  'hit-decided': ({ was, now }) => ({
    sentence: hitDecided(was, now),
    about: aboutParty((now ?? was)?.counterpartyId ?? null),
    changes: [],
  }),
  'parties-screened': ({ was, now }) => ({ sentence: partiesScreened(was, now), about: null, changes: [] }),
  'register-restored': ({ backup, backupSeq, wasSeq, keptAs }) => ({
    sentence:
      keptAs === null
        ? inPieces(texts.restoredTheBackupUp, {
            backup: { plain: backup },
            backupSeq: { plain: String(backupSeq) },
          })
        : inPieces(texts.restoredTheBackupUpTo, {
            backup: { plain: backup },
            backupSeq: { plain: String(backupSeq) },
            wasSeq: { plain: String(wasSeq) },
            keptAs,
          }),
    about: null,
    changes: [],
  }),
  'file-imported': ({ file, table, made, changed: altered }) => ({
    sentence: inPieces(texts.importedFromNewChanged, {
      table: { plain: table },
      file,
      made: { plain: String(made) },
      altered: { plain: String(altered) },
    }),
    about: null,
    changes: [],
  }),
};

// Inside a sentence the name goes on in small letters.
function reply(register: Register, response: Pick<Response, 'letterId'>): string {
  const name = responseName(register, response);
  return uncapitalized(name);
}

function untilWords({ untilAt, untilOn, workBy }: Snooze): string {
  return untilAt === null ? formatDay(untilOn ?? workBy) : formatInstant(untilAt, agencyZone);
}

function aboutParty(id: string | null): About | null {
  return id === null ? null : { kind: 'counterparty', id };
}

function aboutFirst(licenseIds: readonly string[]): About | null {
  const [id] = licenseIds;
  return id === undefined ? null : { kind: 'license', id };
}

function aboutAct({ shipmentId, licenseId }: ActFields, register: Register): About | null {
  if (licenseId !== null) return { kind: 'license', id: licenseId };
  return aboutFirst(licensesOfShipment(register, shipmentId ?? ''));
}

function aboutReminder(keys: readonly string[]): About | null {
  const [first, second] = keys[0]?.split(' ') ?? [];
  if (first === undefined || first === 'lists') return null;
  if (first === 'balance') return second === undefined ? null : { kind: 'license', id: second };
  return { kind: 'deadline', id: first };
}

function describeUndo({ undoes }: Entry, { undoStack }: Register): readonly EventDescription[] {
  if (undoes === undefined) return [];
  const { is, of } = actOf(undoStack, undoes);
  const sentence =
    is === 'took-back' ? texts.redidEntryWhichEntry({ of, undoes }) : texts.tookBackEntry({ of });
  return [{ sentence: [sentence], about: null, changes: [] }];
}

const describeEvent = (event: Event, register: Register, by: string | null): EventDescription =>
  describers[event.type](event as never, register, by);

const nowOf = (changes: Changes): Partial<LetterFields> =>
  Object.fromEntries(Object.entries(changes).map(([field, { now }]) => [field, now]));

/**
 * An entry of the journal as sentences, one per event, of the first `events` of them: a file that was read in can make
 * thousands in one entry. Names are those the records bear in `register`.
 */
export function describeEntry(
  entry: Entry,
  register: Register,
  events = entry.events.length,
): readonly EventDescription[] {
  return [
    ...describeUndo(entry, register),
    ...entry.events.slice(0, events).map((event) => describeEvent(event, register, entry.by)),
  ];
}

/** How many changed fields the one sentence names. */
const labelsShown = 3;

// What a person did comes before what followed from it.
const weight: readonly string[] = [
  'file',
  'letter',
  'step',
  'response',
  'act',
  'shipment',
  'license',
  'counterparty',
  'deadline',
  'settings',
];

/** A one-line summary of an entry: the sentence of its main event and the fields that changed. */
export function summarizeEntry(entry: Entry, register: Register): readonly Piece[] {
  const kinds = entry.events.map(({ type }) => weight.indexOf(type.split('-')[0] ?? ''));
  const heaviest = weight.findIndex((_, place) => kinds.includes(place));
  const main = entry.events[Math.max(0, kinds.indexOf(heaviest))];
  if (main === undefined) return [texts.nothing];
  const { sentence, changes } = describeEvent(main, register, entry.by);
  const labels = [...new Set(changes.map(({ label }) => label))];
  const last = sentence.at(-1);
  // A sentence on how a deadline moved is already complete.
  if (labels.length === 0 || (typeof last === 'string' && last !== '.')) return sentence;
  const more = labels.length > labelsShown ? texts.andMore({ count: labels.length - labelsShown }) : '';
  return [
    ...(last === '.' ? sentence.slice(0, -1) : sentence),
    `: ${labels.slice(0, labelsShown).join(', ')}${more}.`,
  ];
}

/** The text of a description, for searching. */
export function descriptionText({ sentence, changes, sources = [] }: EventDescription): string {
  return [
    textOf(sentence),
    ...changes.map(({ label, was, now }) => `${label} ${was} ${now}`),
    ...sources.map(({ label, value, source: says }) => `${label} ${value} ${says}`),
  ].join(' ');
}
