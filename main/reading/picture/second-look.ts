import type { GrayPicture } from './gray-picture';
import type { Part, RecognizedLine, RecognizedWord, Recognizer } from './tesseract';

/** A line read with less confidence than this is looked at again (0 to 100), and as many parts of a page as that at most. */
const poorBelow = 78;
const partsAtMost = 24;

const ink = 150;

const lettersOf = ({ text }: RecognizedWord): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** How well words were read, each counted by its letters. */
function confidenceOf(words: readonly RecognizedWord[]): number {
  const letters = words.reduce((sum, word) => sum + lettersOf(word), 0);
  return words.reduce((sum, word) => sum + word.confidence * lettersOf(word), 0) / Math.max(1, letters);
}

/** A line with a word of some length that was hardly read is poor, however good its others are. */
function isPoor({ words }: RecognizedLine): boolean {
  return confidenceOf(words) < poorBelow || words.some((word) => lettersOf(word) > 2 && word.confidence < 45);
}

function around(words: readonly Part[]): Part {
  return {
    left: Math.min(...words.map(({ left }) => left)),
    top: Math.min(...words.map(({ top }) => top)),
    right: Math.max(...words.map(({ right }) => right)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
  };
}

/** Whether there is ink in a row or a column of a part. */
function inkIn({ width, data }: GrayPicture, part: Part, isRow: boolean, at: number): boolean {
  const [from, to] = isRow ? [part.left, part.right] : [part.top, part.bottom];
  for (let place = from; place < to; place++)
    if ((data[isRow ? at * width + place : place * width + at] as number) < ink) return true;
  return false;
}

/** What stands apart in a line: columns with much room between them. */
function piecesOf(picture: GrayPicture, line: Part, room: number): readonly Part[] {
  const pieces: Part[] = [];
  let begins = -1;
  let last = -1;
  for (let x = line.left; x <= line.right; x++) {
    const hasInk = x < line.right && inkIn(picture, line, false, x);
    if (hasInk) {
      if (begins === -1) begins = x;
      last = x;
    }
    if (begins !== -1 && (x - last > room || x === line.right)) {
      pieces.push({ ...line, left: begins, right: last + 1 });
      begins = -1;
    }
  }
  return pieces;
}

/** A part made higher up to where its columns are white, by as much as it is high at most, with a margin of white. */
function grown(picture: GrayPicture, part: Part): Part {
  const most = part.bottom - part.top;
  let { top, bottom } = part;
  while (top > 0 && part.top - top < most && inkIn(picture, part, true, top)) top -= 1;
  while (bottom < picture.height - 1 && bottom - part.bottom < most && inkIn(picture, part, true, bottom))
    bottom += 1;
  const margin = 12;
  return {
    left: Math.max(0, part.left - margin),
    right: Math.min(picture.width, part.right + margin),
    top: Math.max(0, top - margin),
    bottom: Math.min(picture.height, bottom + margin),
  };
}

/** Whether a line lies for the most part where another does. */
function isOver(one: Part, other: Part): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > 0 && high > Math.min(one.bottom - one.top, other.bottom - other.top) * 0.5;
}

/** Reads lines that were read poorly again, column by column: two that stand at different heights are often taken for one line. */
export function secondLook(
  recognizer: Recognizer,
  picture: GrayPicture,
  lines: readonly RecognizedLine[],
): readonly RecognizedLine[] {
  const kept: RecognizedLine[] = lines.filter((line) => !isPoor(line));
  let left = partsAtMost;
  for (const line of lines) {
    if (!isPoor(line) || line.words.length === 0) continue;
    const place = around(line.words);
    const pieces = left > 0 ? piecesOf(picture, place, line.height * 1.6) : [];
    left -= pieces.length;
    const again = pieces
      .flatMap((piece) => recognizer.readPart(grown(picture, piece)).lines)
      .filter(({ words }) => words.some((word) => lettersOf(word) > 0));
    const fresh = again.filter(
      ({ words }) => !kept.some((other) => isOver(around(words), around(other.words))),
    );
    const isBetter = confidenceOf(fresh.flatMap(({ words }) => words)) > confidenceOf(line.words) + 3;
    kept.push(...(fresh.length > 0 && isBetter ? fresh : [line]));
  }
  return kept;
}
