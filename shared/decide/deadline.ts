import { compareDays } from '../base/dates';
import { refuse } from '../base/result';
import { isInTable } from '../calendar/working-days';
import type { CommandOf } from '../commands/commands';
import { workByOf } from '../counting/work-by';
import { isLateAndUnsettled, isOpen } from '../docket/deadline-state';
import { recountDeadline } from '../docket/recount';
import { isPlannedDate } from '../records/response-plan';
import { daysOff } from '../register/days-off';
import { findDeadline } from '../register/find-record';
import { editionOf, ruleSetOf } from '../register/rules-in-force';
import { deadlineChange } from './deadline-changes';
import { type Decide, decided } from './decision';
import { movePlannedDate } from './move-planned-date';
import { nextPeriod } from './next-period';
import { happened, oddMove, offToday } from './odd-dates';

export const decideMoveDeadline: Decide<CommandOf<'move-deadline'>> = (register, command, { today }) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const deadline = found.value;
  if (!isOpen(register, deadline, today)) return refuse('conflict', 'line-is-closed', {}, 'deadline');
  if (isPlannedDate(deadline)) return movePlannedDate(register, deadline, command);
  const due = command.dueOn ?? deadline.due;
  const leadDays = command.leadDays ?? deadline.leadDays;
  const closesAt = ruleSetOf(register.settings).byId(deadline.ruleId)?.closesAt;
  const workBy = workByOf(due, daysOff(register.settings), { closesAt, leadDays });
  const notes = due === deadline.due ? {} : { extendedTo: null, arguableLater: null, opensOn: null };
  const moved = {
    due,
    workBy,
    leadDays,
    inDoubt: !isInTable(due),
    because: command.reason,
    ...notes,
    moved: 'by-hand',
    setAside: null,
  } as const;
  const doubts = due === deadline.due ? [] : oddMove(due, deadline.due, today);
  return decided(deadlineChange(deadline, moved), deadline.id, doubts);
};

/** A person takes the date of this edition, or keeps the one another edition set: no date moves silently. */
export const decideEditionOf: Decide<CommandOf<'decide-edition'>> = (register, command, { today }) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const deadline = found.value;
  if (!isOpen(register, deadline, today)) return refuse('conflict', 'line-is-closed', {}, 'deadline');
  const inForce = editionOf(register.settings);
  const now = recountDeadline(register, ruleSetOf(register.settings), deadline, inForce);
  const edition = { lawEdition: inForce.id };
  if (command.choice === 'keep' || now === null)
    return decided(deadlineChange(deadline, edition), deadline.id);
  return decided(deadlineChange(deadline, { ...edition, ...now, wouldBeDue: null }), deadline.id);
};

export const decideDropDeadline: Decide<CommandOf<'drop-deadline'>> = (register, command, context) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const deadline = found.value;
  if (!isOpen(register, deadline, context.today)) return refuse('conflict', 'line-is-closed', {}, 'deadline');
  const closed = {
    how: 'no-longer-needed',
    on: context.today,
    reason: command.reason,
    letterId: null,
  } as const;
  const next = command.endSeries === true ? null : nextPeriod(register, deadline);
  const set =
    next === null ? [] : [{ type: 'deadline-set', v: 1, id: context.newId(), fields: next } as const];
  return decided([...deadlineChange(deadline, { closed }), ...set], deadline.id);
};

/** Records how a watched date ended, or what became of one that was done late: it then counts as completed late. */
export const decideSettleDeadline: Decide<CommandOf<'settle-deadline'>> = (register, command, { today }) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const deadline = found.value;
  // What is done late by the day it is settled on, or by today, whichever is later.
  const asked = compareDays(command.settledOn, today) > 0 ? command.settledOn : today;
  const isLate = isLateAndUnsettled(register, deadline, asked);
  if (!isOpen(register, deadline, asked)) return refuse('conflict', 'line-is-closed', {}, 'deadline');
  if (deadline.kind === 'act-by' && !isLate) return refuse('conflict', 'line-needs-act', {}, 'deadline');
  const closed = { how: 'settled', on: command.settledOn, reason: command.answer, letterId: null } as const;
  const doubts = offToday('The day it was settled', command.settledOn, today, happened);
  return decided(deadlineChange(deadline, { closed }), deadline.id, doubts);
};

export const decideReopenDeadline: Decide<CommandOf<'reopen-deadline'>> = (register, command) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const deadline = found.value;
  if (deadline.closed === null && deadline.met === null && deadline.sent === null) {
    return refuse('conflict', 'line-is-open', {}, 'deadline');
  }
  // Planned dates are settled by the record, others by a person.
  const byPerson = isPlannedDate(deadline) ? ['no-longer-needed'] : ['no-longer-needed', 'settled'];
  const isByRecord =
    deadline.closed !== null && (deadline.closed.letterId !== null || deadline.closed.stepId != null);
  if (deadline.closed !== null && (isByRecord || !byPerson.includes(deadline.closed.how))) {
    return refuse('conflict', 'line-closed-by-record', {}, 'deadline');
  }
  // A sent or met deadline rests on a step: that step is corrected or voided, so that proof and state never part.
  if (deadline.closed === null) return refuse('conflict', 'line-rests-on-step', {}, 'deadline');
  return decided(deadlineChange(deadline, { closed: null, reopenedBecause: command.reason }), deadline.id);
};
