import { type RecountedDeadline, recountDeadlines } from '../../../shared/docket/recount';
import type { Register } from '../../../shared/register/register';
import { editionOf, ruleSetOf } from '../../../shared/register/rules-in-force';
import type { Made } from '../../state/made-ahead';

const known = new WeakMap<Register, readonly RecountedDeadline[]>();

/**
 * The open deadlines of another edition to which this one would give another date; used by the page, the notice and the
 * sidebar.
 */
export function recountedDeadlinesOf({ register }: Pick<Made, 'register'>): readonly RecountedDeadline[] {
  const before = known.get(register);
  if (before !== undefined) return before;
  const found = recountDeadlines(register, ruleSetOf(register.settings), editionOf(register.settings));
  known.set(register, found);
  return found;
}
