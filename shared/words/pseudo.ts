import type { Language } from '../base/language';

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  ['aá', 'eé', 'ií', 'oó', 'uú', 'nñ', 'cç', 'yý', 'AÁ', 'EÉ', 'IÍ', 'OÓ', 'UÚ', 'NÑ', 'SŠ', 'LĹ', 'TŤ'].map(
    ([plain = '', accented = '']) => [plain, accented],
  ),
);

/** Every text begins and ends with these, so that a text which is not in the catalogue is seen. */
export const marks = ['⟦', '⟧'] as const;

/** A text as another language may make it: accented, and longer by two fifths. Its parameters stay. */
export function pseudo(text: string): string {
  const parts = text.split(/(\{[^}]*\})/);
  const accented = parts.map((part, at) =>
    at % 2 === 1 ? part : [...part].map((letter) => accents[letter] ?? letter).join(''),
  );
  const length = parts.filter((_, at) => at % 2 === 0).join('').length;
  // In words, as a language has them: a line may break between.
  const more = ' lórem'.repeat(Math.ceil((length * 0.4) / 6));
  return `${marks[0]}${accented.join('')}${more}${marks[1]}`;
}

/** A language that nobody speaks, to see what is not in the catalogue and what has no room. */
export const pseudoLanguage: Language = (_place, _name, english) => pseudo(english);
