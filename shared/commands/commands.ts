import * as z from 'zod';
import { list } from '../base/fields';
import { reason } from '../base/reason';
import { keptEdition, settingsFields } from '../records/settings';
import {
  addCounterparty,
  archiveRecord,
  changeCounterparty,
  noteContact,
  voidRecord,
} from './counterparty-commands';
import {
  addDeadline,
  decideEdition,
  dropDeadline,
  moveDeadline,
  reopenDeadline,
  setLadder,
  settleDeadline,
  snoozeReminders,
} from './deadline-commands';
import { importBatch } from './import-commands';
import { correctLetter, logLetter } from './letter-commands';
import { changeLicense, openLicense, setOwner } from './license-commands';
import { changeResponse, openResponse } from './response-commands';
import { addList, decideHit, recordScreening, removeList } from './screening-commands';
import { changeable } from './shape';
import {
  adjustBalance,
  answerCheck,
  cancelEei,
  cancelShipment,
  changeShipment,
  correctDraw,
  creditDraw,
  depart,
  failDelivery,
  fileEei,
  noteReturn,
  openBalance,
  openShipment,
  reserve,
  returnTemporary,
  ship,
  transferItems,
} from './shipment-commands';
import { correctStep, logStep } from './step-commands';
import { removeView, saveView } from './view-commands';
import { answerYearlyDuty } from './yearly-commands';

// These change one by one: answers with the day of the answer, views by their names, lists by their files, an edition by its signature.
const {
  yearlyAnswers: _yearlyAnswers,
  savedViews: _savedViews,
  screeningLists: _screeningLists,
  lawEdition: _lawEdition,
  ...changeableSettings
} = settingsFields.shape;

const changeSettings = z.strictObject({
  do: z.literal('change-settings'),
  ...changeable(changeableSettings),
});

const { text, signature } = keptEdition.shape;

/** Counts by a later edition of the law from now on; the signature of its makers is checked before it is decided. No date moves. */
const takeEdition = z.strictObject({ do: z.literal('take-edition'), text, signature });

/** A reminder is one stage of one deadline's ladder at one work-by date: `deadlineId work-by stage`. */
export const reminderKey = z
  .string(reason('not-text'))
  .min(1, reason('missing'))
  .max(200, reason('too-long'));

const acknowledgeReminders = z.strictObject({
  do: z.literal('acknowledge-reminders'),
  reminders: list(reminderKey).min(1, reason('missing')),
});

/** Takes an entry back by a new one: the one named, or the last that still stands. */
const undo = z.strictObject({ do: z.literal('undo'), entry: z.int(reason('not-a-number')).optional() });
/** Puts back what was undone last. */
const redo = z.strictObject({ do: z.literal('redo') });

/** Every change a person or a script can make to the register, parsed strictly at the door. */
export const command = z.discriminatedUnion('do', [
  addCounterparty,
  changeCounterparty,
  noteContact,
  archiveRecord,
  voidRecord,
  openLicense,
  changeLicense,
  setOwner,
  logLetter,
  correctLetter,
  logStep,
  correctStep,
  addDeadline,
  moveDeadline,
  decideEdition,
  dropDeadline,
  settleDeadline,
  reopenDeadline,
  changeSettings,
  takeEdition,
  acknowledgeReminders,
  snoozeReminders,
  setLadder,
  openResponse,
  changeResponse,
  importBatch,
  answerYearlyDuty,
  openShipment,
  changeShipment,
  reserve,
  fileEei,
  depart,
  ship,
  cancelShipment,
  cancelEei,
  correctDraw,
  failDelivery,
  noteReturn,
  creditDraw,
  returnTemporary,
  transferItems,
  openBalance,
  adjustBalance,
  answerCheck,
  saveView,
  removeView,
  addList,
  removeList,
  decideHit,
  recordScreening,
  undo,
  redo,
]);
export type Command = z.infer<typeof command>;
export type CommandInput = z.input<typeof command>;
export type CommandName = Command['do'];
export type CommandOf<N extends CommandName> = Extract<Command, { readonly do: N }>;

/** The program's own note that a notice was shown; never accepted from outside. */
export const recordNotice = z.strictObject({
  do: z.literal('record-notice'),
  reminders: list(reminderKey).min(1, reason('missing')),
  how: z.enum(['notification', 'window']),
});
export type RecordNotice = z.infer<typeof recordNotice>;

/** The program's own note that a backup was restored; never accepted from outside. */
export const recordRestore = z.strictObject({
  do: z.literal('record-restore'),
  backup: z.string(),
  backupSeq: z.int(),
  backupHash: z.string(),
  wasSeq: z.int(),
  wasHash: z.string(),
  keptAs: z.string().nullable(),
});
export type RecordRestore = z.infer<typeof recordRestore>;

/** What the program notes by itself. */
export const programNote = z.discriminatedUnion('do', [recordNotice, recordRestore]);
export type ProgramNote = z.infer<typeof programNote>;
