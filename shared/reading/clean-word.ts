import { oddCharacters } from '../base/odd-characters';
import type { ReadWord } from './letter-text';

const joined = /[\ufb00-\ufb06\uff01-\uff5e]/g;
const hyphens = /[\u2010\u2011]/g;
const unseen = /\p{Default_Ignorable_Code_Point}|[\p{Cc}\u2028\u2029\ufff9-\ufffb]/gu;

/** Letters that look like those of another alphabet: a word that holds both is another word than it seems. */
const latin = /\p{Script=Latin}/u;
const lookAlike = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** A word with a character in it that nobody sees, or with letters of two alphabets, is never sure: it may read as another. */
const withOdd = 0.5;

/** Signs of measure and quantity are Greek by themselves: "5µm" and "10kΩ" hold no word of two alphabets. */
const isMixed = (text: string): boolean =>
  latin.test(text) && lookAlike.test(text.replace(/[\u00b5\u03bcΩ\u2126]/g, ''));

/** A word with ligatures and wide letters taken apart, hyphens made plain and what has no shape left out. */
export function cleanWord(word: ReadWord): ReadWord {
  const text = word.text
    .replace(joined, (character) => character.normalize('NFKC'))
    .replace(hyphens, '-')
    .replace(unseen, '');
  // A soft hyphen is how a line was broken, and changes nothing.
  const isOdd = oddCharacters(word.text.replaceAll('\u00ad', '')).length > 0 || isMixed(text);
  const { others, ...bare } = word;
  const kept = others !== undefined && text.length === word.text.length ? { others } : {};
  return { ...bare, ...kept, text, confidence: isOdd ? Math.min(word.confidence, withOdd) : word.confidence };
}
