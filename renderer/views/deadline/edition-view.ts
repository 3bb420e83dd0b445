import { type WouldMove, wouldMove } from '../../../shared/docket/recount';
import { lawEdition } from '../../../shared/law/law';
import { bookOf } from '../../../shared/register/rules-in-force';
import type { Docket } from '../../state/docket-store';

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
