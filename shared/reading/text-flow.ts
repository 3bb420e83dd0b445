import { withoutHeadersAndFooters } from './headers-and-footers';
import { around, type Box, type LetterText, type OtherSign, type Place, type ReadWord } from './letter-text';
import { type Row, rowsOf, type Segment } from './page-rows';
import { inReadingOrder } from './reading-order';

/** A line of the flow: from where to where in its text, and where it stands. */
export interface FlowLine {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly box: Box;
  readonly isNewBlock: boolean;
}

/**
 * A letter as one text in the order in which it is read: a tab between what stands side by side, a line feed between lines, two
 * between blocks. Behind `end` follow pairs that stand one above the other, a heading and its value with a tab between them.
 */
export interface Flow {
  readonly text: string;
  readonly end: number;
  readonly lines: readonly FlowLine[];
  /** How far text reaches on a page that has as much room at the right as at the left. */
  rightOf(page: number): number;
  /** Where a part of the text stands on the page where it begins. */
  placeOf(start: number, end: number): Place;
  /** The word that stands at a place of the text; a pair behind `end` has the words of the letter. */
  wordAt(start: number): ReadWord | undefined;
  /** How sure the least sure word of a part is. */
  confidenceOf(start: number, end: number): number;
  /** The words of a part that are less sure than this, as they were read. */
  wordsBelow(confidence: number, start: number, end: number): readonly string[];
  /** Where signs of a part may be others: each place in the text, and what may stand there. */
  othersIn(start: number, end: number): readonly OtherSign[];
}

