import { filterWords } from '../../../shared/words/filter-words';

export interface Counted {
  /** A filter is set. */
  readonly isFiltered: boolean;
  /** The rows are searched by words too. */
  readonly isSearched: boolean;
  /** How many rows are found. */
  readonly found: number;
  /** How many there are, and of what: "10 licenses". */
  readonly all: string;
}

/** "10 licenses"; "3 of 10 licenses" where something narrows them. */
export function countedWords({ isFiltered, isSearched, found, all }: Counted): string {
  return isFiltered || isSearched ? filterWords.found({ found, all }) : all;
}
