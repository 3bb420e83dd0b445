import { searchText } from './search-text';

const plainAlready = /^[!-~]+(?: [!-~]+)*$/;

/**
 * A name or number as the eye sees it: composed and decomposed letters, wide and narrow forms, no-break and doubled spaces,
 * soft hyphens and marks without width are the same. Two texts with the same answer are one name; case and punctuation differ.
 */
export function asSeen(text: string): string {
  if (plainAlready.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\s\u2800]+/gu, ' ')
    .trim();
}

/** The letters and digits of a name alone: names with the same answer look alike and may be two companies. */
export function lookOf(name: string): string {
  return searchText(name).replace(/[^\p{L}\p{N}]/gu, '');
}
