import type { CommandOf, RecordNotice, RecordRestore } from '../commands/commands';
import { stands } from '../docket/deadline-state';
import { workByNow } from '../docket/recount';
import type { RegisterSettings } from '../records/settings';
import { changesOf } from '../register/changes';
import type { Event } from '../register/events';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { checkRulePacks } from './check-rule-packs';
import { deadlineChange } from './deadline-changes';
import { type Decide, decided } from './decision';

/** Switching closures on or off moves the work-by dates of open deadlines, in the same entry; never a due date. */
function movedWorkBy(register: Register, settings: RegisterSettings): readonly Event[] {
  const after = { ...register, settings };
  return [...register.deadlines.values()].filter(stands).flatMap((deadline) => {
    const { workBy, inDoubt } = workByNow(after, ruleSetOf(settings), deadline);
    return deadlineChange(deadline, { workBy, inDoubt });
  });
}

export const decideSettings: Decide<CommandOf<'change-settings'>> = (register, command) => {
  const { do: _do, ...given } = command;
  const changes = changesOf<RegisterSettings>(register.settings, given);
  if (changes === null) return decided([]);
  const fault = given.rulePacks === undefined ? null : checkRulePacks(register.settings, given.rulePacks);
  if (fault !== null) return fault;
  const next = {
    ...register.settings,
    ...Object.fromEntries(Object.entries(changes).map(([f, c]) => [f, c.now])),
  };
  const moved = 'closures' in changes || 'closuresByOrder' in changes ? movedWorkBy(register, next) : [];
  return decided([{ type: 'settings-changed', v: 1, changes }, ...moved]);
};

export const decideAcknowledge: Decide<CommandOf<'acknowledge-reminders'>> = (register, command) => {
  const reminders = command.reminders.filter(
    (key) => (register.shownReminders.get(key)?.acknowledgedAt ?? null) === null,
  );
  return decided(reminders.length === 0 ? [] : [{ type: 'reminders-acknowledged', v: 1, reminders }]);
};

export const decideRecordNotice: Decide<RecordNotice> = (_register, command) =>
  decided([{ type: 'notice-shown', v: 1, reminders: command.reminders, how: command.how }]);

export const decideRecordRestore: Decide<RecordRestore> = (_register, { do: _do, ...facts }) =>
  decided([{ type: 'register-restored', v: 1, ...facts }]);
