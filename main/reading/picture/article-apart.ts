import type { GrayPicture } from './gray-picture';
import type { Part, RecognizedLine, RecognizedWord } from './tesseract';

const ink = 150;
/** Words of one letter, with the next word behind them; the months that begin so are words of their own, and dates are read by them. */
const joined = /^(?!Apr|Aug)[AaI]\p{Ll}{2,}/u;
/** The room behind such a word: so many times the widest within the rest, and so much of that between the words of its line. */
const widerBy = 1.8;
const shareOfSpace = 0.7;

/** The columns without ink within a part, from left to right, each with where it begins and ends. */
function gapsIn(
  { width, data }: GrayPicture,
  { left, top, right, bottom }: Part,
): readonly { readonly from: number; readonly to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  let begins = -1;
  for (let x = left; x < right; x++) {
    let hasInk = false;
    for (let y = top; y < bottom && !hasInk; y++) hasInk = (data[y * width + x] as number) < ink;
    if (!hasInk && begins === -1) begins = x;
    if (hasInk && begins > left) gaps.push({ from: begins, to: x });
    if (hasInk) begins = -1;
  }
  return gaps;
}

/** The room that usually stands between the words of a line; null where it has one word. */
function spaceIn(words: readonly RecognizedWord[]): number | null {
  const spaces = words
    .slice(1)
    .map(({ left }, at) => left - (words[at]?.right ?? left))
    .filter((each) => each > 0)
    .sort((a, b) => a - b);
  return spaces[Math.floor(spaces.length / 2)] ?? null;
}

/** The word as two, where it is "A" or "I" with the next word behind it and the picture shows the room between them. */
function apart(
  picture: GrayPicture,
  word: RecognizedWord,
  { height, words }: RecognizedLine,
): readonly RecognizedWord[] {
  const { text, signs } = word;
  const space = spaceIn(words);
  if (!joined.test(text) || space === null) return [word];
  const [first, ...rest] = gapsIn(picture, word);
  if (first === undefined) return [word];
  const room = first.to - first.from;
  const usual = Math.max(0, ...rest.map(({ from, to }) => to - from));
  // The letter itself is as wide as a line is high at most: what is wider was no single letter.
  if (first.from - word.left > height || room < space * shareOfSpace || room < usual * widerBy) return [word];
  return [
    { ...word, text: text.slice(0, 1), right: first.from, signs: signs.slice(0, 1) },
    { ...word, text: text.slice(1), left: first.to, signs: signs.slice(1) },
  ];
}

/** Parts an article from the word behind it, which the recognizer often takes for one: "Asigned statement". */
export function withArticlesApart(
  picture: GrayPicture,
  lines: readonly RecognizedLine[],
): readonly RecognizedLine[] {
  return lines.map((line) => ({
    ...line,
    words: line.words.flatMap((word) => apart(picture, word, line)),
  }));
}
