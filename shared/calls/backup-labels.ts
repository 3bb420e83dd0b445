import { dateInZone, formatDay, formatInstant } from '../base/dates';
import { defineWords } from '../words/define-words';
import type { BackupReason, KeepRule } from './backup-shapes';

const texts = defineWords('calls/backup-labels', {
  today: 'today {split}',
  thenTheLastOf: ', then the last of each week for {weeks} {weeks|week|weeks}',
  thenTheLastOfEach: ', then the last of each month indefinitely',
  thenTheLastOfEachMonth: ', then the last of each month for {months} {months|month|months}',
  everyBackupOf: 'Every backup of {more}{weekly}{monthly}.',
  oneDay: 'one day',
  day: '{days} {days|day|days}',
});

/** Why a backup was made. */
export const backupReasonWords: Readonly<Record<BackupReason, string>> = defineWords(
  'calls/backup-labels.backupReasonWords',
  {
    'first-change-of-day': 'First change of the day',
    'before-upgrade': 'New version of the program',
    'on-demand': 'Asked for',
    'before-import': 'Before importing',
  },
);

/** "today 9:02 AM", else the day: when something was done, beside the present. Instants. */
export function whenInWords(at: string, now: string, zone: string): string {
  const on = dateInZone(at, zone);
  return on === dateInZone(now, zone)
    ? texts.today({ split: formatInstant(at, zone).split(', ').at(-1) ?? '' })
    : formatDay(on);
}

/** The keeping rule as one sentence. */
export function keepRuleWords({ days, weeks, months }: KeepRule): string {
  const weekly = weeks === 0 ? '' : texts.thenTheLastOf({ weeks });
  const monthly =
    months === null ? texts.thenTheLastOfEach : months === 0 ? '' : texts.thenTheLastOfEachMonth({ months });
  return texts.everyBackupOf({ more: days === 1 ? texts.oneDay : texts.day({ days }), weekly, monthly });
}
