import type { OtherSign } from '../../../shared/reading/letter-text';
import type { ReadSign, RecognizedWord } from './tesseract';

/** How sure a word is (0 to 1) and what it says, after its signs were looked at one by one. */
export interface SettledWord {
  readonly text: string;
  readonly confidence: number;
  readonly others: readonly OtherSign[];
}

/** Another reading of a digit from which on it is asked about, and of a letter; a first reading below which either is (0 to 100). */
const otherDigitFrom = 8;
const otherLetterFrom = 30;
const firstAtLeast = 78;
/** Where the shape of a number leaves one reading only, it must still be among those that were seen (0 to 100). */
const seenFrom = 10;

const unsure = 0.5;
const isSign = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const isDigit = (text: string): boolean => /^\p{N}$/u.test(text);
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Numbers whose shape says which sign is a letter: how such a number is printed, which digits its letter is taken for, and the
 * letter that must have been seen there. Only control numbers and licenses are so: a letter and six digits, D and seven.
 */
export const lettersByShape: readonly {
  readonly printed: RegExp;
  readonly letter: string;
  readonly examples: readonly (readonly [printed: string, reads: string | null])[];
}[] = [
  {
    printed: /^(?<before>[^\p{L}\p{N}]*)[27](?<digits>\d{6})(?<after>[^\p{L}\p{N}]*)$/u,
    letter: 'Z',
    examples: [
      ['2387697', 'Z387697'],
      ['(7255303),', '(Z255303),'],
      ['20230', null],
    ],
  },
  {
    printed: /^(?<before>[^\p{L}\p{N}]*)[0O](?<digits>\d{7})(?<after>[^\p{L}\p{N}]*)$/u,
    letter: 'D',
    examples: [['01234567', 'D1234567']],
  },
];

/** The word with the letter its shape asks for, where the recognizer saw that letter there too; undefined where neither is so. */
export function byShape(text: string, seen: (letter: string) => boolean): string | undefined {
  for (const { printed, letter } of lettersByShape) {
    const match = printed.exec(text);
    if (match?.groups !== undefined && seen(letter))
      return `${match.groups.before}${letter}${match.groups.digits}${match.groups.after}`;
  }
  return undefined;
}

/** Which signs a sign may be besides the printed one, likeliest first. */
function othersOf(printed: string, { readings }: ReadSign): readonly { text: string; confidence: number }[] {
  return readings
    .filter(({ text }) => isSign(text) && text.length === 1 && !same(text, printed))
    .sort((a, b) => b.confidence - a.confidence);
}

/** Says of a word how sure it is by its signs: a digit that may be another is unsure, however well the whole word was read. */
export function settledWord({ text, confidence, signs }: RecognizedWord): SettledWord {
  const letters = [...text];
  if (letters.length !== signs.length || letters.length !== text.length)
    return { text, confidence: /\d/.test(text) ? unsure : confidence / 100, others: [] };
  const first = letters.findIndex(isSign);
  const shaped = byShape(text, (letter) =>
    (signs[first]?.readings ?? []).some((each) => each.text === letter && each.confidence >= seenFrom),
  );
  const others: OtherSign[] = [];
  let least = 1;
  for (const [at, printed] of [...(shaped ?? text)].entries()) {
    const sign = signs[at];
    // The letter at the head of such a number was settled by the number's shape.
    if (
      sign === undefined ||
      !isSign(printed) ||
      (at === first && /^[ZD]\d{6,7}$/.test(bare(shaped ?? text)))
    )
      continue;
    const from = isDigit(printed) ? otherDigitFrom : otherLetterFrom;
    const also = othersOf(printed, sign).filter((each) => each.confidence >= from);
    others.push(...also.map((each) => ({ at, text: each.text })));
    const own = sign.readings.find((each) => same(each.text, printed))?.confidence ?? 0;
    if (also.length > 0 || (isDigit(printed) && own < firstAtLeast)) least = unsure;
  }
  return { text: shaped ?? text, confidence: least, others };
}

const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
