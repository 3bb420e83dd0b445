import type { AskReason } from './ask-reasons';
import type { Place } from './letter-text';
import { unsureIn } from './proposal';
import type { Flow } from './text-flow';

/** A point of a list in the letter's own words, without its number. */
export interface ListPoint {
  readonly number: string;
  readonly text: string;
  readonly place: Place;
  /** Why a person should look at it again: words of it were not read with certainty, or where it ends is not sure. */
  readonly because?: AskReason;
  /** The words that were not read with certainty. */
  readonly unsure?: readonly string[];
}

/** A list of a letter, with the words that stand before it and say what it is. */
export interface LetterList {
  readonly leadIn: string;
  readonly points: readonly ListPoint[];
}

/** A point with where it stands and whether a person should look at it again. `isOpen`: where it ends is not sure. */
export function pointOf(
  flow: Flow,
  {
    number,
    text,
    start,
    end,
    isOpen,
  }: {
    readonly number: string;
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly isOpen: boolean;
  },
): ListPoint {
  // Which number it has is known by its place in the count.
  const { unsure } = unsureIn(flow, start + number.length, end);
  const point = { number, text, place: flow.placeOf(start, end) };
  if (unsure !== undefined) return { ...point, because: 'unsure-words', unsure };
  return isOpen ? { ...point, because: 'paragraph-between' } : point;
}
