import type { Encoding } from '../../shared/import/encodings';
import { cyrillic, cyrillicByFrequency, frequent, type Language, languagesOf } from './alphabets';

/** How unlikely a reading of one piece of a file is: 0 as people write, 3 and more as nobody does. */
export interface WordCost {
  readonly cost: number;
  /** The languages each of its words of the Latin alphabet with other letters than a to z can be of. */
  readonly languages: readonly (readonly Language[])[];
}

const none = /[\uFFFD\u0080-\u009F]/;
const drawn = /[\u2500-\u25FF\uE000-\uF8FF\u2320\u2321\u2200-\u22FF]/u;
const symbolInside = /[\p{L}\p{M}][^\p{L}\p{M}\p{N}\p{ASCII}\s’‘–·\u00AD\u00A0][\p{L}\p{M}]/u;
const symbolAfter =
  /[\p{L}\p{M}][^\p{L}\p{M}\p{N}\p{ASCII}\s’”»›…–—®™©ªº°·\u00A0\u3000-\u303F\uFF00-\uFFEF]/u;
const symbolBefore =
  /[^\p{L}\p{M}\p{N}\p{ASCII}\s“‘«‹„‚’¿¡–—©•·\u00A0\u3000-\u303F\uFF00-\uFFEF][\p{L}\p{M}]/u;
const unusual = /[¤¦¨´¸¬¯‡†‰ˆ˜˙˛˝ˇ˘‗]/;
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const scripts = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Thai'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
);
const isLower = (letter: string) => /\p{Ll}/u.test(letter);
const isUpper = (letter: string) => /\p{Lu}/u.test(letter);
const isAscii = (letter: string) => letter < '\u0080';

/** A capital after a small letter, or a small letter among capitals, where one of them is none of a to z. */
function caseCost(word: string): number {
  const all = [...word];
  for (const [at, letter] of all.entries()) {
    const before = all[at - 1];
    if (before === undefined) continue;
    if (isLower(before) && isUpper(letter) && !(isAscii(before) && isAscii(letter))) return 3;
    const after = all[at + 1];
    if (isUpper(letter) && !isAscii(letter) && after !== undefined && isLower(after)) return 3;
  }
  const capitals = all.filter((letter) => isUpper(letter)).length;
  const small = all.filter((letter) => isLower(letter) && letter !== 'ß');
  const isAmongCapitals = capitals >= 2 && small.length > 0 && small.every((letter) => !isAscii(letter));
  return isAmongCapitals ? 3 : 0;
}

function latinCost(word: string, encoding: Encoding): WordCost {
  const lower = [...word].map((letter) => (letter === 'İ' ? letter : letter.toLowerCase()));
  const foreign = lower.filter((letter) => !isAscii(letter));
  if (foreign.length === 0) return { cost: 0, languages: [] };
  const found = languagesOf(encoding, foreign);
  const cased = caseCost(word);
  if (found.length === 0) return { cost: 3 + cased, languages: [] };
  const text = lower.join('');
  let cost = cased;
  // Polish writes i instead of the stroke before a vowel; hardly a language writes three consonants with such a one amid them.
  if (/[ńśź][aeiouyąęó]/.test(text)) cost += 3;
  if (/ă[aeiouăâî]/.test(text)) cost += 2;
  if (encoding === 'windows-1257' && /ć[aeiouy]|[ķģ][bcdfghjkmnpqrstwxz]/.test(text)) cost += 2;
  if (/[þð]/.test(text) && /[cqwz]/.test(text)) cost += 2;
  if (/[bcdfghjkmnpqrstvwxz][čňřďťľĺŕ][bcdfghjkmnpqrstvwxz]/.test(text)) cost += 1;
  if (/[qwx]/.test(text) && /[čřěůňďťĺŕ]/.test(text)) cost += 1;
  return { cost, languages: [found] };
}

function cyrillicCost(word: string): number {
  const lower = [...word.toLowerCase()];
  if (!cyrillic.some((alphabet) => lower.every((letter) => alphabet.includes(letter)))) return 3;
  const text = lower.join('');
  const odd = /^[ьъы]|[аеёиоуыэюяіїєьъ][ьъ]|[ьъ][аыьъ]/.test(text) ? 2 : 0;
  const ranks = lower.map((letter) => cyrillicByFrequency.indexOf(letter === 'ё' ? 'е' : letter));
  const mean = ranks.reduce((sum, rank) => sum + (rank < 0 ? 20 : rank), 0) / ranks.length;
  // A short word may well be of rare letters.
  const rare = mean > 13 && word.length > 4 ? 1.5 : mean > 12 ? 0.5 : 0;
  return caseCost(word) + odd + rare;
}

