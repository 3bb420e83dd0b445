import type { IsoDate } from '../base/dates';
import type { CountExplanation } from '../counting/count-explanation';
import type { Deadline } from '../records/deadline';

/** A deadline whose dates differ from its rule's count, and why. */
export interface DateDifference {
  /** `by-edition`: another edition of the table, other closures or a changed rule file would give another date today. */
  readonly how: 'in-writing' | 'by-hand' | 'by-letter' | 'by-edition';
  /** What the rule counts to. */
  readonly from: { readonly due: IsoDate; readonly workBy: IsoDate };
}

/** How the dates of a deadline differ from its count; null when they do not, or when nothing was counted. */
export function dateDifferenceOf(
  deadline: Deadline,
  explanation: CountExplanation | null,
): DateDifference | null {
  if (explanation === null) return null;
  const { due, workBy } = explanation;
  if (due === deadline.due && workBy === deadline.workBy) return null;
  const from = { due, workBy };
  return { how: deadline.moved ?? 'by-edition', from };
}
