import type { Point } from '../../../shared/records/response';
import { responsePartWords } from '../../../shared/words/response-part-words';
import type { ResponseChange } from './change-response';

export type PointGiven = NonNullable<ResponseChange['points']>[number];

/** A point as a command gives it: its exhibits by id. */
export function givenPoint({ exhibitIds, ...point }: Point): PointGiven {
  return { ...point, exhibits: [...exhibitIds] };
}

/** A point for each of its reasons. The first stays the point it was, with its answer; the others are yet to be answered. */
export function severalPoints(point: PointGiven, reasons: readonly string[]): PointGiven[] {
  const { id: _id, ...rest } = point;
  const unanswered = { ...rest, how: null, answer: '', isDone: false, exhibits: [] };
  return reasons.map((text, index) => (index === 0 ? { ...point, text } : { ...unanswered, text }));
}

/** The same list with one of its parts a place further up or down; the list as it is at its end. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const parts = [...list];
  const [part] = parts.splice(index, 1);
  if (part !== undefined) parts.splice(index + by, 0, part);
  return parts;
}

/** A person's name and the day, to be filled in; what a form still lacks. */
export function lacksWho(by: string, on: string | null) {
  if (by.trim() === '') return { lacks: responsePartWords.enterWho, field: 'by' };
  return on === null ? { lacks: responsePartWords.enterDay, field: 'on' } : null;
}
