import { plural } from '../base/plural';
import type { NumberedPoint, ResponseFacts } from '../response/response-facts';

const isAnswered = ({ point }: NumberedPoint): boolean =>
  point.answer.trim() !== '' || (point.kind === 'modification' && point.how === 'accept');

/** Why a reply cannot go out as it is, in sentences; empty when every point is entered and answered. */
export function draftReasons({ points }: Pick<ResponseFacts, 'points'>): readonly string[] {
  if (points.length === 0) return ['no point of the letter is entered.'];
  const open = points.filter((each) => !isAnswered(each)).map(({ number }) => number);
  if (open.length === 0) return [];
  return [`${plural(open.length, 'point has', 'points have')} no answer (${open.join(', ')}).`];
}
