import { agencyZone } from '../base/agency-zone';
import { dateInZone, type IsoDate } from '../base/dates';
import { type Result, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import { isOpen } from '../docket/deadline-state';
import { deadlineName } from '../docket/record-names';
import type { Deadline } from '../records/deadline';
import { isSame } from '../register/changes';
import type { Event } from '../register/events';
import { findDeadline } from '../register/find-record';
import type { Register } from '../register/register';
import { latestSnooze } from '../reminders/snooze-limits';
import { deadlineChange } from './deadline-changes';
import { type Decide, decided } from './decision';

function findOpenDeadline(register: Register, reference: string, today: IsoDate): Result<Deadline> {
  const found = findDeadline(register, reference);
  if (!found.ok || isOpen(register, found.value, today)) return found;
  return refuse('conflict', 'line-is-closed', {}, 'deadline');
}

export const decideSetLadder: Decide<CommandOf<'set-ladder'>> = (register, command, { today }) => {
  const line = findOpenDeadline(register, command.deadline, today);
  if (!line.ok) return line;
  const ladder = command.ladder === null ? null : [...new Set(command.ladder)].sort((a, b) => b - a);
  return decided(deadlineChange(line.value, { ladder }), line.value.id);
};

/**
 * Silence ends on the day of work-by at the latest; of a deadline past it, the next day. Of several deadlines one that cannot be
 * put off so far refuses all.
 */
export const decideSnooze: Decide<CommandOf<'snooze-reminders'>> = (register, command, { today }) => {
  const { untilAt = null, untilOn = null, deadline, deadlines } = command;
  if ((untilAt === null) === (untilOn === null)) return refuse('invalid', 'snooze-until-one');
  if ((deadline === undefined) === (deadlines === undefined)) return refuse('invalid', 'snooze-what-one');
  const field = untilAt === null ? 'untilOn' : 'untilAt';
  const until = untilOn ?? dateInZone(untilAt ?? '', agencyZone);
  const events: Event[] = [];
  for (const reference of new Set(deadlines ?? [deadline ?? ''])) {
    const line = findOpenDeadline(register, reference, today);
    if (!line.ok) return line;
    const { id, workBy } = line.value;
    if (until < today) return refuse('invalid', 'snooze-into-past', { until }, field);
    const latest = latestSnooze(workBy, today);
    if (until > latest) {
      return deadlines === undefined
        ? refuse('invalid', 'snooze-past-work-by', { latest }, field)
        : refuse(
            'invalid',
            'snooze-one-past-work-by',
            { name: deadlineName(register, line.value), latest },
            field,
          );
    }
    const was = register.snoozed.get(id) ?? null;
    const now = { workBy, untilAt, untilOn };
    if (!isSame(was, now)) events.push({ type: 'reminders-snoozed', v: 1, deadlineId: id, was, now });
  }
  return decided(events, deadline ?? null);
};
