/** A rectangle on a page, in the units of the page, counted from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A word as it was read: what it says, where it stands, and how sure its letters are (0 to 1; 1 where the file itself holds the text). */
export interface ReadWord {
  readonly text: string;
  readonly box: Box;
  readonly confidence: number;
}

/** Words on one baseline, from left to right. */
export interface ReadLine {
  readonly text: string;
  readonly words: readonly ReadWord[];
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ReadLine[];
}

/** The text of a letter with the place of each word, whoever read it. */
export interface LetterText {
  readonly pages: readonly ReadPage[];
}

/** Where something stands: the page, from 1, and a box for each line of it. */
export interface Place {
  readonly page: number;
  readonly boxes: readonly Box[];
}

/** The smallest box around all of these. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** The text of a letter from plain lines, each word in a grid of letters of the same width: for examples and tests. */
export function textOfLines(lines: readonly string[], confidence = 1): LetterText {
  const [wide, high] = [6, 10];
  const read = lines.map((line, row) => ({
    text: line,
    words: [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      text,
      box: { x: 60 + index * wide, y: 60 + row * high * 1.2, width: text.length * wide, height: high },
      confidence,
    })),
  }));
  return {
    pages: [
      {
        width: 612,
        height: 120 + lines.length * high * 1.2,
        lines: read.filter(({ words }) => words.length > 0),
      },
    ],
  };
}
