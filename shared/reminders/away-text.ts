import { formatInstant } from '../base/dates';
import type { MissedReminder } from './missed-while-away';
import type { Absence, RemindingState } from './reminder-state';

/** Why nothing could be shown in an absence, with its ends by the machine's clock. */
export function absenceWords({ fromAt, toAt, why }: Absence, zone: string): string {
  const what = why === 'off' ? 'Export Docket was not running' : 'The computer was asleep';
  return `${what} from ${formatInstant(fromAt, zone)} to ${formatInstant(toAt, zone)}, so nothing could be shown.`;
}

/** What became of one reminder that fell due in it: when it was shown, or why it was not. */
export function shownWords(
  { shownAt }: Pick<MissedReminder, 'shownAt'>,
  unshown: RemindingState['unshown'],
  zone: string,
): string {
  if (shownAt !== null) return `shown ${formatInstant(shownAt, zone)}`;
  return unshown === 'do-not-disturb'
    ? 'not shown as a notification: do not disturb is on'
    : 'not shown as a notification: the system showed none';
}
