import { searchText } from '../../shared/base/search-text';

/** Only letters and digits of the folded text, so that `Z-104 977` finds Z104977. */
export function bare(text: string): string {
  return searchText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether every word of the query stands somewhere in the text, or the query with its dashes and spaces left out does. */
export function isMatch(text: string, query: string): boolean {
  const words = searchText(query).split(/\s+/).filter(Boolean);
  const within = searchText(text);
  if (words.every((word) => within.includes(word))) return true;
  const tight = bare(query);
  return tight !== '' && bare(text).includes(tight);
}
