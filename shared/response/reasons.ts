import { compareDays, type IsoDate } from '../base/dates';
import { compareNamePlaces, placeOfName } from '../base/name-order';
import { mainParty } from '../docket/rows';
import { returnReasonWords } from '../labels/closed-sets';
import { type LetterKind, letterKindWords } from '../law/letter-kinds';
import type { Letter } from '../records/letter';
import type { License } from '../records/license';
import type { PointAnswer, PointKind, Response } from '../records/response';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { statedReasons } from './numbered-reasons';
import { type OutcomeOfReasons, outcomeOfReasons } from './reason-outcome';
import { responseOf } from './response-of';
import { sendingInWords, sendingOf } from './sending';

/** One reason in the agency's words, and what we said to it. */
export interface StatedReason {
  readonly number: number;
  readonly kind: PointKind;
  readonly text: string;
  readonly how: PointAnswer | null;
  readonly answer: string;
  /** The numbers of the exhibits it rests on. */
  readonly exhibits: readonly number[];
  readonly owner: string;
}

/** An exhibit of the reply with its number. */
export interface ReasonExhibit {
  readonly number: number;
  readonly title: string;
  readonly file: string;
}

/** What one letter states about one license, our answer, and what became of it. */
export interface LetterReasons {
  /** Of the letter and the license together. */
  readonly id: string;
  readonly letter: Letter;
  readonly license: License;
  readonly name: string;
  readonly partyName: string;
  /** "Intent to deny". */
  readonly kind: string;
  /** The reply, where one was begun. */
  readonly response: Response | null;
  readonly reasons: readonly StatedReason[];
  /** Basis and offered modifications as the letter has them, where the reasons do not say all of it already. */
  readonly basis: string;
  readonly modifications: string;
  /** Why an application came back, in our words; empty for every other letter. */
  readonly returnReason: string;
  /** Nothing of what the agency gave as its reason was recorded. */
  readonly isNoneRecorded: boolean;
  readonly exhibits: readonly ReasonExhibit[];
  /** How far the reply has come, in words; empty where none is due and none was begun. */
  readonly reply: string;
  readonly outcome: OutcomeOfReasons;
  /** The last day on which an appeal on this license was filed after the letter. */
  readonly appealFiledOn: IsoDate | null;
}

/** Letters from which reasons are expected: they stand in the report also where none was recorded. */
const reasoned: readonly LetterKind[] = [
  'intent-to-deny',
  'decision-unchanged',
  'hold-without-action',
  'returned-without-action',
  'approved-in-part',
  'denied',
  'revoked',
  'suspended',
  'extension-refused',
];

const appealSteps: readonly string[] = ['appeal-filed', 'ddtc-appeal-filed'];

function appealOf(register: Register, letter: Letter, licenseId: string, today: IsoDate): IsoDate | null {
  const days = register.steps
    .by('license', licenseId)
    .filter((step) => step.void === null && appealSteps.includes(step.kind))
    .map(({ happenedOn }) => happenedOn)
    .filter((on) => compareDays(on, letter.datedOn) >= 0 && compareDays(on, today) <= 0);
  return days.sort(compareDays).at(-1) ?? null;
}

function reasonsOf({ points, exhibits }: Response): readonly StatedReason[] {
  const numberOf = (id: string) => exhibits.findIndex((each) => each.id === id) + 1;
  return points.map(({ kind, text, how, answer, exhibitIds, owner }, index) => ({
    number: index + 1,
    kind,
    text,
    how,
    answer,
    exhibits: exhibitIds.map(numberOf).sort((a, b) => a - b),
    owner,
  }));
}

/** A text of the letter; empty where each reason it states is one of the points of the reply. */
function unlessSaid(text: string, reasons: readonly StatedReason[]): string {
  if (reasons.length === 0) return text.trim() === '' ? '' : text;
  const said = new Set(reasons.map((each) => each.text.trim()));
  return statedReasons(text).every((each) => said.has(each.trim())) ? '' : text;
}

/** Works a value out when it is first asked for, and keeps it. */
function kept<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

// Of thousands of letters a list shows a few lines: what only a line or the page of a letter says is worked out when it is asked for.
function letterReasons(register: Register, letter: Letter, license: License, today: IsoDate): LetterReasons {
  const response = responseOf(register, letter.id);
  const reasons = response === null ? [] : reasonsOf(response);
  const isReturn = letter.kind === 'returned-without-action' && letter.returnReason !== '';
  const isReplied = letter.kind === 'intent-to-deny' || response !== null;
  const reply = kept(() => (isReplied ? sendingInWords(sendingOf(register, letter.id, today)) : ''));
  const outcome = kept(() => outcomeOfReasons(register, letter, license.id, today));
  const appealFiledOn = kept(() => appealOf(register, letter, license.id, today));
  return {
    id: `${letter.id} ${license.id}`,
    letter,
    license,
    name: licenseName(license),
    partyName: mainParty(license),
    kind: letterKindWords[letter.kind].label,
    response,
    reasons,
    basis: unlessSaid(letter.basis, reasons),
    modifications: unlessSaid(letter.modifications, reasons),
    returnReason: isReturn ? returnReasonWords[letter.returnReason] : '',
    isNoneRecorded:
      reasons.length === 0 && letter.basis.trim() === '' && letter.modifications.trim() === '' && !isReturn,
    exhibits: (response?.exhibits ?? []).map(({ title, file }, index) => ({
      number: index + 1,
      title,
      file: file.name,
    })),
    get reply() {
      return reply();
    },
    get outcome() {
      return outcome();
    },
    get appealFiledOn() {
      return appealFiledOn();
    },
  };
}

/** What one letter states, for each of its licenses; none for a letter that states nothing and of which no reasons are expected. */
export function reasonsOfLetter(
  register: Register,
  letter: Letter,
  today: IsoDate,
): readonly LetterReasons[] {
  if (letter.void !== null) return [];
  return letter.licenseIds
    .flatMap((id) => register.licenses.get(id) ?? [])
    .filter((license) => license.void === null)
    .map((license) => letterReasons(register, letter, license, today))
    .filter(({ isNoneRecorded }) => !isNoneRecorded || reasoned.includes(letter.kind));
}

/** By license, then by date. */
export function reasonsInOrder(all: readonly LetterReasons[]): readonly LetterReasons[] {
  return all
    .map((each) => ({ each, place: placeOfName(each.name) }))
    .sort(
      ({ each: a, place: placeA }, { each: b, place: placeB }) =>
        compareNamePlaces(placeA, placeB) ||
        compareDays(a.letter.datedOn, b.letter.datedOn) ||
        a.letter.madeSeq - b.letter.madeSeq,
    )
    .map(({ each }) => each);
}

/**
 * What the agencies stated as reasons, for each license: every letter from which reasons are expected, recorded or not,
 * and every other letter on which some were recorded. By license, then by date; void letters and records are left out.
 */
export function reasonsAcrossLicenses(register: Register, today: IsoDate): readonly LetterReasons[] {
  return reasonsInOrder(
    [...register.letters.values()].flatMap((letter) => reasonsOfLetter(register, letter, today)),
  );
}

/** The texts of the privileged notes of a reply, for whoever asked for them. */
export function privilegedNotes({ response }: LetterReasons): readonly string[] {
  return (response?.notes ?? []).filter(({ kind }) => kind === 'privileged').map(({ text }) => text);
}
