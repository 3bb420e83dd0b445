import { dateInZone, formatDay, formatInstant } from '../base/dates';
import { plural } from '../base/plural';
import type { BackupReason, KeepRule } from './backup-shapes';

/** Why a backup was made. */
export const backupReasonWords: Readonly<Record<BackupReason, string>> = {
  'first-change-of-day': 'First change of the day',
  'before-upgrade': 'New version of the program',
  'on-demand': 'Asked for',
  'before-import': 'Before importing',
};

/** "today 9:02 AM", else the day: when something was done, beside the present. Instants. */
export function whenInWords(at: string, now: string, zone: string): string {
  const on = dateInZone(at, zone);
  return on === dateInZone(now, zone)
    ? `today ${formatInstant(at, zone).split(', ').at(-1) ?? ''}`
    : formatDay(on);
}

/** The keeping rule as one sentence. */
export function keepRuleWords({ days, weeks, months }: KeepRule): string {
  const weekly = weeks === 0 ? '' : `, then the last of each week for ${plural(weeks, 'week')}`;
  const monthly =
    months === null
      ? ', then the last of each month for ever'
      : months === 0
        ? ''
        : `, then the last of each month for ${plural(months, 'month')}`;
  return `Every backup of ${days === 1 ? 'one day' : plural(days, 'day')}${weekly}${monthly}.`;
}
