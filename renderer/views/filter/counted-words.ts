import { filterWords } from '../../../shared/words/filter-words';

export interface Counted {
  /** A filter is set, or words are searched for. */
  readonly isNarrowed: boolean;
  /** How many rows are found. */
  readonly found: number;
  /** How many there are, and of what: "10 licenses". */
  readonly all: string;
}

/** "10 licenses"; "3 of 10 licenses" where something narrows them. */
export function countedWords({ isNarrowed, found, all }: Counted): string {
  return isNarrowed ? filterWords.found({ found, all }) : all;
}
