import { proofWords } from '../../../shared/labels/shipment-labels';
import type { ShipmentActName } from '../../../shared/ledger/possible-acts';
import { departureProofs } from '../../../shared/records/ledger-act';
import { ledgerWords } from '../../../shared/words/ledger-forms-words';
import type { Choice } from '../../parts/select-field';

/** How a field is entered. `line`: one of the shipment's; `license`, `item`, `party`: of a license that is named or chosen. */
export type FieldKind =
  | 'day'
  | 'text'
  | 'time'
  | 'long'
  | 'amount'
  | 'files'
  | 'choice'
  | 'zone'
  | 'line'
  | 'license'
  | 'item'
  | 'party';

/** One field of a form: its name is the command's. */
export interface ActField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly isOptional?: boolean;
  readonly hint?: string;
  /** A day that is today unless somebody says otherwise. */
  readonly isToday?: boolean;
  readonly choices?: readonly Choice[];
  /** Asked only where another field holds something. */
  readonly onlyWith?: string;
}

/** The acts about what is left of a license, in the order in which they are offered. */
export const licenseActs = ['open-balance', 'adjust-balance', 'transfer-items'] as const;
export type LicenseActName = (typeof licenseActs)[number];
/** The acts that have a form of this kind; lines and particulars have forms of their own. */
export type ActName = Exclude<ShipmentActName, 'change-shipment' | 'correct-draw'> | LicenseActName;

/** One form: what it is called, what it asks, and the note at its foot. */
export interface ActFormWords {
  readonly words: string;
  readonly title: (params: { readonly of: string }) => string;
  readonly submit: string;
  readonly footNote?: string;
  readonly isDanger?: boolean;
  /** A check that fails asks for a reason and initials. */
  readonly goesOn?: boolean;
  readonly fields: readonly ActField[];
}

const day = (name: string, label: string): ActField => ({ name, kind: 'day', label, isToday: true });
const text = (name: string, label: string, isOptional = true): ActField => ({
  name,
  kind: 'text',
  label,
  isOptional,
});
const reasonOf = (label: string, isOptional: boolean): ActField => ({
  name: 'reason',
  kind: 'long',
  label,
  isOptional,
});

const files = (label: string = ledgerWords.files): ActField => ({ name: 'files', kind: 'files', label });
const note = (): ActField => ({ name: 'note', kind: 'long', label: ledgerWords.note, isOptional: true });
const itn = (isOptional: boolean) => text('itn', ledgerWords.itn, isOptional);
const amount = (name: string, label: string, hint?: string): ActField => ({
  ...{ name, kind: 'amount', label, isOptional: true },
  ...(hint === undefined ? {} : { hint }),
});

/** Which line, and how much of it. */
const partOfLine = (): readonly ActField[] => [
  { name: 'draw', kind: 'line', label: ledgerWords.line },
  amount('quantity', ledgerWords.quantity, ledgerWords.wholeLine),
];
const valueOfPart = () => amount('value', ledgerWords.value, ledgerWords.valueOfPart);

/** Which item of which license, and how much. */
const ofItem = (): readonly ActField[] => [
  { name: 'license', kind: 'license', label: ledgerWords.license },
  { name: 'item', kind: 'item', label: ledgerWords.item },
  amount('quantity', ledgerWords.quantity),
];
const value = () => amount('value', ledgerWords.value);

type Forms<Act extends ActName> = Readonly<Record<Act, ActFormWords>>;

/** Until goods have left. */
const beforeLeaving = (): Forms<'reserve' | 'file-eei' | 'depart' | 'cancel-shipment' | 'cancel-eei'> => ({
  reserve: {
    words: ledgerWords.reserve,
    title: ledgerWords.reserveTitle,
    submit: ledgerWords.reserve,
    goesOn: true,
    fields: [day('reservedOn', ledgerWords.reservedOn)],
  },
  'file-eei': {
    words: ledgerWords.file,
    title: ledgerWords.fileTitle,
    submit: ledgerWords.saveFiling,
    goesOn: true,
    fields: [
      day('filedOn', ledgerWords.filedOn),
      itn(false),
      text('srn', ledgerWords.srn),
      amount('aesRemainder', ledgerWords.aesRemainder),
      files(),
      note(),
    ],
  },
  depart: {
    words: ledgerWords.depart,
    title: ledgerWords.departTitle,
    submit: ledgerWords.saveDeparture,
    goesOn: true,
    fields: [day('departedOn', ledgerWords.departed), itn(true), ...departureFields(), files(), note()],
  },
  'cancel-shipment': {
    words: ledgerWords.cancel,
    title: ledgerWords.cancelTitle,
    submit: ledgerWords.cancel,
    isDanger: true,
    fields: [day('canceledOn', ledgerWords.canceledOn), reasonOf(ledgerWords.why, true)],
  },
  'cancel-eei': {
    words: ledgerWords.cancelEei,
    title: ledgerWords.cancelEeiTitle,
    submit: ledgerWords.saveCancellation,
    fields: [day('canceledOn', ledgerWords.canceledOn), note()],
  },
});