function greekCost(word: string): number {
  const isPlain = /^\p{L}?[α-ω]{3,}$/u.test(word);
  return caseCost(word) + (isPlain ? 1 : 0) + (/ς\p{L}|[^Α-Ω]σ$/u.test(word) ? 2 : 0);
}

function hebrewCost(word: string): number {
  return (/[ךםןףץ]\p{L}/u.test(word) ? 2 : 0) + (/[\u05B0-\u05C7\u05F0-\u05F4]/u.test(word) ? 2 : 0);
}

function eastAsianCost(word: string, encoding: Encoding): number {
  const isMixed = /[a-z](?!\p{ASCII})|[^\p{ASCII}][a-z]/u.test(word);
  if (isMixed) return 3;
  if (/^[A-Z](?!\p{ASCII}).$/u.test(word)) return 2;
  const isJapanese = encoding === 'shift_jis' || encoding === 'euc-jp' || encoding === 'iso-2022-jp';
  const hasKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);
  if (/[\uFF61-\uFF9F]/.test(word)) return isJapanese && /^[\uFF61-\uFF9F]{3,}$/.test(word) ? 1 : 2;
  if (hasKana) return isJapanese ? 0 : 3;
  const hasHangul = /\p{Script=Hangul}/u.test(word);
  if (hasHangul && /\p{Script=Han}/u.test(word)) return 2;
  if (!hasHangul && encoding === 'euc-kr') return 1.5;
  const known = frequent[isJapanese ? 'shift_jis' : encoding] ?? '';
  const all = [...word].filter((letter) => eastAsian.test(letter));
  const share = all.filter((letter) => known.includes(letter)).length / all.length;
  return share < 0.34 ? 1.5 : share < 0.5 ? 0.7 : 0;
}

/** Weighs one piece of text, which stands between delimiters or blanks, as it reads in that encoding. */
export function costOf(piece: string, encoding: Encoding): WordCost {
  if (none.test(piece)) return { cost: 6, languages: [] };
  if (drawn.test(piece)) return { cost: 4, languages: [] };
  let cost = 0;
  const languages: (readonly Language[])[] = [];
  if (symbolInside.test(piece)) cost += 3;
  else if (symbolAfter.test(piece) || symbolBefore.test(piece)) cost += 3;
  if (unusual.test(piece) || /\p{L}·$/u.test(piece)) cost += 2;
  if (/\p{L}[²³¹¼½¾]\p{L}|[A-Za-z][๐-๙]|[๐-๙][A-Za-z]/u.test(piece)) cost += 3;
  // Names begin with a capital; words of other kinds do not, so this says little.
  const begins = /^\P{L}*(\p{L})/u.exec(piece)?.[1] ?? '';
  if (!isAscii(begins) && isLower(begins)) cost += 0.7;
  for (const [word] of piece.matchAll(/[\p{L}\p{M}]+/gu)) {
    if ([...word].every(isAscii)) continue;
    const found = scripts.filter((script) => script.test(word));
    if (eastAsian.test(word) || /[\uFF61-\uFF9F]/.test(word)) cost += eastAsianCost(word, encoding);
    else if (found.length !== 1) cost += 3;
    else if (found[0] === scripts[0]) {
      const latin = latinCost(word, encoding);
      cost += latin.cost;
      languages.push(...latin.languages);
    } else if (found[0] === scripts[1]) cost += cyrillicCost(word);
    else if (found[0] === scripts[2]) cost += greekCost(word);
    else if (found[0] === scripts[3]) cost += hebrewCost(word);
    else if (found[0] === scripts[4]) cost += /^[ىةًٌٍَُِّْ]/u.test(word) || /[ىة]\p{L}/u.test(word) ? 2 : 0;
    else cost += /^[\u0E30-\u0E3A\u0E45-\u0E4E]/u.test(word) ? 2 : 0;
  }
  return { cost, languages };
}

const everyday =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether a piece that is valid UTF-8 looks as if it were so by accident: of no everyday script, or of several in one word. */
export function isOddly(marked: string): boolean {
  // Marks without width come with what is copied from web pages; by accident their three bytes do not come together.
  const piece = marked.replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, '');
  if (!everyday.test(piece) || /[\u{20000}-\u{3FFFF}]/u.test(piece)) return true;
  if (symbolInside.test(piece) || /^\p{M}/u.test(piece)) return true;
  return [...piece.matchAll(/[\p{L}\p{M}]+/gu)].some(
    ([word]) => scripts.filter((script) => script.test(word)).length > 1,
  );
}
