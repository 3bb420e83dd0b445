import { type Row, type Segment, withBlocks } from './page-rows';

/** Points between two columns at least, rows they share at least, letters a line of each has at least. */
const gutterAtLeast = 6;
const rowsAtLeast = 4;
const lettersAtLeast = 20;

interface Gutter {
  readonly from: number;
  readonly to: number;
}

const endOf = ({ box }: Segment): number => box.x + box.width;

/** The part of a gutter that a row leaves free; undefined where it writes across. */
function freeIn({ segments }: Row, gutter: Gutter): Gutter | undefined {
  let { from, to } = gutter;
  for (const segment of segments) {
    const center = segment.box.x + segment.box.width / 2;
    if (center < (from + to) / 2) from = Math.max(from, endOf(segment));
    else to = Math.min(to, segment.box.x);
  }
  return to - from >= gutterAtLeast ? { from, to } : undefined;
}

function firstGutter({ segments: [left, right, ...more] }: Row): Gutter | undefined {
  if (left === undefined || right === undefined || more.length > 0) return undefined;
  if (left.text.length < lettersAtLeast || right.text.length < lettersAtLeast) return undefined;
  return { from: endOf(left), to: right.box.x };
}

const meanLength = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, segments.length);

/** How many rows from here on stand in two columns of text, and where the room between them is. */
function columnsFrom(
  rows: readonly Row[],
  at: number,
): { readonly end: number; readonly gutter: Gutter } | undefined {
  const first = rows[at];
  let gutter = first === undefined ? undefined : firstGutter(first);
  if (gutter === undefined) return undefined;
  let end = at + 1;
  for (; end < rows.length; end++) {
    const free: Gutter | undefined = freeIn(rows[end] as Row, gutter);
    if (free === undefined) break;
    gutter = free;
  }
  const inside = rows.slice(at, end);
  const both = inside.filter(({ segments }) => segments.length > 1).length;
  const [left, right] = sidesOf(inside, gutter);
  const isText = meanLength(left.flat()) >= lettersAtLeast && meanLength(right.flat()) >= lettersAtLeast;
  return both >= rowsAtLeast && isText ? { end, gutter } : undefined;
}

/**
 * Where columns begin that were found from a row on: lines just above it, back to `from`, that
 * leave the room between them free are theirs too.
 */
function topOf(rows: readonly Row[], at: number, from: number, gutter: Gutter): number {
  let top = at;
  for (; top > from; top--) {
    const [row, below] = [rows[top - 1] as Row, rows[top] as Row];
    const isClose = below.box.y - row.box.y < below.box.height * 1.6;
    if (!isClose || freeIn(row, gutter) === undefined) break;
  }
  return top;
}

function sidesOf(
  rows: readonly Row[],
  { from, to }: Gutter,
): readonly [readonly (readonly Segment[])[], readonly (readonly Segment[])[]] {
  const isLeft = ({ box }: Segment) => box.x + box.width / 2 < (from + to) / 2;
  const side = (wanted: boolean) =>
    rows
      .map(({ segments }) => segments.filter((segment) => isLeft(segment) === wanted))
      .filter(({ length }) => length > 0);
  return [side(true), side(false)];
}

/** Rows in the order in which they are read: of two columns of text the left one first; a table stays in its rows. */
export function inReadingOrder(rows: readonly Row[]): readonly Row[] {
  const ordered: Row[] = [];
  let before = 0;
  for (let at = 0; at < rows.length; ) {
    const columns = columnsFrom(rows, at);
    if (columns === undefined) {
      ordered.push(rows[at] as Row);
      at += 1;
      continue;
    }
    const top = topOf(rows, at, before, columns.gutter);
    ordered.splice(ordered.length - (at - top));
    for (const side of sidesOf(rows.slice(top, columns.end), columns.gutter))
      ordered.push(...withBlocks(side));
    at = columns.end;
    before = at;
  }
  return ordered;
}