/** Once they have. */
const afterwards = (): Forms<'return-temporary' | 'note-return' | 'fail-delivery' | 'credit-draw'> => ({
  'return-temporary': {
    words: ledgerWords.temporaryBack,
    title: ledgerWords.temporaryBackTitle,
    submit: ledgerWords.saveBack,
    footNote: ledgerWords.backSays,
    fields: [...partOfLine(), day('backOn', ledgerWords.backOn), files(), note()],
  },
  'note-return': {
    words: ledgerWords.cameBack,
    title: ledgerWords.cameBackTitle,
    submit: ledgerWords.saveReturn,
    footNote: ledgerWords.cameBackSays,
    fields: [
      ...partOfLine(),
      day('cameBackOn', ledgerWords.cameBackOn),
      reasonOf(ledgerWords.why, true),
      files(),
      note(),
    ],
  },
  'fail-delivery': {
    words: ledgerWords.failed,
    title: ledgerWords.failedTitle,
    submit: ledgerWords.saveFailure,
    footNote: ledgerWords.failedSays,
    fields: [
      ...partOfLine(),
      valueOfPart(),
      day('failedOn', ledgerWords.failedOn),
      { name: 'letterOn', kind: 'day', label: ledgerWords.letterOn },
      text('letterReference', ledgerWords.letterReference, false),
      files(ledgerWords.letterFiles),
      note(),
    ],
  },
  'credit-draw': {
    words: ledgerWords.credit,
    title: ledgerWords.creditTitle,
    submit: ledgerWords.saveCredit,
    footNote: ledgerWords.creditSays,
    fields: [
      ...partOfLine(),
      valueOfPart(),
      { name: 'creditedOn', kind: 'day', label: ledgerWords.creditedOn },
      text('answerReference', ledgerWords.answerReference, false),
      files(ledgerWords.answerFiles),
      note(),
    ],
  },
});

/** What only a person knows. */
const answers = (): Forms<'answer-check'> => ({
  'answer-check': {
    words: ledgerWords.answer,
    title: ledgerWords.answerTitle,
    submit: ledgerWords.saveAnswer,
    footNote: ledgerWords.answerSays,
    fields: [
      { name: 'check', kind: 'choice', label: ledgerWords.check },
      { name: 'answer', kind: 'choice', label: ledgerWords.theAnswer, choices: answerChoices() },
      text('by', ledgerWords.by, false),
      day('answeredOn', ledgerWords.answeredOn),
      note(),
    ],
  },
});

/** What is left of a license, without a shipment. */
const aboutLicense = (): Forms<LicenseActName> => ({
  'transfer-items': {
    words: ledgerWords.transfer,
    title: ledgerWords.transferTitle,
    submit: ledgerWords.saveTransfer,
    footNote: ledgerWords.transferSays,
    fields: [
      ...ofItem(),
      { name: 'from', kind: 'party', label: ledgerWords.from },
      { name: 'to', kind: 'party', label: ledgerWords.to },
      day('transferredOn', ledgerWords.transferredOn),
      files(),
      note(),
    ],
  },
  'open-balance': {
    words: ledgerWords.opening,
    title: ledgerWords.openingTitle,
    submit: ledgerWords.saveOpening,
    footNote: ledgerWords.openingSays,
    fields: [
      ...ofItem(),
      value(),
      { name: 'on', kind: 'day', label: ledgerWords.asOf },
      text('source', ledgerWords.source, false),
      files(),
      note(),
    ],
  },
  'adjust-balance': {
    words: ledgerWords.adjust,
    title: ledgerWords.adjustTitle,
    submit: ledgerWords.saveAdjustment,
    footNote: ledgerWords.adjustSays,
    fields: [
      ...ofItem(),
      value(),
      day('on', ledgerWords.adjustedOn),
      reasonOf(ledgerWords.reason, false),
      files(),
      note(),
    ],
  },
});

/** The forms, in the language that is spoken now. */
export const actForms = (): Forms<ActName> => ({
  ...beforeLeaving(),
  ...afterwards(),
  ...answers(),
  ...aboutLicense(),
});

/** When and where goods left, and by what it is shown: the same in every form that enters a departure. */
export const departureFields = (): readonly ActField[] => [
  { name: 'time', kind: 'time', label: ledgerWords.time, isOptional: true },
  { name: 'zone', kind: 'zone', label: ledgerWords.zone, isOptional: true },
  text('place', ledgerWords.place),
  text('evidence', ledgerWords.evidence),
  {
    ...{ name: 'proof', kind: 'choice', label: ledgerWords.proof },
    choices: departureProofs.map((id) => ({ id, label: proofWords[id] })),
  },
  { name: 'proofOn', kind: 'day', label: ledgerWords.proofOn, onlyWith: 'proof' },
];

/** An answer that is taken back; a command says null. */
export const takeBack = 'take-back';

const answerChoices = (): readonly Choice[] => [
  { id: '', label: ledgerWords.choose },
  { id: 'pass', label: ledgerWords.pass },
  { id: 'fail', label: ledgerWords.fail },
  { id: 'not-applicable', label: ledgerWords.notApplicable },
  { id: takeBack, label: ledgerWords.takeBack },
];
