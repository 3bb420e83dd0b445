import type { IsoDate } from '../base/dates';
import { searchText } from '../base/search-text';
import { filterInWords, matcherOf } from '../docket/list-filter';
import type { ReasonFilter } from '../records/reason-filter';
import { type ReasonOutcome, reasonOutcomes } from '../records/reason-outcome';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import type { LetterReasons } from './reasons';
import { reasonsFields } from './reasons-list';

const texts = defineWords('response/wanted-reasons', {
  counterparty: 'counterparty “{counterparty}”',
  statedReasonsWith: 'stated reasons with “{words}”',
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

/** The letters whose stated reasons hold all that is typed. */
export function searchReasons(all: readonly LetterReasons[], typed: string): readonly LetterReasons[] {
  const words = wordsOf(typed);
  return words.length === 0 ? all : all.filter((each) => holds(() => statedIn(each), words));
}

/** The letters that a filter leaves, in their order. */
export function wantedReasons(
  all: readonly LetterReasons[],
  filter: ReasonFilter,
  context: { readonly register: Register; readonly today: IsoDate },
): readonly LetterReasons[] {
  const fits = matcherOf(reasonsFields, filter.fields, { ...context, person: '' });
  const owner = wordsOf(filter.owner);
  const words = wordsOf(filter.words);
  const party = wordsOf(filter.counterparty);
  return all.filter(
    (each) =>
      fits(each) &&
      holds(() => searchText(each.license.owner), owner) &&
      holds(() => statedIn(each), words) &&
      holds(() => searchText(partyTexts(context.register, each).join('\n')), party),
  );
}

/** A filter in words, a phrase for each of its parts; none where it narrows nothing. */
export function filterWords(filter: ReasonFilter, register: Register): readonly string[] {
  const { fields, counterparty, words, owner } = filter;
  return [
    ...filterInWords(reasonsFields, fields, register).map((part) => `${part.label}: ${part.words}`),
    ...(counterparty.trim() === '' ? [] : [texts.counterparty({ counterparty: counterparty.trim() })]),
    ...(words.trim() === '' ? [] : [texts.statedReasonsWith({ words: words.trim() })]),
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
