import type { LetterText, ReadLine, ReadPage } from '../../shared/reading/letter-text';

/** A paragraph to be set: where its first line begins, and where the others do, in points from the left edge. */
export interface SetParagraph {
  readonly text: string;
  readonly first: number;
  readonly others: number;
  /** Points above it, beside the usual room between lines. */
  readonly above?: number;
}

const [height, right, top, bottom] = [11, 540, 80, 700];

const widthOf = (word: string): number =>
  [...word].reduce((sum, sign) => sum + (/[iljtf.,;:'()]/.test(sign) ? 3 : /[mwMW]/.test(sign) ? 9 : 6), 0);

/** Pages of letters of their own widths, with so many points from line to line: for tests. */
export function asPage(paragraphs: readonly SetParagraph[], leading: number): LetterText {
  const pages: ReadLine[][] = [[]];
  let y = top;
  const write = (words: readonly string[], from: number) => {
    if (y > bottom) {
      pages.push([]);
      y = top;
    }
    let x = from;
    const set = words.map((text) => {
      const box = { x, y, width: widthOf(text), height };
      x += box.width + 3;
      return { text, box, confidence: 1 };
    });
    pages.at(-1)?.push({ text: words.join(' '), words: set });
    y += leading;
  };
  for (const { text, first, others, above = 0 } of paragraphs) {
    y += above;
    let [line, from, end]: [string[], number, number] = [[], first, first];
    for (const word of text.split(' ')) {
      if (line.length > 0 && end + widthOf(word) > right) {
        write(line, from);
        [line, from, end] = [[], others, others];
      }
      line.push(word);
      end += widthOf(word) + 3;
    }
    write(line, from);
  }
  return { pages: pages.map((lines): ReadPage => ({ width: 612, height: 792, lines })) };
}
