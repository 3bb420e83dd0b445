import { lawEdition } from '../../../shared/law/law';
import { type WouldMove, wouldMove } from '../../../shared/recount';
import { bookOf } from '../../../shared/register-book';
import type { Docket } from '../../docket-store';

const known = new WeakMap<Docket, readonly WouldMove[]>();

/** The open lines of another edition that this one would date otherwise; asked by the page, the notice and the sidebar. */
export function wouldMoveOf(docket: Docket): readonly WouldMove[] {
  const before = known.get(docket);
  if (before !== undefined) return before;
  const { register } = docket;
  const found = wouldMove(register, bookOf(register.settings), lawEdition);
  known.set(docket, found);
  return found;
}
