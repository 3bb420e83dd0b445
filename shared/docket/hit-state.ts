import { markOf } from '../base/mark-of';
import type { HitDecision, ListedParty, ScreenedSide } from '../records/hit-decision';
import { defineWords } from '../words/define-words';

const texts = defineWords('docket/hit-state', {
  listedName: 'listed name',
  otherNamesOnThe: 'other names on the list',
  addressesOnTheList: 'addresses on the list',
  programsOnTheList: 'programs on the list',
  noticeOfTheListing: 'notice of the listing',
  licenseRequirementOnThe: 'license requirement on the list',
  reviewPolicyOnThe: 'review policy on the list',
  remarksOnTheList: 'remarks on the list',
  ourNames: 'our names',
  ourCountry: 'our country',
  ourAddress: 'our address',
});

/** How a hit stands: nobody has said anything, it is decided, or it was decided and one of the two sides is another now. */
export type HitState = 'open' | 'decided' | 'reopened';

const sorted = (texts: readonly string[]): string => JSON.stringify([...texts].sort());
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const listedWords: readonly (readonly [string, (listed: ListedParty) => string])[] = [
  [texts.listedName, ({ name }) => oneLine(name)],
  [texts.otherNamesOnThe, ({ aliases }) => sorted(aliases)],
  [texts.addressesOnTheList, ({ addresses }) => sorted(addresses)],
  [texts.programsOnTheList, ({ programs }) => oneLine(programs)],
  [texts.noticeOfTheListing, ({ citation }) => oneLine(citation)],
  [texts.licenseRequirementOnThe, ({ licenseRequirement }) => oneLine(licenseRequirement)],
  [texts.reviewPolicyOnThe, ({ licensePolicy }) => oneLine(licensePolicy)],
  [texts.remarksOnTheList, ({ remarks }) => oneLine(remarks)],
];

const ourWords: readonly (readonly [string, (ours: ScreenedSide) => string])[] = [
  [texts.ourNames, ({ names }) => sorted(names)],
  [texts.ourCountry, ({ country }) => country],
  [texts.ourAddress, ({ address }) => JSON.stringify(address)],
];

/** What is another on either side since a decision, in words; empty: it still holds. */
export function changedSince(
  decision: HitDecision,
  ours: ScreenedSide,
  listed: ListedParty,
): readonly string[] {
  return [
    ...changedOnOurSide(decision, ours),
    ...listedWords.filter(([, of]) => of(decision.listed) !== of(listed)).map(([words]) => words),
  ];
}

/** How a hit stands; one that has to be asked stays open until it is answered. */
export function hitState(decision: HitDecision | undefined, changed: readonly string[]): HitState {
  if (decision === undefined) return 'open';
  if (changed.length > 0) return 'reopened';
  return decision.answer === 'ask' ? 'open' : 'decided';
}

/** Our side of a hit, to be kept with a decision. */
export function sideOf({ names, country, address }: ScreenedSide): ScreenedSide {
  return { names: [...names].sort(), country, address: [...address] };
}

/** What is kept of the text of a listed party with a recorded hit: a mark of each part that a decision rests on. */
export function listedMarks(listed: ListedParty): string {
  return listedWords.map(([, of]) => markOf(of(listed))).join('.');
}

/** Which parts of a listed party are another between two marks of it, in words; nothing where one is not known. */
export function changedBetween(before: string | undefined, after: string | undefined): readonly string[] {
  if (before === undefined || after === undefined) return [];
  const [was, now] = [before.split('.'), after.split('.')];
  return listedWords.filter((_, at) => was[at] !== now[at]).map(([words]) => words);
}

/** What is another on our side since a decision, in words. */
export function changedOnOurSide(decision: HitDecision, ours: ScreenedSide): readonly string[] {
  return ourWords.filter(([, of]) => of(decision.ours) !== of(ours)).map(([words]) => words);
}
