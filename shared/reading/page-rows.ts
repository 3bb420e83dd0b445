import { cleanWord } from './clean-word';
import { around, type Box, type ReadPage, type ReadWord } from './letter-text';

/** Words of one row that stand close together: a line of text, or a cell of a table. */
export interface Segment {
  /** From 1. */
  readonly page: number;
  readonly words: readonly ReadWord[];
  readonly text: string;
  readonly box: Box;
}

/** What stands side by side on a page, from left to right. */
export interface Row {
  readonly segments: readonly Segment[];
  readonly box: Box;
  /** More room is above it than between lines of one paragraph. */
  readonly isNewBlock: boolean;
}

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const centerOf = (box: Box): number => box.y + box.height / 2;

const isBeside = (one: Box, other: Box): boolean =>
  centerOf(one) > other.y &&
  centerOf(one) < other.y + other.height &&
  centerOf(other) > one.y &&
  centerOf(other) < one.y + one.height;

export function segmentOf(page: number, words: readonly ReadWord[]): Segment {
  return {
    page,
    words,
    text: words.map(({ text }) => text).join(' '),
    box: around(words.map(({ box }) => box)),
  };
}

/** Parts a row where the room between two words is far more than a blank. */
function segmentsOf(page: number, words: readonly ReadWord[]): readonly Segment[] {
  const gaps = words.slice(1).map(({ box }, index) => box.x - endOf(words[index]));
  const usual = middleOf(gaps.filter((gap) => gap > 0));
  const height = middleOf(words.map(({ box }) => box.height));
  const parts: ReadWord[][] = [[]];
  for (const [index, word] of words.entries()) {
    const gap = index === 0 ? 0 : (gaps[index - 1] ?? 0);
    // After a sentence there is more room. A row of cells has no blanks to compare with.
    const least = height * (/[.,:;]$/.test(words[index - 1]?.text ?? '') ? 1.5 : 1.05);
    const isWide = gap > least && (gap > usual * 1.8 || usual > height * 1.05);
    if (isWide) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts.filter(({ length }) => length > 0).map((part) => segmentOf(page, part));
}

const endOf = (word: ReadWord | undefined): number => (word === undefined ? 0 : word.box.x + word.box.width);

/** The words of one row from left to right, each row once however its words were given. */
function rowsOfWords(page: ReadPage): readonly (readonly ReadWord[])[] {
  const lines = page.lines
    .map(({ words }) => words.map(cleanWord).filter(({ text }) => text.trim() !== ''))
    .filter(({ length }) => length > 0)
    .map((words) => ({ words, box: around(words.map(({ box }) => box)) }))
    .sort((a, b) => centerOf(a.box) - centerOf(b.box));
  const rows: { words: ReadWord[]; box: Box }[] = [];
  for (const { words, box } of lines) {
    const last = rows.at(-1);
    if (last !== undefined && isBeside(last.box, box)) {
      last.words.push(...words);
      last.box = around([last.box, box]);
    } else rows.push({ words: [...words], box });
  }
  return rows.map(({ words }) => words.sort((a, b) => a.box.x - b.box.x));
}

/** The rows of a page from top to bottom. */
export function rowsOf(page: ReadPage, number: number): readonly Row[] {
  const rows = rowsOfWords(page).map((words) => segmentsOf(number, words));
  return withBlocks(rows);
}

/** How far apart the lines of one paragraph stand: the smallest step that comes often. */
function leadingOf(steps: readonly number[], height: number): number {
  const real = steps.filter((step) => step > height * 0.8).sort((a, b) => a - b);
  const often = Math.max(2, real.length * 0.06);
  const alike = (step: number) => real.filter((each) => Math.abs(each - step) < step * 0.05).length;
  const found = real.find((step) => alike(step) >= often);
  if (found === undefined) return height * 1.45;
  // Few lines far apart are paragraphs of one line each; many are a letter with wide lines.
  return alike(found) >= real.length * 0.3 && real.length > 12 ? found : Math.min(found, height * 1.45);
}

/** Says of each row whether a block begins with it, by the room above it. */
export function withBlocks(rows: readonly (readonly Segment[])[]): readonly Row[] {
  const boxes = rows.map((segments) => around(segments.map(({ box }) => box)));
  const steps = boxes.slice(1).map((box, index) => box.y - (boxes[index]?.y ?? 0));
  const heights = boxes.map(({ height }) => height);
  const leading = leadingOf(steps, middleOf(heights));
  return rows.map((segments, index) => ({
    segments,
    box: boxes[index] as Box,
    isNewBlock: index === 0 || (steps[index - 1] ?? 0) > leading * 1.35,
  }));
}
