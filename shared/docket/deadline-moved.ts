import type { IsoDate } from '../base/dates';
import type { CountExplanation } from '../counting/count-explanation';
import type { Deadline } from '../records/deadline';

/** A deadline whose dates differ from its rule's count, and why. */
export interface Moved {
  /** `by-edition`: another edition of the table, other closures or a changed pack count it otherwise today. */
  readonly how: 'in-writing' | 'by-hand' | 'by-letter' | 'by-edition';
  /** What the rule counts to. */
  readonly from: { readonly due: IsoDate; readonly workBy: IsoDate };
}

/** How the dates of a deadline differ from its count; null when they do not, or when nothing was counted. */
export function movedOf(deadline: Deadline, explanation: CountExplanation | null): Moved | null {
  if (explanation === null) return null;
  const { due, workBy } = explanation;
  if (due === deadline.due && workBy === deadline.workBy) return null;
  const from = { due, workBy };
  return { how: deadline.moved ?? 'by-edition', from };
}
