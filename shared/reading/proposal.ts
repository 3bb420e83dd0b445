import type { AskReason } from './ask-reasons';
import type { Place } from './letter-text';
import type { Flow } from './text-flow';

/** One way to read a field: its value, the words as printed, and where they stand. */
export interface Candidate<V> {
  readonly value: V;
  readonly printed: string;
  readonly place: Place;
  /** Words of it that were not read with certainty; left out where all were. */
  readonly unsure?: readonly string[];
}

/** What the letter seems to say in one field. Only what is sure has a value; what is asked has candidates, the likeliest first. */
export interface Proposal<V> {
  readonly certainty: 'sure' | 'asked';
  readonly because: AskReason | null;
  readonly value: V | null;
  readonly candidates: readonly Candidate<V>[];
}

/** Words below this confidence are asked about where one wrong letter matters. */
export const sureFrom = 0.8;

/** A word of a sentence or a name below this confidence is shown as not read with certainty; others of the same line make up for less than one of a number. */
const wordSureFrom = 0.6;

/** Which words of a part of a letter were not read with certainty. */
export function unsureIn(flow: Flow, start: number, end: number): { readonly unsure?: readonly string[] } {
  const unsure = flow.wordsBelow(wordSureFrom, start, end);
  return unsure.length === 0 ? {} : { unsure };
}

export function sureOf<V>(candidates: readonly [Candidate<V>, ...Candidate<V>[]]): Proposal<V> {
  return { certainty: 'sure', because: null, value: candidates[0].value, candidates };
}

export function askedOf<V>(because: AskReason, candidates: readonly Candidate<V>[]): Proposal<V> {
  return { certainty: 'asked', because, value: null, candidates };
}

/** The same proposal to be asked about, when it was sure. */
export function nowAsked<V>(proposal: Proposal<V> | null, because: AskReason): Proposal<V> | null {
  return proposal === null || proposal.certainty === 'asked'
    ? proposal
    : askedOf(because, proposal.candidates);
}

/** Each value once, where it stands first. */
export function distinct<V>(candidates: readonly Candidate<V>[]): readonly Candidate<V>[] {
  const seen = new Set<string>();
  return candidates.filter(({ value }) => {
    const key = JSON.stringify(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
