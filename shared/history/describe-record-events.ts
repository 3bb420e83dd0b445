import { formatDay } from '../base/dates';
import { uncapitalized } from '../base/letter-case';
import { lateDays } from '../docket/deadline-state';
import {
  deadlineName,
  letterName,
  nameOfCounterparty,
  nameOfLicense,
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
  stepLabels,
} from '../labels/field-labels';
import { type About, inPieces, textOf } from '../labels/sentence-pieces';
import { shipmentLabels } from '../labels/shipment-labels';
import type { ActFields } from '../records/ledger-act';
import type { LetterFields } from '../records/letter';
import type { Response } from '../records/response';
import type { Changes, EventType } from '../register/events';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { defineWords } from '../words/define-words';
import { actSentence, licensesOfShipment, nameOfShipment } from './describe-act';
import { describeDeadlineChange } from './describe-deadline-change';
import { changed, fieldsOnly } from './describe-record-change';
import type { OfRegister } from './describe-register-events';
import { aboutFirst, type DescribersOf } from './event-description';
import { changesInWords } from './field-changes';
import {
  changedSources,
  letterSources,
  loggedInWords,
  openedFromLetter,
  readInWords,
} from './letter-sources';

const texts = defineWords('history/describe-record-events', {
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
});

/** How the events of records are told: what was added and what was changed. */
export const recordDescribers: DescribersOf<Exclude<EventType, OfRegister>> = {
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
};

// Inside a sentence the name goes on in small letters.
function reply(register: Register, response: Pick<Response, 'letterId'>): string {
  const name = responseName(register, response);
  return uncapitalized(name);
}

function aboutAct({ shipmentId, licenseId }: ActFields, register: Register): About | null {
  if (licenseId !== null) return { kind: 'license', id: licenseId };
  return aboutFirst(licensesOfShipment(register, shipmentId ?? ''));
}

const nowOf = (changes: Changes): Partial<LetterFields> =>
  Object.fromEntries(Object.entries(changes).map(([field, { now }]) => [field, now]));
