import type { GrayPicture } from './gray-picture';
import { scaled } from './scale-picture';
import { settledWord } from './settled-word';
import type { Part, RecognizedLine, RecognizedWord, Recognizer } from './tesseract';

/** The words of a page that are read again at most, and the sizes at which: the recognizer then sees other points. */
const wordsAtMost = 12;
const sizes = [0.8, 1.25] as const;
/** How far from a word its neighbor is taken with it, in heights of a line, and the white around them in points. */
const neighborWithin = 2;
const margin = 14;

const hasNumber = ({ text }: RecognizedWord): boolean => /\d/.test(text);
const isSure = (word: RecognizedWord): boolean => settledWord(word).confidence >= 0.8;
/** A part of a picture with white around it. */
function cutOut({ width, height, data }: GrayPicture, { left, top, right, bottom }: Part): GrayPicture {
  const [wide, high] = [right - left + margin * 2, bottom - top + margin * 2];
  const cut = new Uint8Array(wide * high).fill(255);
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++)
    cut.set(
      data.subarray(y * width + Math.max(0, left), y * width + Math.min(width, right)),
      (y - top + margin) * wide + margin,
    );
  return { width: wide, height: high, data: cut };
}

/** Where a word stands, with its neighbors: a number alone is read worse than one among words. */
function placeOf({ words, height }: RecognizedLine, at: number): Part {
  const word = words[at] as RecognizedWord;
  const [before, behind] = [words[at - 1], words[at + 1]];
  const near = [
    word,
    ...(before !== undefined && word.left - before.right < height * neighborWithin ? [before] : []),
    ...(behind !== undefined && behind.left - word.right < height * neighborWithin ? [behind] : []),
  ];
  return {
    left: Math.min(...near.map(({ left }) => left)),
    top: Math.min(...near.map(({ top }) => top)) - 4,
    right: Math.max(...near.map(({ right }) => right)),
    bottom: Math.max(...near.map(({ bottom }) => bottom)) + 4,
  };
}

/** The word as it was read surely and the same in another size; undefined where it was not, or where it was surely another. */
function readAgain(
  recognizer: Recognizer,
  part: GrayPicture,
  word: RecognizedWord,
): RecognizedWord | undefined {
  const { text } = settledWord(word);
  const looks = sizes.map((size) => recognizer.readLine(scaled(part, size, size).picture, 300 * size));
  const isOther = (each: RecognizedWord) =>
    each.text.length === text.length && hasNumber(each) && isSure(each) && settledWord(each).text !== text;
  const same = looks.flat().find((each) => isSure(each) && settledWord(each).text === text);
  return looks.flat().some((each) => isOther(each)) ? undefined : same;
}

/**
 * Reads numbers with a doubtful digit again, in other sizes and without the rest of the page. One that is read the same, and then surely, is
 * as sure; any other stays as doubtful as it was. It is the last look: what the recognizer holds is no longer the page.
 */
export function numbersReadAgain(
  recognizer: Recognizer,
  picture: GrayPicture,
  lines: readonly RecognizedLine[],
): readonly RecognizedLine[] {
  let left = wordsAtMost;
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word, at) => {
      if (!hasNumber(word) || isSure(word) || left <= 0) return word;
      left -= 1;
      const same = readAgain(recognizer, cutOut(picture, placeOf(line, at)), word);
      return same === undefined
        ? word
        : { ...word, text: same.text, signs: same.signs, confidence: same.confidence };
    }),
  }));
}
