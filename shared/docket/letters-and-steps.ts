import { compareDays, type IsoDate } from '../base/dates';
import type { Attachment } from '../base/fields';
import { channelWords, returnReasonWords, stepKindWords } from '../labels/closed-sets';
import { letterKindWords } from '../law/letter-kinds';
import type { Letter } from '../records/letter';
import type { License } from '../records/license';
import type { Step } from '../records/step';
import type { Register } from '../register/register';

/** One letter or step as its row is printed; words are ours, the other texts are as typed. */
export interface LetterOrStepRow {
  readonly id: string;
  readonly of: 'letter' | 'step';
  /** The date printed on the letter, or the day of the step. */
  readonly on: IsoDate;
  readonly arrivedOn: IsoDate | null;
  /** The day of the message, where it differs from the printed date. */
  readonly messageOn: IsoDate | null;
  readonly time: string;
  readonly channel: string;
  readonly kind: string;
  readonly reference: string;
  /** What a letter states as its basis, as typed. */
  readonly basis: string;
  readonly withWhom: string;
  readonly files: readonly Attachment[];
  /** What it covers of this record; both empty means all of it, null that a step covers nothing. */
  readonly covers: { readonly items: readonly string[]; readonly parties: readonly string[] } | null;
}

/** What an item is called in a table: its line number, else its place. */
export function itemLabel(license: License, id: string): string {
  const index = license.items.findIndex((item) => item.id === id);
  return license.items[index]?.line || String(index + 1);
}

function kindOf(letter: Letter): string {
  const { label } = letterKindWords[letter.kind];
  if (letter.kind !== 'returned-without-action' || letter.returnReason === '') return label;
  return `${label}: ${returnReasonWords[letter.returnReason].toLowerCase()}`;
}

function coversOf(letter: Letter, license: License): LetterOrStepRow['covers'] {
  const cover = letter.covers.find(({ licenseId }) => licenseId === license.id);
  const partyIds = new Set(cover?.partyIds);
  return {
    items: (cover?.itemIds ?? []).map((id) => itemLabel(license, id)),
    // One company in two roles is named once.
    parties: [...new Set(license.parties.filter(({ id }) => partyIds.has(id)).map(({ name }) => name))],
  };
}

function ofLetter(letter: Letter, license: License): LetterOrStepRow {
  return {
    id: letter.id,
    of: 'letter',
    on: letter.datedOn,
    arrivedOn: letter.arrivedOn,
    messageOn: letter.messageOn === letter.datedOn ? null : letter.messageOn,
    time: '',
    channel: letter.channel === null ? '' : channelWords[letter.channel],
    kind: kindOf(letter),
    reference: letter.reference,
    basis: letter.basis,
    withWhom: letter.officerName,
    files: letter.files,
    covers: coversOf(letter, license),
  };
}

/** One step as its row is printed. */
export function ofStep(step: Step): LetterOrStepRow {
  return {
    id: step.id,
    of: 'step',
    on: step.happenedOn,
    arrivedOn: null,
    messageOn: null,
    time: step.time,
    channel: step.channel === null ? '' : channelWords[step.channel],
    kind: stepKindWords[step.kind],
    reference: step.reference,
    basis: '',
    withWhom: step.withWhom,
    files: step.files,
    covers: null,
  };
}

/** The letters of one record in the order of their dates; those entered in error are left out. */
export function lettersOf(register: Register, licenseId: string): readonly Letter[] {
  return register.letters
    .by('license', licenseId)
    .filter((letter) => letter.void === null)
    .sort((a, b) => compareDays(a.datedOn, b.datedOn) || a.madeSeq - b.madeSeq);
}

/** Letters and steps of one record in the order they happened; those entered in error are left out. */
export function lettersAndStepsOf(register: Register, license: License): readonly LetterOrStepRow[] {
  const letters = lettersOf(register, license.id).map((letter) => ({
    seq: letter.madeSeq,
    row: ofLetter(letter, license),
  }));
  const steps = register.steps
    .by('license', license.id)
    .filter((step) => step.void === null)
    .map((step) => ({ seq: step.madeSeq, row: ofStep(step) }));
  return [...letters, ...steps]
    .sort((a, b) => compareDays(a.row.on, b.row.on) || a.seq - b.seq)
    .map(({ row }) => row);
}
