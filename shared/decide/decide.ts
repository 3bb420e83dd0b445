import { done, type Result } from '../base/result';
import { allAtOnce, between, type Steps } from '../base/steps';
import type { Command, ProgramNote } from '../commands/commands';
import type { Register } from '../register/register';
import { decideAddDeadline } from './add-deadline';
import { decideArchive, decideVoid } from './archive-and-void';
import { decideNoteContact } from './contact-log';
import { decideAddCounterparty, decideChangeCounterparty } from './counterparty';
import {
  decideDropDeadline,
  decideEditionOf,
  decideMoveDeadline,
  decideReopenDeadline,
  decideSettleDeadline,
} from './deadline';
import type { Context, Decision } from './decision';
import { decideHitAnswer, decideRecordScreening } from './hit-decision';
import { importInSteps } from './import-batch';
import { decideTakeEdition } from './law-edition';
import { decideLedger } from './ledger';
import { decideCorrectLetter, decideLogLetter } from './letter';
import { decideChangeLicense, decideOpenLicense } from './license';
import { decideChangeResponse, decideOpenResponse } from './response';
import { decideRemoveView, decideSaveView } from './saved-view';
import { decideAddList, decideRemoveList } from './screening-list';
import { decideSetOwner } from './set-owner';
import { decideAcknowledge, decideRecordNotice, decideRecordRestore, decideSettings } from './settings';
import { decideSetLadder, decideSnooze } from './snooze';
import { decideCorrectStep, decideLogStep } from './step';
import { decideRedo, decideUndo } from './undo';
import { warnOfOddCharacters } from './warn-of-odd-characters';
import { withResponses } from './with-responses';
import { withShipmentsInSteps } from './with-shipments';
import { withinYearsInSteps } from './within-years';
import { decideAnswerYearlyDuty } from './yearly-duty';

/** What a command would write, without writing it: the same for the preview in a form and for the journal. Pure. */
export function decide(
  register: Register,
  command: Command | ProgramNote,
  context: Context,
): Result<Decision> {
  return allAtOnce(decideInSteps(register, command, context));
}

/** The same in steps, for a command that stands for many; the register must not change between them. */
export function decideInSteps(
  register: Register,
  command: Command | ProgramNote,
  context: Context,
): Steps<Result<Decision>> {
  return withinYearsInSteps(decideWhole(register, command, context));
}

function* decideWhole(
  register: Register,
  command: Command | ProgramNote,
  context: Context,
): Steps<Result<Decision>> {
  const decision =
    command.do === 'import-batch'
      ? yield* between(0, 0.7, importInSteps(register, command, context))
      : decideAlone(register, command, context);
  if (!decision.ok) return decision;
  const whole = hasItsDuties(command)
    ? decision.value
    : yield* between(0.7, 0.8, withShipmentsInSteps(register, decision.value, context));
  return done(yield* between(0.8, 1, warnOfOddCharacters(command, withResponses(register, whole, context))));
}

/** What is taken back takes back its deadlines itself, and each row of a file has those of its shipment. */
const hasItsDuties = ({ do: what }: Command | ProgramNote): boolean =>
  what === 'undo' || what === 'redo' || what === 'import-batch';

type ByItself = Exclude<Command | ProgramNote, { readonly do: 'import-batch' }>;

function decideAlone(register: Register, command: ByItself, context: Context): Result<Decision> {
  switch (command.do) {
    case 'add-counterparty':
      return decideAddCounterparty(register, command, context);
    case 'change-counterparty':
      return decideChangeCounterparty(register, command, context);
    case 'note-contact':
      return decideNoteContact(register, command, context);
    case 'archive':
      return decideArchive(register, command, context);
    case 'void':
      return decideVoid(register, command, context);
    case 'open-license':
      return decideOpenLicense(register, command, context);
    case 'change-license':
      return decideChangeLicense(register, command, context);
    case 'set-owner':
      return decideSetOwner(register, command, context);
    case 'log-letter':
      return decideLogLetter(register, command, context);
    case 'correct-letter':
      return decideCorrectLetter(register, command, context);
    case 'log-step':
      return decideLogStep(register, command, context);
    case 'correct-step':
      return decideCorrectStep(register, command, context);
    case 'add-deadline':
      return decideAddDeadline(register, command, context);
    case 'move-deadline':
      return decideMoveDeadline(register, command, context);
    case 'decide-edition':
      return decideEditionOf(register, command, context);
    case 'drop-deadline':
      return decideDropDeadline(register, command, context);
    case 'settle-deadline':
      return decideSettleDeadline(register, command, context);
    case 'reopen-deadline':
      return decideReopenDeadline(register, command, context);
    case 'change-settings':
      return decideSettings(register, command, context);
    case 'take-edition':
      return decideTakeEdition(register, command, context);
    case 'acknowledge-reminders':
      return decideAcknowledge(register, command, context);
    case 'snooze-reminders':
      return decideSnooze(register, command, context);
    case 'set-ladder':
      return decideSetLadder(register, command, context);
    case 'open-response':
      return decideOpenResponse(register, command, context);
    case 'change-response':
      return decideChangeResponse(register, command, context);
    case 'answer-yearly-duty':
      return decideAnswerYearlyDuty(register, command, context);
    case 'open-shipment':
    case 'change-shipment':
    case 'reserve':
    case 'file-eei':
    case 'depart':
    case 'ship':
    case 'cancel-shipment':
    case 'cancel-eei':
    case 'correct-draw':
    case 'fail-delivery':
    case 'note-return':
    case 'credit-draw':
    case 'return-temporary':
    case 'transfer-items':
    case 'open-balance':
    case 'adjust-balance':
    case 'answer-check':
      return decideLedger(register, command, context);
    case 'save-view':
      return decideSaveView(register, command, context);
    case 'remove-view':
      return decideRemoveView(register, command, context);
    case 'add-list':
      return decideAddList(register, command, context);
    case 'remove-list':
      return decideRemoveList(register, command, context);
    case 'decide-hit':
      return decideHitAnswer(register, command, context);
    case 'record-screening':
      return decideRecordScreening(register, command, context);
    case 'undo':
      return decideUndo(register, command, context);
    case 'redo':
      return decideRedo(register, command, context);
    case 'record-notice':
      return decideRecordNotice(register, command, context);
    case 'record-restore':
      return decideRecordRestore(register, command, context);
  }
}
