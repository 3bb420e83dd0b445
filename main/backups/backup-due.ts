import { dateInZone, daysBetween } from '../../shared/base/dates';
import type { ChainHead } from '../journal/chain';
import type { Backup } from './backup-note';

/** Days without a good backup after which the program says so. */
export const nudgeAfterDays = 14;

/** True while no backup stands for the first change of that day, as the machine's zone counts days. */
export function isFirstChangeOfDay(backups: readonly Backup[], at: string, zone: string): boolean {
  const today = dateInZone(at, zone);
  return !backups.some(
    ({ reason, madeAt }) => reason === 'first-change-of-day' && dateInZone(madeAt, zone) === today,
  );
}

/** True for a register with entries that this version of the program has not backed up yet. */
export function isBeforeUpgrade(backups: readonly Backup[], head: ChainHead, program: string): boolean {
  return head.seq > 0 && !backups.some((backup) => backup.program === program);
}

/** Why to remind of backups: the calendar days since the last good one, or (`never`) since the register was made. */
export interface BackupNudge {
  readonly days: number;
  readonly never: boolean;
}

/**
 * The reminder to make a backup, or null: nothing was entered, the last good backup holds every entry, or it is not
 * fourteen days old, as the machine's zone counts days. Instants; `createdAt` is that of line 0.
 */
export function backupNudge(
  last: Pick<Backup, 'madeAt' | 'hash'> | undefined,
  register: { readonly head: ChainHead; readonly createdAt: string },
  now: { readonly at: string; readonly zone: string },
): BackupNudge | null {
  if (register.head.seq <= 0 || last?.hash === register.head.hash) return null;
  const since = dateInZone(last?.madeAt ?? register.createdAt, now.zone);
  const days = daysBetween(since, dateInZone(now.at, now.zone));
  return days >= nudgeAfterDays ? { days, never: last === undefined } : null;
}
