import { type PendingTime, pendingTimes } from '../records/saved-view';
import type { LicenseRow } from './license-rows';
import { pendingTimeOf, stageOf } from './license-stage';
import { type LicenseStatus, statusWords } from './license-status';

/** The applications that wait for the agency's decision: how many, how long, and where they stand. */
export interface PendingSummary {
  readonly count: number;
  /** Every class of waiting time, also those with none; `unknown` only where the day of some is not recorded. */
  readonly byTime: readonly { readonly time: PendingTime; readonly count: number }[];
  /** The statuses that some have, in the order in which an application passes through them. */
  readonly byStatus: readonly { readonly status: LicenseStatus; readonly count: number }[];
  /** The longest wait; null where no day is recorded. */
  readonly longest: { readonly id: string; readonly name: string; readonly days: number } | null;
  /** Half of them wait longer; null where no day is recorded. */
  readonly medianDays: number | null;
}

const pendingStatuses = (Object.keys(statusWords) as LicenseStatus[]).filter(
  (status) => stageOf[status] === 'pending',
);

function counted<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The day in the middle; of an even number of waits the lower of the two middle ones. */
function medianOf(sorted: readonly number[]): number | null {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** What is pending among these records. */
export function pendingSummary(rows: readonly LicenseRow[]): PendingSummary {
  const pending = rows.filter(({ stage }) => stage === 'pending');
  const times = counted(pending.map(({ daysPending }) => pendingTimeOf(daysPending)));
  const statuses = counted(pending.map(({ status }) => status));
  const waits = pending
    .flatMap(({ license, name, daysPending: days }) =>
      days === null ? [] : [{ id: license.id, name, days }],
    )
    .sort((a, b) => a.days - b.days);
  return {
    count: pending.length,
    byTime: pendingTimes
      .map((time) => ({ time, count: times.get(time) ?? 0 }))
      .filter(({ time, count }) => time !== 'unknown' || count > 0),
    byStatus: pendingStatuses.flatMap((status) => {
      const count = statuses.get(status) ?? 0;
      return count === 0 ? [] : [{ status, count }];
    }),
    longest: waits.at(-1) ?? null,
    medianDays: medianOf(waits.map(({ days }) => days)),
  };
}
