import { type FoldedWord, foldText } from './fold';
import { type LegalKind, legalFormsOf } from './legal-forms';
import { consonantsOf, soundOf } from './sound';
import {
  bindingWords,
  commonNames,
  commonWords,
  honorifics,
  numberWords,
  oneSpelling,
  placeWords,
} from './word-data';

/** A word of a name that is compared. */
export interface Token {
  /** Folded, and in the one spelling it is compared in. */
  readonly text: string;
  /** How much it says who is meant: 1 for a rare word, less for one that many bear. */
  readonly weight: number;
  readonly sound: string;
  readonly consonants: string;
  /** The number it says, as digits. */
  readonly number: string | undefined;
  readonly isWithoutVowels: boolean;
  /** A syllable of a script without spaces: short, and another syllable with an error in it. */
  readonly isSyllable: boolean;
  readonly isBinding: boolean;
  /** A word of business, or a place: it is no other word with an error in it. */
  readonly isKnownWord: boolean;
}

/** Why a name cannot be compared with others by its letters. */
export type CannotCompare = 'nothing-left' | 'mixed-scripts' | 'one-short-word';

/** A name made ready to be compared. */
export interface ReadName {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Each token as it was written. */
  readonly sources: readonly string[];
  /** The weight of all tokens. */
  readonly weight: number;
  /** What was set aside, as written. */
  readonly legalForms: readonly string[];
  readonly legalKinds: readonly LegalKind[];
  /** Has a legal form or a word of business. */
  readonly isOfCompany: boolean;
  readonly honorifics: readonly string[];
  readonly cannotCompare: CannotCompare | undefined;
}

/** Weights of kinds of words. */
export const weights = {
  number: 0.27,
  letter: 0.42,
  binding: 0.06,
  common: 0.47,
  place: 0.56,
  commonName: 0.78,
  rare: 1,
};

/** Words of one, two and three letters weigh less. */
export const shortFactor = [0, 1, 0.67, 0.7];

const kindWeights = new Map<string, number>();
for (const each of commonNames) kindWeights.set(each, weights.commonName);
for (const each of placeWords) kindWeights.set(each, weights.place);
for (const each of commonWords) kindWeights.set(each, weights.common);
for (const each of bindingWords) kindWeights.set(each, weights.binding);

function weightOf(text: string, number: string | undefined): number {
  if (number !== undefined) return weights.number;
  const known = kindWeights.get(text);
  if (known !== undefined) return known;
  if (text.length === 1) return weights.letter;
  return weights.rare * (shortFactor[text.length] ?? 1);
}

const roman = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/;

function romanValue(text: string): string {
  const value: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const here = value[text[at] ?? ''] ?? 0;
    sum += here < (value[text[at + 1] ?? ''] ?? 0) ? -here : here;
  }
  return String(sum);
}

function numberOf(text: string, isFirst: boolean, isOfCompany: boolean): string | undefined {
  const digits = /^0*(\d+)(?:st|nd|rd|th)?$/.exec(text)?.[1];
  if (digits !== undefined) return digits;
  const inWords = numberWords.get(text);
  if (inWords !== undefined) return inWords;
  return !isFirst && isOfCompany && roman.test(text) ? romanValue(text) : undefined;
}

function joinLetters(words: readonly FoldedWord[]): readonly FoldedWord[] {
  const joined: FoldedWord[] = [];
  let run = '';
  const finish = () => {
    if (run !== '') joined.push({ text: run, source: run, isWithoutVowels: false, isSyllable: false });
    run = '';
  };
  for (const word of words) {
    if (word.text.length === 1 && /[a-z]/.test(word.text) && !word.isSyllable) {
      run += word.text;
      continue;
    }
    finish();
    joined.push(word);
  }
  finish();
  return joined;
}

const made = new Map<string, Token>();
const mostMade = 200_000;

function makeToken(folded: string, number: string | undefined, word?: FoldedWord): Token {
  const { isWithoutVowels = false, isSyllable = false } = word ?? {};
  const text = number ?? oneSpelling.get(folded) ?? folded;
  const mark = isWithoutVowels ? '-' : isSyllable ? '+' : number === undefined ? '' : '#';
  const key = mark === '' ? text : mark + text;
  const known = made.get(key);
  if (known !== undefined) return known;
  const sound = soundOf(text);
  const token: Token = {
    text,
    weight: weightOf(text, number),
    sound,
    consonants: consonantsOf(sound, isWithoutVowels),
    number,
    isWithoutVowels,
    isSyllable,
    isBinding: bindingWords.has(text),
    isKnownWord: commonWords.has(text) || placeWords.has(text),
  };
  if (made.size > mostMade) made.clear();
  made.set(key, token);
  return token;
}

/** Gives back what reading names has kept in memory. */
export function forgetWords(): void {
  made.clear();
}

/** Reads a name: folds it, sets legal forms and titles aside, weighs what is left. */
export function readName(text: string): ReadName {
  const folded = foldText(text);
  const words = joinLetters(folded.words);
  let [start, end] = [0, words.length];
  const isTitle = (at: number) => honorifics.has(words[at]?.text ?? '');
  while (end - start > 1 && isTitle(start)) start += 1;
  while (end - start > 1 && isTitle(end - 1)) end -= 1;
  const named = words.slice(start, end);
  const forms = legalFormsOf(named.map((word) => (word.isWithoutVowels || word.isSyllable ? '' : word.text)));
  const kept = named.filter((_, at) => forms.isForm[at] !== true);
  const isOfCompany =
    forms.isForm.includes(true) || kept.length > 3 || kept.some(({ text: each }) => commonWords.has(each));
  const tokens: Token[] = [];
  const sources: string[] = [];
  for (const [at, word] of kept.entries()) {
    const number = numberOf(word.text, at === 0, isOfCompany);
    const tens = tokens.at(-1)?.number;
    // "forty-four"
    if (
      number?.length === 1 &&
      tens !== undefined &&
      /^[2-9]0$/.test(tens) &&
      numberWords.has(kept[at - 1]?.text ?? '')
    ) {
      tokens[tokens.length - 1] = makeToken('', String(Number(tens) + Number(number)));
      sources[sources.length - 1] += ` ${word.source}`;
      continue;
    }
    tokens.push(makeToken(word.text, number, word));
    sources.push(word.source);
  }
  return {
    text,
    tokens,
    sources,
    weight: tokens.reduce((sum, token) => sum + token.weight, 0),
    legalForms: [
      ...named.filter((_, at) => forms.isForm[at] === true).map((word) => word.source),
      ...folded.nativeForms,
    ],
    legalKinds: forms.kinds,
    isOfCompany: forms.isForm.includes(true) || tokens.some((token) => commonWords.has(token.text)),
    honorifics: [...words.slice(0, start), ...words.slice(end)].map((word) => word.source),
    cannotCompare: whyNot(tokens, folded.hasMixedScripts),
  };
}

function whyNot(tokens: readonly Token[], hasMixedScripts: boolean): CannotCompare | undefined {
  if (hasMixedScripts) return 'mixed-scripts';
  const telling = tokens.filter((token) => !token.isBinding);
  if (telling.length === 0) return 'nothing-left';
  const [only] = telling;
  return telling.length === 1 && only !== undefined && only.text.length <= 3 ? 'one-short-word' : undefined;
}
