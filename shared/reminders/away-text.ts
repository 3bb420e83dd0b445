import { formatInstant } from '../base/dates';
import { defineWords } from '../words/define-words';
import type { MissedReminder } from './missed-while-away';
import type { Absence, RemindingState } from './reminder-state';

const texts = defineWords('reminders/away-text', {
  exportDocketWasNot: 'Export Docket was not running',
  theComputerWasAsleep: 'The computer was asleep',
  fromToSoNothing: '{what} from {fromAt} to {toAt}, so nothing could be shown.',
  shown: 'shown {shownAt}',
  notShownAsA: 'not shown as a notification: do not disturb is on',
  notShownAsANotification: 'not shown as a notification: the system showed none',
});

/** Why nothing could be shown in an absence, with its ends by the machine's clock. */
export function absenceWords({ fromAt, toAt, why }: Absence, zone: string): string {
  const what = why === 'off' ? texts.exportDocketWasNot : texts.theComputerWasAsleep;
  return texts.fromToSoNothing({
    what,
    fromAt: formatInstant(fromAt, zone),
    toAt: formatInstant(toAt, zone),
  });
}

/** What became of one reminder that fell due in it: when it was shown, or why it was not. */
export function shownWords(
  { shownAt }: Pick<MissedReminder, 'shownAt'>,
  unshown: RemindingState['unshown'],
  zone: string,
): string {
  if (shownAt !== null) return texts.shown({ shownAt: formatInstant(shownAt, zone) });
  return unshown === 'do-not-disturb' ? texts.notShownAsA : texts.notShownAsANotification;
}
