import { type MissedReminder, missedRemindersDuring } from '../../../shared/reminders/missed-while-away';
import { viewWords } from '../../../shared/words/views-words';
import type { OpenRegister } from '../../state/register-store';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useDerived } from '../../state/use-open-register';

/** What fell due in the last absence, as it stands now. */
export function missedRemindersIn({ register, moment, reminding }: OpenRegister): readonly MissedReminder[] {
  return reminding.away === null ? [] : missedRemindersDuring(register, reminding.away, moment);
}

/** The list with the ways to acknowledge it. */
export function useAway() {
  const fellDue = useDerived(missedRemindersIn);
  const canWrite = useCanWrite();
  const command = useCommand();
  const open = fellDue.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const acknowledge = (reminders: readonly string[]) =>
    command.run({ do: 'acknowledge-reminders', reminders: [...reminders] });
  return {
    fellDue,
    open,
    isDisabled: !canWrite || command.isBusy,
    refusal: command.refusal,
    acknowledge,
    acknowledgeAll: () => acknowledge(open.map(({ reminder }) => reminder)),
  };
}

/** "14 reminders you missed", for the head of strip and page. */
export function missedWords(count: number): string {
  return viewWords.missed({ count });
}
