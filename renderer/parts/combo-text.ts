import { searchText } from '../../shared/base/search-text';
import { partWords } from '../../shared/words/parts-words';
import type { Pick } from './combo-options';

/** What text typed into a field with a list comes to when the field is left, or Enter is pressed in it. */
export type Taken =
  | { readonly is: 'nothing' }
  | { readonly is: 'pick'; readonly id: string }
  | { readonly is: 'new'; readonly text: string }
  | { readonly is: 'unclear' };

export interface TypedText {
  readonly text: string;
  readonly picks: readonly Pick[];
  /** The picks that the text finds. */
  readonly found: readonly Pick[];
  readonly isEnter: boolean;
  /** Whether the text may stand for something that is no pick yet. */
  readonly canBeNew: boolean;
  /** Any text is right, pick or not. */
  readonly isFree: boolean;
  /** The pick that the text means by another of its names. */
  readonly meant?: ((text: string) => string | undefined) | undefined;
}

/**
 * Takes the pick that the text names, and never guesses where several would fit. What is none of the list stays in the field as
 * `unclear`: it is not dropped, and nothing else takes its place.
 */
export function takenFrom({ text, picks, found, isEnter, canBeNew, isFree, meant }: TypedText): Taken {
  const words = text.trim();
  if (words === '') return { is: 'nothing' };
  const folded = words.toLowerCase();
  const exact = picks.find(({ label }) => label.toLowerCase() === folded)?.id ?? meant?.(words);
  if (exact !== undefined) return { is: 'pick', id: exact };
  const [only] = found;
  if (isEnter && !isFree && only !== undefined && found.length === 1) return { is: 'pick', id: only.id };
  if (canBeNew && (isFree || found.length === 0)) return { is: 'new', text: words };
  return { is: 'unclear' };
}

/** What begins with the text before what only holds it, where the picks stand in no groups. */
export function beginningFirst(found: readonly Pick[], text: string): readonly Pick[] {
  const typed = searchText(text).trim();
  if (typed === '' || found.some(({ group }) => group !== undefined)) return found;
  const begins = (pick: Pick) => searchText(pick.label).startsWith(typed);
  return [...found.filter(begins), ...found.filter((pick) => !begins(pick))];
}

/** What is said beside a field that holds such text. */
export function unclearWords(text: string, count: number, what: string): string {
  if (count === 0) return partWords.noneFits({ text, what });
  return count === 1 ? partWords.oneFits({ text }) : partWords.severalFit({ text, count });
}
