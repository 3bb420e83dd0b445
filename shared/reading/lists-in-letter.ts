import { bullets, type Numbering, numberings } from '../response/numbered-reasons';
import { endBetween } from './between-points';
import { endOfLastPoint, setOutOf } from './end-of-point';
import { inlineList } from './inline-lists';
import { type LetterList, type ListPoint, pointOf } from './list-point';
import { repeatedIn } from './repeated-mail';
import type { Flow, FlowLine } from './text-flow';

interface Mark {
  readonly line: number;
  /** With its sign: "1.", "(a)". */
  readonly printed: string;
}

/** Lines of a text in which broken lines are joined again. */
function unbrokenText(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((block) =>
      block
        .replace(/(?<=\p{L}-)\s*\n\s*/gu, '')
        .replace(/\s*[\n\t]\s*/g, ' ')
        .trim(),
    )
    .filter((block) => block !== '')
    .join('\n');
}

/** Letters of which a picture does not say whether they are capitals. */
const alike = /^\(?[COSUVWXZcosuvwxz][.)]/;

const otherCase = (text: string): string =>
  text.replace(/\p{L}/u, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );

function markIn(text: string, { mark }: Numbering): readonly [string, string] | undefined {
  mark.lastIndex = 0;
  const found = mark.exec(`${text} `);
  return found === null ? undefined : [found[1] ?? '', found[0]];
}

/** The mark that a line begins with. `next`: the number that would come next in its list. */
function markAt(
  flow: Flow,
  { start, end }: FlowLine,
  numbering: Numbering,
  next?: string,
): readonly [string, string] | undefined {
  const text = flow.text.slice(start, end).replace(/^\s+/, '');
  const found = markIn(text, numbering);
  if (found !== undefined || next === undefined || !alike.test(text)) return found;
  const other = markIn(otherCase(text), numbering);
  return other?.[0] === next ? other : undefined;
}

/** The lines at which a list of one kind of number stands, from the line on: counted without a gap from the first. */
function marksFrom(flow: Flow, numbering: Numbering, from: number): readonly Mark[] {
  const marks: Mark[] = [];
  const isSign = numbering.at(0) === numbering.at(1);
  for (let line = from; line < flow.lines.length; line++) {
    const at = flow.lines[line] as FlowLine;
    const found = markAt(flow, at, numbering, marks.length > 0 ? numbering.at(marks.length) : undefined);
    if (found === undefined) {
      // A list of signs has no count that would say where the next one begins.
      if (isSign && marks.length > 0 && endsList(flow, at, marks[0] as Mark)) break;
      continue;
    }
    const [number, printed] = found;
    if (number === numbering.at(marks.length)) marks.push({ line, printed: printed.trim() });
    // Another list of the same kind begins.
    else if (marks.length > 1 && number === numbering.at(0)) break;
  }
  return marks;
}

/** Whether a line begins a block at the margin of a list or left of it. */
function endsList(flow: Flow, { isNewBlock, box }: FlowLine, first: Mark): boolean {
  return isNewBlock && box.x < indentOf(flow, first.line) + box.height * 0.7;
}

const indentOf = (flow: Flow, line: number): number => flow.lines[line]?.box.x ?? 0;

/** The block of lines before a list, or its heading and that. */
function leadInOf(flow: Flow, before: number): string {
  let from = before - 1;
  for (let blocks = 0; from >= 0 && blocks < 2; from--) if (flow.lines[from]?.isNewBlock) blocks += 1;
  const start = flow.lines[Math.max(0, from + 1)]?.start ?? 0;
  const end = flow.lines[before]?.start ?? 0;
  return unbrokenText(flow.text.slice(start, end)).slice(-600);
}

function pointsOf(
  flow: Flow,
  marks: readonly Mark[],
  numbering: Numbering,
): { readonly points: readonly ListPoint[]; readonly end: number } {
  let last = 0;
  const starts = marks.map(({ line }) => line);
  const isFirst = (line: number): boolean => {
    const at = flow.lines[line];
    return at !== undefined && markAt(flow, at, numbering)?.[0] === numbering.at(0);
  };
  const setOut = setOutOf(flow, starts);
  const points = marks.map(({ line, printed }, index) => {
    const next = marks[index + 1]?.line;
    const { end: endLine, isOpen } =
      next === undefined
        ? { end: endOfLastPoint(flow, starts, isFirst), isOpen: false }
        : endBetween(flow, line, next, setOut);
    last = endLine;
    const start = flow.lines[line]?.start ?? 0;
    const end = flow.lines[endLine - 1]?.end ?? start;
    const text = unbrokenText(flow.text.slice(start, end).replace(/^\s+/, '').slice(printed.length));
    return pointOf(flow, { number: printed, text, start, end, isOpen });
  });
  return { points, end: last };
}

/** The line behind the block that begins with a line. */
function endOfBlock({ lines }: Flow, from: number): number {
  const next = lines.findIndex(({ isNewBlock }, at) => at > from && isNewBlock);
  return next === -1 ? lines.length : next;
}

/**
 * The lists of a letter, one after the other; a list within a point belongs to it, but where the outer one says nothing of what it lists,
 * as numbered paragraphs, the lists within are told too.
 */
export function listsIn(
  flow: Flow,
  saysWhat: (list: LetterList) => boolean = () => true,
): readonly LetterList[] {
  const lists: LetterList[] = [];
  const isRepeated = repeatedIn(flow);
  for (let line = 0; line < flow.lines.length; ) {
    const at = flow.lines[line] as FlowLine;
    const blockEnd = endOfBlock(flow, line);
    const inline =
      at.isNewBlock && !isRepeated(at.start)
        ? inlineList(flow, at.start, (flow.lines[blockEnd - 1] as FlowLine).end)
        : undefined;
    if (inline !== undefined && saysWhat(inline)) {
      lists.push(inline);
      line = blockEnd;
      continue;
    }
    const kinds = [...numberings, ...bullets].filter((kind) => markAt(flow, at, kind)?.[0] === kind.at(0));
    const [best] = kinds
      .map((kind) => ({ kind, marks: marksFrom(flow, kind, line) }))
      .sort((one, other) => other.marks.length - one.marks.length);
    // One numbered point alone is a list too when its words say so; a line that only looks like one is none.
    if (best?.marks[0]?.line !== line || isRepeated(at.start)) {
      line += 1;
      continue;
    }
    const { points, end } = pointsOf(flow, best.marks, best.kind);
    const list = { leadIn: leadInOf(flow, line), points };
    lists.push(list);
    line = saysWhat(list) ? Math.max(end, line + 1) : line + 1;
  }
  return lists;
}
