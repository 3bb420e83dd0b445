import type { Event } from '../events';
import type { Deadline, DeadlineFields } from '../records/deadline';
import { changesOf } from './changes';

/** One `deadline-changed` event, or none when nothing differs. */
export function deadlineChange(deadline: Deadline, given: Partial<DeadlineFields>): readonly Event[] {
  const changes = changesOf<DeadlineFields>(deadline, given);
  return changes === null ? [] : [{ type: 'deadline-changed', v: 1, id: deadline.id, changes }];
}

/** Whether a line still asks for something: not met, not closed, not void. */
export function isOpen(deadline: Deadline): boolean {
  return deadline.met === null && deadline.closed === null && deadline.void === null;
}
