import { addDays, addYears, compareDays, type IsoDate } from '../base/dates';
import { periodClosesOn } from '../law/fixed-period';
import type { Rule } from '../law/rule';
import type { Deadline, DeadlineFields } from '../records/deadline';
import { nextOccurrence } from '../records/recurrence';
import { noLicense, type Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { deadlineByHand } from './deadline-by-hand';
import { newDeadline } from './new-deadline';
import { recordView } from './record-view';
import { endingStep } from './series';
import type { RecordView } from './standing-record';

/** From where the next period runs: a year on where the rule says so, else the day after the present period closes. */
function nextTrigger(register: Register, rule: Rule, deadline: Deadline): IsoDate | null {
  if (rule.life?.comesAgain?.every === 'year') return addYears(deadline.triggerOn, 1);
  const closesOn = periodClosesOn(rule, deadline.triggerOn);
  if (closesOn !== null) return addDays(closesOn, 1);
  // A rule of a rule file that says no more: the first day from which it counts to a later date.
  for (let n = 1; n <= 366; n += 1) {
    const triggerOn = addDays(deadline.triggerOn, n);
    if (compareDays(newDeadline(register, rule, { ...deadline, triggerOn }).due, deadline.due) > 0)
      return triggerOn;
  }
  return null;
}

/** The deadline of the next period once this one is done or dropped; null when it does not come again or is there already. */
export function nextPeriod(
  register: Register,
  deadline: Deadline,
  view: RecordView = recordView(register, deadline.licenseId),
): DeadlineFields | null {
  const next = deadline.repeat === null ? nextByRule(register, deadline) : nextByHand(register, deadline);
  if (next === null || endingStep(register, view, next) !== null) return null;
  const isThere = register.deadlines
    .by('license', next.licenseId ?? noLicense)
    .some(
      (other) =>
        other.ruleId === next.ruleId &&
        other.title === next.title &&
        other.void === null &&
        compareDays(other.due, deadline.due) > 0,
    );
  return isThere ? null : next;
}

function nextByRule(register: Register, deadline: Deadline): DeadlineFields | null {
  const rule = ruleSetOf(register.settings).byId(deadline.ruleId);
  const triggerOn = rule?.repeats === true ? nextTrigger(register, rule, deadline) : null;
  if (rule === undefined || triggerOn === null) return null;
  const { licenseId, leadDays } = deadline;
  return newDeadline(register, rule, {
    source: { kind: 'hand', id: deadline.source.id },
    licenseId,
    triggerOn,
    leadDays,
  });
}

function nextByHand(register: Register, deadline: Deadline): DeadlineFields | null {
  const { repeat, licenseId, title, source, conditionId, because, leadDays } = deadline;
  const due = repeat === null ? null : nextOccurrence(repeat.how, repeat.firstOn, deadline.due);
  if (due === null) return null;
  return deadlineByHand(register, {
    licenseId,
    title,
    source,
    triggerOn: due,
    due,
    repeat,
    conditionId,
    because,
    leadDays,
  });
}
