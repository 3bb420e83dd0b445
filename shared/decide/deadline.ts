import { isInTable, lastWorkingDayOnOrBefore } from '../calendar';
import type { CommandOf } from '../commands/commands';
import { compareDays } from '../dates';
import { daysOff } from '../days-off';
import { lawEdition } from '../law/law';
import type { DeadlineFields } from '../records/deadline';
import { findDeadline, findLicense } from '../resolve';
import { refuse, sentence } from '../result';
import { deadlineChange } from './deadline-changes';
import { type Decide, decided } from './decision';

export const decideAddDeadline: Decide<CommandOf<'add-deadline'>> = (register, command, context) => {
  const license = command.license === undefined ? null : findLicense(register, command.license);
  if (license !== null && !license.ok) return license;
  const id = context.newId();
  const fields: DeadlineFields = {
    licenseId: license?.value.id ?? null,
    ruleId: 'by-hand',
    lawEdition: lawEdition.id,
    kind: 'act-by',
    title: command.title,
    source: { kind: 'hand', id },
    triggerOn: context.today,
    due: command.dueOn,
    workBy: lastWorkingDayOnOrBefore(command.dueOn, daysOff(register.settings)),
    extendedTo: null,
    cautiousDue: null,
    inDoubt: !isInTable(command.dueOn),
    itemIds: null,
    answered: [],
    sent: null,
    met: null,
    closed: null,
    wouldBeDue: null,
    because: command.because,
  };
  const isPast = compareDays(command.dueOn, context.today) < 0;
  const warnings = isPast ? [sentence('due-is-past', { due: command.dueOn })] : [];
  return decided([{ type: 'deadline-set', v: 1, id, fields }], id, warnings);
};

export const decideDropDeadline: Decide<CommandOf<'drop-deadline'>> = (register, command, context) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const line = found.value;
  if (line.closed !== null || line.met !== null) return refuse('conflict', 'line-is-closed', {}, 'deadline');
  const closed = {
    how: 'no-longer-needed',
    on: context.today,
    reason: command.reason,
    letterId: null,
  } as const;
  return decided(deadlineChange(line, { closed }), line.id);
};

export const decideSettleDeadline: Decide<CommandOf<'settle-deadline'>> = (register, command) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const line = found.value;
  if (line.closed !== null || line.met !== null) return refuse('conflict', 'line-is-closed', {}, 'deadline');
  if (line.kind === 'act-by') return refuse('conflict', 'line-needs-act', {}, 'deadline');
  const closed = { how: 'settled', on: command.settledOn, reason: command.answer, letterId: null } as const;
  return decided(deadlineChange(line, { closed }), line.id);
};

export const decideReopenDeadline: Decide<CommandOf<'reopen-deadline'>> = (register, command) => {
  const found = findDeadline(register, command.deadline);
  if (!found.ok) return found;
  const line = found.value;
  if (line.closed === null && line.met === null && line.sent === null) {
    return refuse('conflict', 'line-is-open', {}, 'deadline');
  }
  if (line.closed !== null && !['no-longer-needed', 'settled'].includes(line.closed.how)) {
    return refuse('conflict', 'line-closed-by-record', {}, 'deadline');
  }
  // A sent or met line rests on a step: that step is corrected or voided, so that proof and state never part.
  if (line.closed === null) return refuse('conflict', 'line-rests-on-step', {}, 'deadline');
  return decided(deadlineChange(line, { closed: null, because: command.reason }), line.id);
};