// Words that keep their hyphen where a line ends behind it.
const keepsHyphen =
  /(?:^|[\s(])(?:end|non|dual|co|re|pre|post|self|third|mid|multi|to|in|of|so|by|well|long|short|high|low|above|e|\d+|[A-Z])-$/i;

interface Owned {
  readonly word: ReadWord;
  readonly page: number;
  readonly line: number;
}

/** Puts words one after the other and keeps of each letter whose it is. */
class FlowWriter {
  text = '';
  readonly owners: (Owned | undefined)[] = [];
  line = 0;

  separate(by: string): void {
    this.text += by;
    for (let n = 0; n < by.length; n++) this.owners.push(undefined);
  }

  write({ words, page }: Segment): void {
    for (const [index, word] of words.entries()) {
      if (index > 0) this.separate(' ');
      this.text += word.text;
      const owner = { word, page, line: this.line };
      for (let n = 0; n < word.text.length; n++) this.owners.push(owner);
    }
  }

  /** Takes back the hyphen a line ended with, where it only parted a word. */
  joinHyphen(next: string): boolean {
    // A number that was broken keeps its sign.
    if (/\d-$/.test(this.text) && /^\d/.test(next)) return true;
    if (!/\p{L}-$/u.test(this.text) || !/^\p{Ll}/u.test(next)) return false;
    if (!keepsHyphen.test(this.text.slice(-12))) {
      this.text = this.text.slice(0, -1);
      this.owners.pop();
    }
    return true;
  }
}

function writeRows(writer: FlowWriter, rows: readonly Row[]): readonly FlowLine[] {
  const lines: FlowLine[] = [];
  let above: Row | undefined;
  for (const row of rows) {
    const { segments, box } = row;
    const [first] = segments;
    if (first === undefined) continue;
    // On the next page or in the next column a sentence goes on without a new block.
    const isTurned = above === undefined || box.y < above.box.y;
    const isNewBlock =
      row.isNewBlock && !(isTurned && /[\p{L}\p{N},]$/u.test(writer.text) && /^\p{Ll}/u.test(first.text));
    above = row;
    const isJoined = !isNewBlock && segments.length === 1 && writer.joinHyphen(first.text);
    if (!isJoined && writer.text !== '') writer.separate(isNewBlock ? '\n\n' : '\n');
    writer.line += 1;
    const start = writer.text.length;
    for (const [index, segment] of segments.entries()) {
      if (index > 0) writer.separate('\t');
      writer.write(segment);
    }
    lines.push({ start, end: writer.text.length, page: first.page, box, isNewBlock });
  }
  return lines;
}

const isHeading = (text: string): boolean => !/\d/.test(text) && text.split(' ').length <= 6;

/**
 * The cells of a row of headings as far as the row below tells them apart: two that stand close together are two where a value begins
 * below each.
 */
function headingsOf(above: Row, { segments }: Row): readonly Segment[] {
  const words = above.segments.flatMap((segment) => segment.words);
  if (above.segments.length >= segments.length || words.some(({ text }) => /\d/.test(text)))
    return above.segments;
  const groups = segments.map(({ box, page }, at) => {
    const [from, to] = [box.x - box.height / 2, (segments[at + 1]?.box.x ?? Infinity) - box.height / 2];
    const own = words.filter((word) => (at === 0 || word.box.x >= from) && word.box.x < to);
    return {
      page,
      words: own,
      text: own.map(({ text }) => text).join(' '),
      box: around(own.map((word) => word.box)),
    };
  });
  const isAbove = groups.every(
    (group, at) =>
      group.words.length > 0 && Math.abs(group.box.x - (segments[at]?.box.x ?? 0)) < group.box.height,
  );
  return isAbove ? groups : above.segments;
}

/** The heading that stands above a segment in its own column; undefined where one stands beside it. */
function headingAbove(rows: readonly Row[], at: number, place: number): Segment | undefined {
  const row = rows[at];
  const segment = row?.segments[place];
  const above = rows[at - 1];
  if (row === undefined || segment === undefined || above === undefined) return undefined;
  const before = row.segments[place - 1];
  const headings = headingsOf(above, row);
  const isTable = row.segments.length > 1 && headings.length === row.segments.length;
  if (before !== undefined && isHeading(before.text) && (!isTable || before.text.endsWith(':')))
    return undefined;
  if (row.box.y - (above.box.y + above.box.height) > segment.box.height * 2.2) return undefined;
  const reach = segment.box.height * 1.5;
  const center = ({ box }: Segment) => box.x + box.width / 2;
  const fitting = headings.filter(
    (each) =>
      each.page === segment.page &&
      isHeading(each.text) &&
      (Math.abs(each.box.x - segment.box.x) < reach || Math.abs(center(each) - center(segment)) < reach),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

const controlOrLicense = /^(?:[A-Z]-?\d{6}|D-?\d{7})$/;

/** The heading of a segment's column: it stands above it, or above the numbers of the same kind that stand between. */
function headingOfColumn(rows: readonly Row[], at: number, place: number): Segment | undefined {
  const heading = headingAbove(rows, at, place);
  const segment = rows[at]?.segments[place];
  if (heading !== undefined || segment === undefined || !controlOrLicense.test(segment.text)) return heading;
  const isOfColumn = ({ box, text }: Segment) =>
    Math.abs(box.x - segment.box.x) < segment.box.height && controlOrLicense.test(text);
  const above = rows[at - 1]?.segments.findIndex(isOfColumn) ?? -1;
  return above < 0 ? undefined : headingOfColumn(rows, at - 1, above);
}

/** The text of a letter in the order in which it is read. */
export function flowOf({ pages }: LetterText): Flow {
  const bodyRows = withoutHeadersAndFooters(
    pages.map((page, index) => ({ page, rows: rowsOf(page, index + 1) })),
  );
  const writer = new FlowWriter();
  const lines = bodyRows.flatMap((rows) => writeRows(writer, inReadingOrder(rows)));
  const end = writer.text.length;
  for (const rows of bodyRows)
    for (const [at, { segments }] of rows.entries())
      for (const [place, segment] of segments.entries()) {
        const heading = headingOfColumn(rows, at, place);
        const isTable = segments.length > 1 && rows[at - 1]?.segments.length === segments.length;
        const isValue = isTable || /\d/.test(segment.text);
        if (heading === undefined || !isValue || segment.text.length > 60) continue;
        writer.separate('\n\n');
        writer.line += 1;
        writer.write(heading);
        writer.separate('\t');
        writer.write(segment);
      }
  const { text, owners } = writer;
  const ownersOf = (from: number, to: number): readonly Owned[] => [
    ...new Set(owners.slice(from, to).filter((each) => each !== undefined)),
  ];
  return {
    text,
    end,
    lines,
    rightOf: (page) => {
      const left = Math.min(...lines.filter((line) => line.page === page).map(({ box }) => box.x));
      return (pages[page - 1]?.width ?? 0) - left;
    },
    placeOf: (from, to) => {
      const owned = ownersOf(from, to);
      const page = owned[0]?.page ?? 1;
      const onPage = owned.filter((each) => each.page === page);
      const boxes = [...new Set(onPage.map(({ line }) => line))].map((line) =>
        around(onPage.filter((each) => each.line === line).map(({ word }) => word.box)),
      );
      return { page, boxes };
    },
    othersIn: (from, to) => {
      const found: OtherSign[] = [];
      let begins = from;
      while (begins > 0 && owners[begins - 1] !== undefined && owners[begins - 1] === owners[from])
        begins -= 1;
      for (let at = begins; at < to; at++) {
        const owner = owners[at];
        if (owner === undefined || owner === owners[at - 1]) continue;
        for (const other of owner.word.others ?? [])
          if (at + other.at >= from && at + other.at < to) found.push({ ...other, at: at + other.at });
      }
      return found;
    },
    wordsBelow: (confidence, from, to) =>
      ownersOf(from, to)
        .filter(({ word }) => word.confidence < confidence && /[\p{L}\p{N}]/u.test(word.text))
        .map(({ word }) => word.text),
    wordAt: (start) => owners[start]?.word,
    confidenceOf: (from, to) => Math.min(1, ...ownersOf(from, to).map(({ word }) => word.confidence)),
  };
}
