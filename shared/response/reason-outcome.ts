import { compareDays, type IsoDate } from '../base/dates';
import { stateOf } from '../docket/deadline-state';
import { statusWords } from '../docket/license-status';
import { type LetterKind, letterKindWords } from '../law/letter-kinds';
import { coveredItems, type Letter } from '../records/letter';
import type { ReasonOutcome } from '../records/reason-outcome';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { finalDeadlinesOf } from './response-of';

const texts = defineWords('response/reason-outcome', {
  pending: 'Pending',
  settled: 'Decided, as noted',
});

/** What became of what a letter states about one license, and by which letter. */
export interface OutcomeOfReasons {
  readonly outcome: ReasonOutcome;
  /** The day of the letter or of the person's note that says so; null while nothing does. */
  readonly on: IsoDate | null;
  /** The kind of the later letter that says so, in words; empty where the letter itself does, or none. */
  readonly byLetter: string;
  /** Why a person settled it, as typed. */
  readonly because: string;
}

/** What each outcome is called: a status of the record where it has one. */
export const outcomeWords: Readonly<Record<ReasonOutcome, string>> = {
  pending: texts.pending,
  'denial-to-confirm': statusWords['denial-to-confirm'],
  'denial-upheld': statusWords['denial-upheld'],
  denied: statusWords.denied,
  'decision-changed': letterKindWords['decision-changed'].label,
  approved: statusWords.approved,
  'approved-in-part': statusWords['approved-in-part'],
  'license-not-required': statusWords['license-not-required'],
  withdrawn: statusWords.withdrawn,
  'returned-without-action': statusWords['returned-without-action'],
  suspended: statusWords.suspended,
  revoked: statusWords.revoked,
  'extension-refused': letterKindWords['extension-refused'].label,
  settled: texts.settled,
};

/** "Denied", "Withdrawn (Returned without action)": an outcome with the letter that says so, where that is called otherwise. */
export function outcomeInWords({ outcome, byLetter }: OutcomeOfReasons): string {
  const words = outcomeWords[outcome];
  return byLetter === '' || byLetter === words ? words : `${words} (${byLetter})`;
}

/** Letters that decide about an application, also about one on which an earlier letter stated reasons. */
const deciding: Partial<Record<LetterKind, ReasonOutcome>> = {
  'decision-unchanged': 'denial-upheld',
  'decision-changed': 'decision-changed',
  approved: 'approved',
  'approved-in-part': 'approved-in-part',
  'license-not-required': 'license-not-required',
  denied: 'denied',
};

/** Letters about a license that was issued: what they say stands until another of them. */
const ofIssued: Partial<Record<LetterKind, ReasonOutcome>> = {
  revoked: 'revoked',
  suspended: 'suspended',
  'extension-refused': 'extension-refused',
};

function decides(letter: Letter): ReasonOutcome | undefined {
  if (letter.kind === 'returned-without-action')
    return letter.returnReason === 'applicant-requested' ? 'withdrawn' : 'returned-without-action';
  return deciding[letter.kind];
}

/** Whether two letters speak of an item of the license in common; a letter that names none speaks of all. */
function speakOfTheSame(a: Letter, b: Letter, licenseId: string): boolean {
  const [ofA, ofB] = [coveredItems(a, licenseId), coveredItems(b, licenseId)];
  return ofA === null || ofB === null || ofA.some((id) => ofB.includes(id));
}

function laterLetters(
  register: Register,
  letter: Letter,
  licenseId: string,
  today: IsoDate,
): readonly Letter[] {
  return register.letters
    .by('license', licenseId)
    .filter((each) => each.void === null && compareDays(each.datedOn, today) <= 0)
    .filter((each) => (compareDays(each.datedOn, letter.datedOn) || each.madeSeq - letter.madeSeq) > 0)
    .filter((each) => speakOfTheSame(letter, each, licenseId))
    .sort((a, b) => compareDays(a.datedOn, b.datedOn) || a.madeSeq - b.madeSeq);
}

function ownOutcome(letter: Letter): OutcomeOfReasons {
  const outcome = decides(letter) ?? ofIssued[letter.kind];
  return outcome === undefined
    ? { outcome: 'pending', on: null, byLetter: '', because: '' }
    : { outcome, on: letter.datedOn, byLetter: '', because: '' };
}

/** What the date of a final denial says where no letter has decided: it passed without a word, or a person settled it. */
function byFinalDate(
  register: Register,
  letter: Letter,
  licenseId: string,
  today: IsoDate,
): OutcomeOfReasons | null {
  const final = finalDeadlinesOf(register, letter.id).find((deadline) => deadline.licenseId === licenseId);
  if (final === undefined) return null;
  const { closed, due } = final;
  const state = stateOf(final, today);
  if (state === 'watch-past') return { outcome: 'denial-to-confirm', on: due, byLetter: '', because: '' };
  if (closed === null || (state !== 'settled' && state !== 'no-longer-needed')) return null;
  return { outcome: 'settled', on: closed.on, byLetter: '', because: closed.reason };
}

/**
 * What became of what a letter states about one license, as of a day: the last letter that decides about the same items,
 * up to the next intent to deny; else the letter itself, else the date of its final denial.
 */
export function outcomeOfReasons(
  register: Register,
  letter: Letter,
  licenseId: string,
  today: IsoDate,
): OutcomeOfReasons {
  let found = ownOutcome(letter);
  if (ofIssued[letter.kind] !== undefined) return found;
  for (const later of laterLetters(register, letter, licenseId, today)) {
    if (later.kind === 'intent-to-deny' && found.outcome !== 'pending') break;
    const outcome = decides(later);
    if (outcome === undefined) continue;
    found = { outcome, on: later.datedOn, byLetter: letterKindWords[later.kind].label, because: '' };
  }
  return found.outcome === 'pending' ? (byFinalDate(register, letter, licenseId, today) ?? found) : found;
}
