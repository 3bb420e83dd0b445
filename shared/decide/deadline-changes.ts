import type { Deadline, DeadlineFields, OwnReminders } from '../records/deadline';
import { changesOf } from '../register/changes';
import type { Event } from '../register/events';

/** One `deadline-changed` event, or none when nothing differs. */
export function deadlineChange(
  deadline: Deadline,
  given: Partial<DeadlineFields & OwnReminders>,
): readonly Event[] {
  const changes = changesOf<DeadlineFields & OwnReminders>(deadline, given);
  return changes === null ? [] : [{ type: 'deadline-changed', v: 1, id: deadline.id, changes }];
}
