import type { GrayPicture } from './gray-picture';
import type { Part, RecognizedLine, RecognizedWord } from './tesseract';

const ink = 150;
/** Words of one letter, with the next word behind them. */
const joined = /^[AaI]\p{Ll}{2,}/u;
/** The room behind such a word: so many times the widest within the rest, and so much of the height of a line. */
const widerBy = 1.8;
const shareOfHeight = 0.12;

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

/** The word as two, where it is "A" or "I" with the next word behind it and the picture shows the room between them. */
function apart(picture: GrayPicture, word: RecognizedWord, height: number): readonly RecognizedWord[] {
  const { text, signs } = word;
  if (!joined.test(text)) return [word];
  const [first, ...rest] = gapsIn(picture, word);
  if (first === undefined) return [word];
  const room = first.to - first.from;
  const usual = Math.max(0, ...rest.map(({ from, to }) => to - from));
  // The letter itself is as wide as a line is high at most: what is wider was no single letter.
  if (first.from - word.left > height || room < height * shareOfHeight || room < usual * widerBy)
    return [word];
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
    words: line.words.flatMap((word) => apart(picture, word, line.height)),
  }));
}
