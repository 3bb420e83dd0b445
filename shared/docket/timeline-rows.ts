import type { IsoDate } from '../base/dates';
import { hasNoRule } from '../records/response-plan';
import type { DeadlineState } from './deadline-state';
import type { DocketRow } from './rows';
import { stateInTimeline } from './state-text';

/** One row of a license's timeline: a period or a single day, with marks on it. */
export interface TimelineRow {
  readonly key: string;
  readonly kind: 'application' | 'letter' | 'step' | 'deadline' | 'estimate' | 'validity' | 'records';
  readonly title: string;
  readonly from: IsoDate;
  /** The same day as `from` where it is one day and no stretch. */
  readonly to: IsoDate;
  /** Goes on beyond the last day drawn. */
  readonly isOpenEnded: boolean;
  readonly marks: readonly IsoDate[];
  readonly tone: 'plain' | 'accent' | 'red' | 'amber' | 'green' | 'faint';
  /** What it is or where it stands. */
  readonly words: string;
  /** What happens if nothing is done; empty where that is over or nothing does. */
  readonly silent: string;
  readonly opens: { readonly deadlineId: string } | { readonly letterId: string } | null;
}

/** What most rows are: one stretch without marks that leads nowhere. */
export const plainRow = {
  isOpenEnded: false,
  marks: [],
  tone: 'plain',
  silent: '',
  opens: null,
} as const satisfies Partial<TimelineRow>;

const stateTones: Readonly<Record<DeadlineState, TimelineRow['tone']>> = {
  open: 'accent',
  sent: 'amber',
  missed: 'red',
  watch: 'amber',
  'watch-past': 'amber',
  met: 'green',
  answered: 'green',
  settled: 'green',
  'no-longer-needed': 'faint',
  ended: 'faint',
};

/** The row of a deadline: from what started it, or the opening of its window, to the due date, with what it means. */
export function timelineRowOf(row: DocketRow, meaning: string): TimelineRow {
  const { deadline, title, state } = row;
  const starts =
    deadline.opensOn ??
    (deadline.triggerOn < deadline.due && !hasNoRule(deadline) ? deadline.triggerOn : deadline.due);
  const isStanding = row.isOpen && state !== 'watch-past';
  return {
    ...plainRow,
    key: deadline.id,
    kind: 'deadline',
    title,
    from: starts,
    to: deadline.due,
    marks: deadline.met === null ? [] : [deadline.met.on],
    tone: row.group === 'missed' && row.isOpen ? 'red' : stateTones[state],
    words: stateInTimeline(row),
    silent: isStanding ? meaning : '',
    opens: { deadlineId: deadline.id },
  };
}
