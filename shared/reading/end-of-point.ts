import type { Flow, FlowLine } from './text-flow';

/** How the points of a list are set. */
export interface SetOut {
  /** Where the lines below the first one of a point begin; null where every point that tells is one line. */
  readonly others: number | null;
  /** Where the first line of a paragraph before the list begins, if its others begin further left. */
  readonly indent: number | null;
  /** How far lines reach. */
  readonly right: number;
}

/** How a sentence ends. */
export const ended = /[.;:?!]["”’)]*$/u;
/** What a sentence begins with that speaks of the reply and no longer of a point. */
const closing =
  /^(?:you have \w+|your (?:response|reply|answers?)\b|(?:please )?(?:send|submit|upload|provide|return|direct|address) (?:your|all|these|them|the (?:above|requested))\b|please (?:respond|reply|contact|call|note)\b|we must receive|(?:if|unless) (?:you|we|no|this office)\b|should you|failure to|(?:licensing |case |action )?officer:|contact:|(?:tele)?phone:|e-?mail:|fax:|(?:any )?questions\b|sincerely|respectfully)/iu;

/** What a line begins with that stands in a list within a point. */
const anyMark = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[•◦▪■·●*–—-])\s/iu;

const lineAt = (flow: Flow, at: number): FlowLine | undefined => flow.lines[at];
export const textOfLine = (flow: Flow, at: number): string => {
  const { start, end } = flow.lines[at] ?? { start: 0, end: 0 };
  return flow.text.slice(start, end);
};
const rightOf = ({ box }: FlowLine): number => box.x + box.width;

/** Whether a line stands below another one, on its page and in its column. */
const isBelow = (line: FlowLine | undefined, above: FlowLine | undefined): boolean =>
  line !== undefined && above !== undefined && line.page === above.page && line.box.y >= above.box.y;

/** Whether a line was ended before it was full: the word that the next one begins with had room on it. */
function isEndedEarly(flow: Flow, at: number, right: number): boolean {
  const [line, next] = [lineAt(flow, at), lineAt(flow, at + 1)];
  const word = next === undefined ? undefined : flow.wordAt(next.start);
  if (line === undefined || word === undefined) return false;
  return rightOf(line) + word.box.width + line.box.height < right;
}

/** Whether a line goes on in the next one because it was full. */
function isWrapped(flow: Flow, at: number): boolean {
  const [line, next] = [lineAt(flow, at), lineAt(flow, at + 1)];
  if (next === undefined || next.isNewBlock || !isBelow(next, line)) return false;
  return (
    !ended.test(textOfLine(flow, at)) &&
    /^[\p{Ll}\d]/u.test(textOfLine(flow, at + 1)) &&
    !anyMark.test(textOfLine(flow, at + 1))
  );
}

const linesBefore = 12;
const linesBehind = 4;

/** How the points of a list are set that begin at these lines. */
export function setOutOf(flow: Flow, starts: readonly number[]): SetOut {
  const [first = 0, last = 0] = [starts[0], starts.at(-1)];
  const fromMark: number[] = [];
  for (const [place, start] of starts.entries())
    for (let at = start + 1; at < (starts[place + 1] ?? 0); at++) {
      const [line, own] = [lineAt(flow, at), lineAt(flow, start)];
      // What begins a block may be a paragraph of its own within a point.
      if (line === undefined || own === undefined || line.isNewBlock || !isBelow(line, own)) break;
      if (!anyMark.test(textOfLine(flow, at))) fromMark.push(line.box.x - own.box.x);
    }
  let indent: number | null = null;
  let right = 0;
  let isFull = false;
  for (let at = first; at >= Math.max(0, first - linesBefore); at--) {
    const [line, below] = [lineAt(flow, at), lineAt(flow, at + 1)];
    if (line === undefined || !isBelow(lineAt(flow, first), line)) break;
    right = Math.max(right, rightOf(line));
    isFull ||= isWrapped(flow, at);
    const isIndented = below !== undefined && at + 1 < first && line.box.x > below.box.x + line.box.height;
    if (isIndented && indent === null && !below.isNewBlock) indent = line.box.x;
  }
  for (let at = first + 1; at <= last + linesBehind; at++) {
    const line = lineAt(flow, at);
    if (line === undefined) break;
    if (!isBelow(line, lineAt(flow, at - 1))) {
      if (at > last) break;
      [right, isFull] = [0, false];
    }
    right = Math.max(right, rightOf(line));
    isFull ||= isWrapped(flow, at);
  }
  // Where no line is full the page has as much room at the right as at the left.
  if (!isFull) right = Math.max(right, flow.rightOf(lineAt(flow, last)?.page ?? 1));
  const begins = lineAt(flow, last)?.box.x ?? 0;
  return { others: fromMark.length === 0 ? null : begins + Math.min(...fromMark), indent, right };
}

