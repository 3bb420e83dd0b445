import { compareDays } from '../base/dates';
import { refuse } from '../base/result';
import { isInTable } from '../calendar/working-days';
import type { CommandOf } from '../commands/commands';
import { workByOf } from '../counting/work-by';
import { isLateAndUnsettled, isOpen } from '../docket/deadline-state';
import { recounted } from '../docket/recount';
import { lawEdition } from '../law/law';
import { isOurs } from '../records/response-plan';
import { daysOff } from '../register/days-off';
import { findDeadline } from '../register/find-record';
import { bookOf } from '../register/rules-in-force';
import { deadlineChange } from './deadline-changes';
import { type Decide, decided } from './decision';
import { moveOurs } from './move-ours';
import { nextPeriod } from './next-period';
import { happened, oddMove, offToday } from './odd-dates';

export const decideMoveDeadline: Decide<CommandOf<'move-deadline'>> = (register, command, { today }) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const line = found.value;
  if (!isOpen(register, line, today)) return refuse('conflict', 'line-is-closed', {}, 'deadline');
  if (isOurs(line)) return moveOurs(register, line, command);
  const due = command.dueOn ?? line.due;
  const leadDays = command.leadDays ?? line.leadDays;
  const closesAt = bookOf(register.settings).byId(line.ruleId)?.closesAt;
  const workBy = workByOf(due, daysOff(register.settings), { closesAt, leadDays });
  const notes = due === line.due ? {} : { extendedTo: null, arguableLater: null, opensOn: null };
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
  const doubts = due === line.due ? [] : oddMove(due, line.due, today);
  return decided(deadlineChange(line, moved), line.id, doubts);
};

/** A person takes the date of this edition, or keeps the one another edition set: no date moves silently. */
export const decideEditionOf: Decide<CommandOf<'decide-edition'>> = (register, command, { today }) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const line = found.value;
  if (!isOpen(register, line, today)) return refuse('conflict', 'line-is-closed', {}, 'deadline');
  const now = recounted(register, bookOf(register.settings), line, lawEdition);
  const edition = { lawEdition: lawEdition.id };
  if (command.choice === 'keep' || now === null) return decided(deadlineChange(line, edition), line.id);
  return decided(deadlineChange(line, { ...edition, ...now, wouldBeDue: null }), line.id);
};

export const decideDropDeadline: Decide<CommandOf<'drop-deadline'>> = (register, command, context) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const line = found.value;
  if (!isOpen(register, line, context.today)) return refuse('conflict', 'line-is-closed', {}, 'deadline');
  const closed = {
    how: 'no-longer-needed',
    on: context.today,
    reason: command.reason,
    letterId: null,
  } as const;
  const next = command.endSeries === true ? null : nextPeriod(register, line);
  const set =
    next === null ? [] : [{ type: 'deadline-set', v: 1, id: context.newId(), fields: next } as const];
  return decided([...deadlineChange(line, { closed }), ...set], line.id);
};

/** Records how a watched date ended, or what became of one that was done late: it then counts as completed late. */
export const decideSettleDeadline: Decide<CommandOf<'settle-deadline'>> = (register, command, { today }) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const line = found.value;
  // What is done late by the day it is settled on, or by today, whichever is later.
  const asked = compareDays(command.settledOn, today) > 0 ? command.settledOn : today;
  const isLate = isLateAndUnsettled(register, line, asked);
  if (!isOpen(register, line, asked)) return refuse('conflict', 'line-is-closed', {}, 'deadline');
  if (line.kind === 'act-by' && !isLate) return refuse('conflict', 'line-needs-act', {}, 'deadline');
  const closed = { how: 'settled', on: command.settledOn, reason: command.answer, letterId: null } as const;
  const doubts = offToday('The day it was settled', command.settledOn, today, happened);
  return decided(deadlineChange(line, { closed }), line.id, doubts);
};

export const decideReopenDeadline: Decide<CommandOf<'reopen-deadline'>> = (register, command) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const line = found.value;
  if (line.closed === null && line.met === null && line.sent === null) {
    return refuse('conflict', 'line-is-open', {}, 'deadline');
  }
  // Our own dates are settled by the record, others by a person.
  const byPerson = isOurs(line) ? ['no-longer-needed'] : ['no-longer-needed', 'settled'];
  const isByRecord = line.closed !== null && (line.closed.letterId !== null || line.closed.stepId != null);
  if (line.closed !== null && (isByRecord || !byPerson.includes(line.closed.how))) {
    return refuse('conflict', 'line-closed-by-record', {}, 'deadline');
  }
  // A sent or met line rests on a step: that step is corrected or voided, so that proof and state never part.
  if (line.closed === null) return refuse('conflict', 'line-rests-on-step', {}, 'deadline');
  return decided(deadlineChange(line, { closed: null, reopenedBecause: command.reason }), line.id);
};
