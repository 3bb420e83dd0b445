import { cleanWord } from './clean-word';
import { withoutLeaders } from './leaders';
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

function segmentOf(page: number, words: readonly ReadWord[]): Segment {
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
  // A line set to both margins has the same room everywhere; cells do not.
  const even = gaps.filter((gap) => Math.abs(gap - usual) < usual * 0.12).length;
  const isJustified = gaps.length >= 3 && even >= gaps.length * 0.7;
  const parts: ReadWord[][] = [[]];
  for (const [index, word] of words.entries()) {
    const gap = index === 0 ? 0 : (gaps[index - 1] ?? 0);
    // After a sentence there is more room. A row of cells has no blanks to compare with.
    const least = height * (/[.,:;]$/.test(words[index - 1]?.text ?? '') ? 1.5 : 1.05);
    const isCell = isJustified ? gap > usual * 1.35 : gap > usual * 1.8 || usual > height * 1.05;
    const isWide = gap > least && isCell;
    if (isWide) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts.filter(({ length }) => length > 0).map((part) => segmentOf(page, part));
}

const endOf = (word: ReadWord | undefined): number => (word === undefined ? 0 : word.box.x + word.box.width);

/** The words of one row from left to right, each row once however its words were given. */
function rowsOfWords(page: ReadPage): readonly (readonly ReadWord[])[] {
  const lines = page.lines
    .map(({ words }) => words.map(cleanWord).flatMap(withoutLeaders))
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

/** Where cells of a row begin, besides the first one. */
const cellsOf = (segments: readonly Segment[] | undefined): readonly Box[] =>
  segments?.slice(1).map(({ box }) => box) ?? [];

/**
 * Parts a segment where the row above or below has a cell that begins at the same place: cells of a table may stand closer together than
 * room alone would tell.
 */
function partedAt(segment: Segment, cells: readonly Box[]): readonly Segment[] {
  const parts: ReadWord[][] = [[]];
  const gaps = segment.words.slice(1).map(({ box }, index) => box.x - endOf(segment.words[index]));
  // In a line set to both margins every blank is wide.
  const blank = gaps.length > 1 ? Math.min(...gaps) : 0;
  for (const [index, word] of segment.words.entries()) {
    const gap = index === 0 ? 0 : (gaps[index - 1] ?? 0);
    const height = word.box.height;
    const isCell =
      gap > Math.max(height * cellGap, blank * 1.3) &&
      cells.some((cell) => Math.abs(cell.x - word.box.x) < height * 0.2 && isNearRow(cell, word.box));
    if (isCell) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts.length === 1 ? [segment] : parts.map((part) => segmentOf(segment.page, part));
}

/** Between two cells of a table is at least so much room, in heights of a line; more than a blank has. */
const cellGap = 0.5;

const isNearRow = (one: Box, other: Box): boolean =>
  Math.abs(centerOf(one) - centerOf(other)) < Math.max(one.height, other.height) * 3;

/** The rows with each cell by itself, as far as the rows around tell where cells begin. */
function withCells(rows: readonly (readonly Segment[])[]): readonly (readonly Segment[])[] {
  let parted = rows;
  // What one row tells of the next may tell of the one behind it.
  for (let pass = 0; pass < 2; pass++) {
    const known = parted;
    parted = known.map((segments, at) => {
      const cells = [...cellsOf(known[at - 1]), ...cellsOf(known[at + 1])];
      return cells.length === 0 ? segments : segments.flatMap((segment) => partedAt(segment, cells));
    });
  }
  return parted;
}

/** The rows of a page from top to bottom. */
export function rowsOf(page: ReadPage, number: number): readonly Row[] {
  const rows = rowsOfWords(page).map((words) => segmentsOf(number, words));
  return withBlocks(withCells(rows));
}

/**
 * How far apart the lines of one paragraph stand: as far as the line below one that fills the width, which goes on there. Where
 * no line does, lines are taken to stand close.
 */
function leadingOf(boxes: readonly Box[], steps: readonly number[]): number {
  const height = middleOf(boxes.map((box) => box.height));
  const ends = boxes.map(({ x, width }) => x + width);
  const far = Math.max(...ends);
  const near = Math.min(...boxes.map(({ x }) => x));
  const full = steps
    .filter((step, index) => step > height * 0.8 && (ends[index] ?? 0) > far - (far - near) * 0.12)
    .sort((a, b) => a - b);
  return full[Math.floor(full.length / 4)] ?? height * 1.35;
}

/** Says of each row whether a block begins with it, by the room above it. */
export function withBlocks(rows: readonly (readonly Segment[])[]): readonly Row[] {
  const boxes = rows.map((segments) => around(segments.map(({ box }) => box)));
  const steps = boxes.slice(1).map((box, index) => box.y - (boxes[index]?.y ?? 0));
  const leading = leadingOf(boxes, steps);
  return rows.map((segments, index) => ({
    segments,
    box: boxes[index] as Box,
    isNewBlock: index === 0 || (steps[index - 1] ?? 0) > leading * 1.35,
  }));
}