/** The line behind the last one of the last point of a list, whose points begin at these lines. */
export function endOfLastPoint(
  flow: Flow,
  starts: readonly number[],
  isFirst: (line: number) => boolean,
): number {
  const start = starts.at(-1) ?? 0;
  const setOut = setOutOf(flow, starts);
  let others = setOut.others;
  let end = start + 1;
  for (; end < flow.lines.length; end++) {
    const [line, before] = [lineAt(flow, end) as FlowLine, lineAt(flow, end - 1) as FlowLine];
    const hasEnded = ended.test(textOfLine(flow, end - 1));
    // On the next page, or at the head of the next column, a sentence goes on where it was not ended.
    if (!isBelow(line, before)) {
      if (hasEnded) break;
      continue;
    }
    // Words before another list that is numbered the same way.
    if (hasEnded && /:$/.test(textOfLine(flow, end)) && isFirst(end + 1)) break;
    if (isBehindPoint(flow, end, { ...setOut, others, begins: lineAt(flow, start)?.box.x ?? 0, hasEnded }))
      break;
    if (!line.isNewBlock && others === null && !anyMark.test(textOfLine(flow, end))) others = line.box.x;
  }
  return end;
}

/** Whether a line of the same page and column stands behind the point that the line above it belongs to. */
function isBehindPoint(
  flow: Flow,
  at: number,
  {
    others,
    indent,
    right,
    begins,
    hasEnded,
  }: SetOut & { readonly begins: number; readonly hasEnded: boolean },
): boolean {
  const { box, isNewBlock } = lineAt(flow, at) as FlowLine;
  const isNear = (x: number | null) => x !== null && Math.abs(box.x - x) < box.height * 0.3;
  const isDeeper = (x: number) => x > begins + box.height * 0.7;
  const isLeft = (x: number) => x < begins - box.height * 0.5;
  const isEarly = isEndedEarly(flow, at - 1, right);
  const isPointsOwn = isDeeper(box.x) && box.x < begins + box.height * 6;
  if (isNewBlock && !isPointsOwn) return true;
  if (isDeeper(box.x)) {
    if (!hasEnded || anyMark.test(textOfLine(flow, at))) return false;
    // Where the points wrap to another place this is no wrapped line.
    if (others !== null && !isNear(others) && (box.x < others || isNear(indent))) return true;
    // A paragraph whose first line is further in than the others is none of a list that stands further in itself.
    const next = lineAt(flow, at + 1);
    const isIndented =
      next !== undefined && !next.isNewBlock && isBelow(next, lineAt(flow, at)) && !isDeeper(next.box.x);
    return isIndented && (isEarly || isNewBlock);
  }
  const isHanging = others !== null && isDeeper(others);
  const isFirstIndented = others !== null && isLeft(others);
  if (isHanging) return hasEnded || isEarly;
  if (isLeft(box.x)) return hasEnded && (!isFirstIndented || isEarly);
  if (isFirstIndented) return hasEnded;
  if (!hasEnded || anyMark.test(textOfLine(flow, at))) return false;
  return closing.test(textOfLine(flow, at)) || (isEarly && /^["“(]?[\p{Lu}\d]/u.test(textOfLine(flow, at)));
}
