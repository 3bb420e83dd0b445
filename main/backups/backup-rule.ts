import { dateInZone, daysBetween, type IsoDate } from '../../shared/base/dates';
import { defaultKeepRule, type KeepRule } from '../../shared/calls/backup-shapes';
import type { Backup } from './backup-note';

/** The facts of a backup that decide whether it is kept. */
export type Keepable = Pick<Backup, 'name' | 'madeAt' | 'seq' | 'hash' | 'records' | 'holds'>;

/** True when every entry of the one backup stands in the other. */
function holdsAll(holder: Keepable, held: Keepable): boolean {
  return holder.hash === held.hash || holder.holds.includes(held.hash);
}

// Monday to Sunday; a fixed Monday is as good as any to count from.
const aMonday = dateInZone('2018-12-31T00:00:00Z', 'UTC');

function weekOf(day: IsoDate): number {
  return Math.floor(daysBetween(aMonday, day) / 7);
}

function monthOf(day: IsoDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** Newest first; those of one second in the order of their names. */
function newestFirst(a: Keepable, b: Keepable): number {
  if (a.madeAt !== b.madeAt) return a.madeAt < b.madeAt ? 1 : -1;
  return a.name < b.name ? 1 : -1;
}

function keptByAge(sorted: readonly Keepable[], now: string, rule: KeepRule): Keepable[] {
  const today = dateInZone(now, 'UTC');
  const seen = new Set<string>();
  const isFirstOf = (period: string): boolean => {
    const isNew = !seen.has(period);
    seen.add(period);
    return isNew;
  };
  return sorted.filter((backup, index) => {
    const day = dateInZone(backup.madeAt, 'UTC');
    // A backup from the future, after a clock was set back, has a negative age and is kept.
    const age = daysBetween(day, today);
    const isLastOfWeek = isFirstOf(`week ${weekOf(day)}`);
    const isLastOfMonth = isFirstOf(`month ${monthOf(day)}`);
    const monthsOld = monthOf(today) - monthOf(day);
    return (
      index === 0 ||
      age < rule.days ||
      (isLastOfWeek && age < rule.weeks * 7) ||
      (isLastOfMonth && (rule.months === null || monthsOld < rule.months))
    );
  });
}

/**
 * The names of the backups to keep. Age alone never decides: one that has an entry the newest lacks, or more records
 * or entries than every kept one that contains it, stays. `now` is an instant.
 */
export function whichToKeep(
  backups: readonly Keepable[],
  now: string,
  rule: KeepRule = defaultKeepRule,
): ReadonlySet<string> {
  const sorted = [...backups].sort(newestFirst);
  const newest = sorted[0];
  const kept = keptByAge(sorted, now, rule);
  const names = new Set(kept.map(({ name }) => name));
  for (const backup of sorted) {
    if (names.has(backup.name)) continue;
    const isReplaced =
      newest !== undefined &&
      holdsAll(newest, backup) &&
      kept.some(
        (other) => holdsAll(other, backup) && other.seq >= backup.seq && other.records >= backup.records,
      );
    if (!isReplaced) {
      kept.push(backup);
      names.add(backup.name);
    }
  }
  return names;
}
