import { formatDay } from '../base/dates';
import { searchText } from '../base/search-text';
import { agencyWords } from '../labels/closed-sets';
import { type ReasonFilter, type ReasonOutcome, reasonOutcomes } from '../records/reason-filter';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { outcomeWords } from './reason-outcome';
import type { LetterReasons } from './reasons';

const texts = defineWords('response/wanted-reasons', {
  from: 'from {fromOn}',
  to: 'to {toOn}',
  lettersDated: 'letters dated {period}',
  counterparty: 'counterparty “{counterparty}”',
  statedReasonsWith: 'stated reasons with “{words}”',
  outcome: 'outcome “{outcomeWords}”',
  owner: 'owner “{owner}”',
  letterOnLicense: '{count} {count|letter|letters} on {licenses} {licenses|license|licenses}',
});

/** The words of a filter as they are looked for. */
const wordsOf = (text: string): readonly string[] => searchText(text).split(/\s+/).filter(Boolean);

function holds(folded: () => string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const all = folded();
  return words.every((word) => all.includes(word));
}

// Folded once for each letter: thousands of them are looked through with every key.
const stated = new WeakMap<LetterReasons, string>();

function statedIn(each: LetterReasons): string {
  const known = stated.get(each);
  if (known !== undefined) return known;
  const folded = searchText(statedTexts(each).join('\n'));
  stated.set(each, folded);
  return folded;
}

/** What the agency stated, all of it. */
function statedTexts({ letter, reasons, returnReason }: LetterReasons): readonly string[] {
  return [letter.basis, letter.modifications, returnReason, ...reasons.map(({ text }) => text)];
}

function partyTexts({ counterparties }: Register, { license }: LetterReasons): readonly string[] {
  return license.parties.flatMap(({ name, counterpartyId }) => {
    const linked = counterparties.get(counterpartyId ?? '');
    return [name, ...(linked === undefined ? [] : [linked.name, ...linked.otherNames])];
  });
}

/** The letters that a filter leaves, in their order. */
export function wantedReasons(
  register: Register,
  all: readonly LetterReasons[],
  filter: ReasonFilter,
): readonly LetterReasons[] {
  const { agency, fromOn, toOn, outcome } = filter;
  const owner = wordsOf(filter.owner);
  const words = wordsOf(filter.words);
  const party = wordsOf(filter.counterparty);
  return all.filter(
    (each) =>
      (agency === null || each.license.agency === agency) &&
      (fromOn === null || each.letter.datedOn >= fromOn) &&
      (toOn === null || each.letter.datedOn <= toOn) &&
      (outcome === null || each.outcome.outcome === outcome) &&
      holds(() => searchText(each.license.owner), owner) &&
      holds(() => statedIn(each), words) &&
      holds(() => searchText(partyTexts(register, each).join('\n')), party),
  );
}

/** A filter in words, a phrase for each of its parts; none where it narrows nothing. */
export function filterWords(filter: ReasonFilter): readonly string[] {
  const { agency, counterparty, words, outcome, owner, fromOn, toOn } = filter;
  const period = [
    ...(fromOn === null ? [] : [texts.from({ fromOn: formatDay(fromOn) })]),
    ...(toOn === null ? [] : [texts.to({ toOn: formatDay(toOn) })]),
  ].join(' ');
  return [
    ...(agency === null ? [] : [agencyWords[agency]]),
    ...(period === '' ? [] : [texts.lettersDated({ period })]),
    ...(counterparty.trim() === '' ? [] : [texts.counterparty({ counterparty: counterparty.trim() })]),
    ...(words.trim() === '' ? [] : [texts.statedReasonsWith({ words: words.trim() })]),
    ...(outcome === null ? [] : [texts.outcome({ outcomeWords: outcomeWords[outcome] })]),
    ...(owner.trim() === '' ? [] : [texts.owner({ owner: owner.trim() })]),
  ];
}

/** How many of each outcome there are, in the order of a report; those that do not occur are left out. */
export function outcomeCounts(
  all: readonly LetterReasons[],
): readonly { readonly outcome: ReasonOutcome; readonly count: number }[] {
  const counts = new Map<ReasonOutcome, number>();
  for (const { outcome } of all) counts.set(outcome.outcome, (counts.get(outcome.outcome) ?? 0) + 1);
  return reasonOutcomes
    .map((outcome) => ({ outcome, count: counts.get(outcome) ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** "12 letters on 9 licenses", a letter on two licenses counted on each. */
export function reasonsCount(all: readonly LetterReasons[]): string {
  const licenses = new Set(all.map(({ license }) => license.id)).size;
  return texts.letterOnLicense({ count: all.length, licenses });
}
