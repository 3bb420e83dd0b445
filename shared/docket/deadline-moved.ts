import type { IsoDate } from '../base/dates';
import type { Working } from '../counting/working';
import type { Deadline } from '../records/deadline';

/** A line whose dates are not those its rule counts to, and whose doing that is. */
export interface Moved {
  /** `by-edition`: another edition of the table, other closures or a changed pack count it otherwise today. */
  readonly how: 'in-writing' | 'by-hand' | 'by-letter' | 'by-edition';
  /** What the rule counts to. */
  readonly from: { readonly due: IsoDate; readonly workBy: IsoDate };
}

/** Whether a line stands elsewhere than its count ends; null when it does not, or when nothing was counted. */
export function movedOf(line: Deadline, working: Working | null): Moved | null {
  if (working === null) return null;
  const { due, workBy } = working;
  if (due === line.due && workBy === line.workBy) return null;
  const from = { due, workBy };
  return { how: line.moved ?? 'by-edition', from };
}
