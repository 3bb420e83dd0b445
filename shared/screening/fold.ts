import anyAscii from 'any-ascii';
import { nativeLegalForms } from './legal-forms-data';
import { translatedWords } from './word-data';

/** One word of a name after folding. */
export interface FoldedWord {
  /** In lower case, Latin letters and digits. */
  readonly text: string;
  /** As it was written. */
  readonly source: string;
  /** From a script that writes no vowels: the consonants alone can be compared. */
  readonly isWithoutVowels: boolean;
  /** A syllable of a script without spaces. */
  readonly isSyllable: boolean;
}

export interface FoldedText {
  readonly words: readonly FoldedWord[];
  /** Legal forms taken off before transliteration, as written. */
  readonly nativeForms: readonly string[];
  /** A word mixes letters of scripts that look alike, as a name does that is made to deceive. */
  readonly hasMixedScripts: boolean;
}

/** Longer names are cut here: nobody's name is longer, and a hostile file must not cost time without end. */
export const longestName = 2_000;

const native = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const withoutVowels = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u;
const apostrophes = /['’‘`´ʼʻʹ′ʿʾ\u0091\u0092]/gu;
/** Points part words: letters with points are single letters, which the reader of the name joins. */
const wordOrAnd = /[\p{L}\p{M}\p{N}]+|&/gu;
const plain = /^[a-z0-9]+$/;
const latin = /^[A-Za-z0-9]+$/;
const isPlain = /^[ -_a-~]*$/;

function isMixed(word: string): boolean {
  const scripts = [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /\p{sc=Greek}/u].filter((script) =>
    script.test(word),
  );
  return scripts.length > 1;
}

/** "HuaweiTech" and "JPMorgan" as the words they are joined from; a piece of one letter is none. */
function camelParts(word: string): readonly string[] {
  if (!/\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(word)) return [word];
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u);
  return parts.every((part) => part.length > 1) ? parts : [word];
}

const asciiOf = (text: string): string =>
  plain.test(text)
    ? text
    : latin.test(text)
      ? text.toLowerCase()
      : anyAscii(text)
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '');

function nativeWords(word: string): readonly FoldedWord[] {
  return anyAscii(word)
    .split(/(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]+/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part.toLowerCase(), source: word, isWithoutVowels: false, isSyllable: true }));
}

function withNativeWords(text: string): { readonly text: string; readonly nativeForms: readonly string[] } {
  let rest = text;
  const nativeForms: string[] = [];
  for (const form of nativeLegalForms) {
    if (!rest.includes(form)) continue;
    nativeForms.push(form);
    rest = rest.replaceAll(form, ' ');
  }
  // A name of nothing but such words keeps them.
  for (const [from, to] of translatedWords)
    if (rest.includes(from)) rest = rest.replaceAll(from, ` ${to.replaceAll('_', ' ')} `);
  return { text: rest, nativeForms };
}

const andWord: FoldedWord = { text: 'and', source: '&', isWithoutVowels: false, isSyllable: false };
const none: readonly string[] = [];

const wordOf = (source: string): FoldedWord => ({
  text: source.toLowerCase(),
  source,
  isWithoutVowels: false,
  isSyllable: false,
});

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The same for text of plain letters, which most names are: several times faster. */
function plainWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  let start = -1;
  let hasTurn = false;
  const finish = (end: number) => {
    if (start === -1) return;
    const word = text.slice(start, end);
    if (hasTurn) for (const part of camelParts(word)) words.push(wordOf(part));
    else words.push(wordOf(word));
    start = -1;
    hasTurn = false;
  };
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isUpper(code) || isLower(code) || isDigit(code)) {
      if (start === -1) start = at;
      // A change of case inside a word: it may be two.
      else if (isUpper(before) !== isUpper(code) && at - start > 1) hasTurn = true;
      else if (isLower(before) && isUpper(code)) hasTurn = true;
    } else {
      finish(at);
      if (code === 38) words.push(andWord);
    }
    before = code;
  }
  finish(text.length);
  return words;
}

/** Splits a name into folded words. Same text, same words; what has no letter or digit gives none. */
export function foldText(given: string): FoldedText {
  const cut = given.length > longestName ? given.slice(0, longestName) : given;
  if (isPlain.test(cut))
    return { words: plainWords(cut.replaceAll("'", '')), nativeForms: none, hasMixedScripts: false };
  const normal = cut
    .normalize('NFKC')
    .replace(apostrophes, '')
    .replace(/\p{Cf}+/gu, '');
  const { text, nativeForms } = native.test(normal)
    ? withNativeWords(normal)
    : { text: normal, nativeForms: [] };
  const words: FoldedWord[] = [];
  let hasMixedScripts = false;
  for (const [found] of text.matchAll(wordOrAnd)) {
    if (found === '&') {
      words.push(andWord);
      continue;
    }
    if (latin.test(found)) {
      for (const part of camelParts(found))
        words.push({ text: part.toLowerCase(), source: part, isWithoutVowels: false, isSyllable: false });
      continue;
    }
    if (native.test(found)) {
      words.push(...nativeWords(found));
      continue;
    }
    hasMixedScripts ||= isMixed(found);
    const isWithoutVowels = withoutVowels.test(found);
    for (const part of camelParts(found)) {
      const folded = asciiOf(part);
      if (folded !== '') words.push({ text: folded, source: part, isWithoutVowels, isSyllable: false });
    }
  }
  return { words, nativeForms, hasMixedScripts };
}
