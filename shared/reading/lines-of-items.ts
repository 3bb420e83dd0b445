import type { Box, ReadLine, ReadWord } from './letter-text';

/** A piece of text as a PDF places it: several words, one, or a part of one. */
export interface TextItem {
  readonly text: string;
  readonly box: Box;
}

/** A gap of less than this share of the height parts no word: letters of two fonts stand side by side there. */
const noGap = 0.12;

/** The words of a piece, each with its share of the piece's width. */
function piecesOf({ text, box }: TextItem): readonly ReadWord[] {
  const each = box.width / Math.max(1, text.length);
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    box: { ...box, x: box.x + each * index, width: each * word.length },
    confidence: 1,
  }));
}

const isOnLine = (line: Box, box: Box): boolean => {
  const overlap = Math.min(line.y + line.height, box.y + box.height) - Math.max(line.y, box.y);
  return overlap > Math.min(line.height, box.height) * 0.55;
};

/** Puts pieces of one word together again: a ligature, a superscript, a change of font. */
function joined(words: readonly ReadWord[]): readonly ReadWord[] {
  const out: ReadWord[] = [];
  for (const word of words) {
    const last = out.at(-1);
    const gap = last === undefined ? Number.NaN : word.box.x - (last.box.x + last.box.width);
    // What overlaps by far is printed over it, as a stamp is.
    if (last !== undefined && Math.abs(gap) < Math.min(last.box.height, word.box.height) * noGap)
      out[out.length - 1] = {
        text: last.text + word.text,
        box: { ...last.box, width: word.box.x + word.box.width - last.box.x },
        confidence: Math.min(last.confidence, word.confidence),
      };
    else out.push(word);
  }
  return out;
}

/** The lines of a page from the pieces a PDF places on it. */
export function linesOfItems(items: readonly TextItem[]): readonly ReadLine[] {
  const words = items.flatMap(piecesOf).sort((a, b) => a.box.y + a.box.height - (b.box.y + b.box.height));
  const lines: { box: Box; words: ReadWord[] }[] = [];
  for (const word of words) {
    const line = lines.findLast(({ box }) => isOnLine(box, word.box));
    if (line === undefined) lines.push({ box: word.box, words: [word] });
    else line.words.push(word);
  }
  return lines.map((line) => {
    const sorted = joined(line.words.sort((a, b) => a.box.x - b.box.x));
    return { text: sorted.map(({ text }) => text).join(' '), words: sorted };
  });
}
