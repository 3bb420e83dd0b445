import { ended, type SetOut, textOfLine } from './end-of-point';
import type { Flow, FlowLine } from './text-flow';

/** Where a point ends that another follows, and whether a paragraph that stands between the two may be none of it. */
export interface EndBetween {
  readonly end: number;
  readonly isOpen: boolean;
}

/**
 * Where the point that begins at a line ends before the next one: a paragraph at the margin that its other lines do not reach stands between
 * the two; one that begins where the points themselves begin may be its own or not.
 */
export function endBetween(flow: Flow, start: number, next: number, { others }: SetOut): EndBetween {
  const first = flow.lines[start] as FlowLine;
  const isHanging = others !== null && others > first.box.x + first.box.height * 0.7;
  const isFirstIndented = others !== null && others < first.box.x - first.box.height * 0.5;
  for (let at = start + 1; at < next; at++) {
    const line = flow.lines[at] as FlowLine;
    const isOfPage = line.page === first.page && line.box.y > first.box.y;
    if (!isOfPage || !line.isNewBlock || !ended.test(textOfLine(flow, at - 1))) continue;
    const room = line.box.x - first.box.x;
    const isLeft = room < -line.box.height * 0.5;
    const isAtMarks = Math.abs(room) <= line.box.height * 0.5;
    if ((isLeft && !isFirstIndented) || (isAtMarks && isHanging)) return { end: at, isOpen: false };
    if (isAtMarks || isLeft) return { end: next, isOpen: true };
  }
  return { end: next, isOpen: false };
}
