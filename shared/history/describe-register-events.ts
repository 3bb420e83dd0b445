import { agencyZone } from '../base/agency-zone';
import { formatDay, formatInstant } from '../base/dates';
import { remindedOf } from '../docket/record-names';
import { settingsLabels } from '../labels/field-labels';
import { type About, inPieces } from '../labels/sentence-pieces';
import type { Snooze } from '../records/snooze';
import { defineWords } from '../words/define-words';
import { editionChanged } from './edition-changed';
import type { DescribersOf } from './event-description';
import { changesInWords } from './field-changes';
import { hitDecided, partiesScreened } from './hits-decided';
import { listsChanged } from './lists-changed';
import { viewsChanged } from './views-changed';
import { yearlyAnswered } from './yearly-answered';

const texts = defineWords('history/describe-register-events', {
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
});

/** The events that change no record: settings, reminders, decisions about hits, what was restored or imported. */
export type OfRegister =
  | 'settings-changed'
  | 'notice-shown'
  | 'reminders-acknowledged'
  | 'reminders-unacknowledged'
  | 'reminders-snoozed'
  | 'hit-decided'
  | 'parties-screened'
  | 'register-restored'
  | 'file-imported';

/** How what changes no record is told. */
export const registerDescribers: DescribersOf<OfRegister> = {
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

function untilWords({ untilAt, untilOn, workBy }: Snooze): string {
  return untilAt === null ? formatDay(untilOn ?? workBy) : formatInstant(untilAt, agencyZone);
}

function aboutParty(id: string | null): About | null {
  return id === null ? null : { kind: 'counterparty', id };
}

function aboutReminder(keys: readonly string[]): About | null {
  const [first, second] = keys[0]?.split(' ') ?? [];
  if (first === undefined || first === 'lists') return null;
  if (first === 'balance') return second === undefined ? null : { kind: 'license', id: second };
  return { kind: 'deadline', id: first };
}
