import { type RecountedDeadline, recountDeadlines } from '../../../shared/docket/recount';
import { lawEdition } from '../../../shared/law/law';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import type { Docket } from '../../state/docket-store';

const known = new WeakMap<Docket, readonly RecountedDeadline[]>();

/**
 * The open deadlines of another edition to which this one would give another date; used by the page, the notice and the
 * sidebar.
 */
export function recountedDeadlinesOf(docket: Docket): readonly RecountedDeadline[] {
  const before = known.get(docket);
  if (before !== undefined) return before;
  const { register } = docket;
  const found = recountDeadlines(register, ruleSetOf(register.settings), lawEdition);
  known.set(docket, found);
  return found;
}
