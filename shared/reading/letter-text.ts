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
  /** Signs of it that may be others. */
  readonly others?: readonly OtherSign[];
}

/** What the sign at a place of a word may be instead. */
export interface OtherSign {
  readonly at: number;
  readonly text: string;
}

/** Words on one baseline, from left to right. */
export interface ReadLine {
  readonly text: string;
  readonly words: readonly ReadWord[];
}

/** A page as it is read: its lines level, in points of 1/72 inch where that is known. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ReadLine[];
  /** Where its text was recognized in a picture, that is as the file shows it; otherwise the page is shown as it is read. */
  readonly shown?: ShownPage;
}

/** A page of a file as it is shown, in points of a PDF's page or of the picture. */
export interface ShownPage {
  readonly width: number;
  readonly height: number;
  /** Degrees it must be turned to the right to be read. */
  readonly turn: 0 | 90 | 180 | 270;
  /** From a place on the page as it is read to that on the page as it is shown: x' = ax + cy + e, y' = bx + dy + f. */
  readonly from: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
}

/** The text of a letter with the place of each word, whoever read it. */
export interface LetterText {
  readonly pages: readonly ReadPage[];
}

/** Where something stands: the page of its file, from 1, and a box for each line of it. */
export interface Place {
  /** Which of the letter's files, from 1; left out where the letter is one file. */
  readonly file?: number;
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

/** The box on a page as it is shown around a box on it as it is read. */
export function shownBox({ shown }: ReadPage, { x, y, width, height }: Box): Box {
  if (shown === undefined) return { x, y, width, height };
  const [a, b, c, d, e, f] = shown.from;
  const at = (px: number, py: number): Box => ({
    x: a * px + c * py + e,
    y: b * px + d * py + f,
    width: 0,
    height: 0,
  });
  return around([at(x, y), at(x + width, y), at(x, y + height), at(x + width, y + height)]);
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
