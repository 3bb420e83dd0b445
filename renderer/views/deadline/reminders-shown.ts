import { unacknowledged } from '../../../shared/reminders/unacknowledged';
import type { OpenRegister } from '../../state/register-store';
import { missedRemindersIn } from './away';

/** The reminders of each deadline that wait to be acknowledged: those that were shown, and those missed in the last absence. */
export function remindersToAcknowledge(opened: OpenRegister): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (deadlineId: string, reminders: readonly string[]) =>
    found.set(deadlineId, new Set([...(found.get(deadlineId) ?? []), ...reminders]));
  for (const { deadlineId, reminders } of unacknowledged(opened.register, opened.moment))
    add(deadlineId, reminders);
  for (const { deadlineId, reminder, acknowledgedAt } of missedRemindersIn(opened))
    if (acknowledgedAt === null) add(deadlineId, [reminder]);
  return new Map([...found].map(([id, reminders]) => [id, [...reminders]]));
}
