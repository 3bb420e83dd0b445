import { compareDays, type IsoDate } from '../base/dates';
import type { LetterKind } from '../law/letter-kinds';
import type { Letter } from '../records/letter';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';

const texts = defineWords('docket/item-outcome', {
  withdrawn: 'Withdrawn',
});

/** What became of one item: derived from the letters that cover it, never typed. */
export interface ItemOutcome {
  readonly words: string;
  readonly on: IsoDate;
  readonly letterId: string;
}

const outcomeOf: Partial<Record<LetterKind, string>> = defineWords('docket/item-outcome.outcomeOf', {
  'intent-to-deny': 'Intent to deny',
  'decision-unchanged': 'Intent to deny, unchanged',
  'decision-changed': 'Decision changed, in review',
  'conditions-proposed': 'Draft conditions for acceptance',
  approved: 'Approved',
  'approved-in-part': 'Approved',
  'license-not-required': 'License not required',
  denied: 'Denied',
  'returned-without-action': 'Returned without action',
  revoked: 'Revoked',
  suspended: 'Suspended',
  'replacement-issued': 'Approved',
});

/** What an item is called that was approved. */
export const approvedWord = outcomeOf.approved;

function wordsFor(letter: Letter): string | undefined {
  if (letter.kind === 'returned-without-action' && letter.returnReason === 'applicant-requested')
    return texts.withdrawn;
  return outcomeOf[letter.kind];
}

/** The items of one record a letter speaks for; null means all. */
function covered(letter: Letter, licenseId: string): readonly string[] | null {
  const cover = letter.covers.find((each) => each.licenseId === licenseId);
  if (cover !== undefined && cover.itemIds.length > 0) return cover.itemIds;
  // An approval in part that names no items says of none of them what became of it.
  return letter.kind === 'approved-in-part' ? [] : null;
}

/** The outcome of every item of a record by item id, from its latest letter; items no letter has decided are absent. */
export function itemOutcomes(register: Register, licenseId: string): ReadonlyMap<string, ItemOutcome> {
  const items = register.licenses.get(licenseId)?.items ?? [];
  const letters = register.letters
    .by('license', licenseId)
    .filter((letter) => letter.void === null)
    .sort((a, b) => compareDays(a.datedOn, b.datedOn) || a.madeSeq - b.madeSeq);
  const outcomes = new Map<string, ItemOutcome>();
  for (const letter of letters) {
    const words = wordsFor(letter);
    if (words === undefined) continue;
    const ids = covered(letter, licenseId) ?? items.map(({ id }) => id);
    for (const id of ids) outcomes.set(id, { words, on: letter.datedOn, letterId: letter.id });
  }
  return outcomes;
}
