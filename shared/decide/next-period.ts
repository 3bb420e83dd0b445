import { addDays, addYears, compareDays, type IsoDate } from '../base/dates';
import { periodClosesOn } from '../law/fixed-period';
import type { Rule } from '../law/rule';
import type { Deadline, DeadlineFields } from '../records/deadline';
import { nextOccurrence } from '../records/recurrence';
import { noLicense, type Register } from '../register/register';
import { bookOf } from '../register/rules-in-force';
import { byHandLine } from './by-hand';
import { lineOf } from './line';
import { recordView } from './record-view';
import { endingStep } from './series';
import type { RecordView } from './standing-record';

/** From where the next period runs: a year on where the rule says so, else the day after the present period closes. */
function nextTrigger(register: Register, rule: Rule, line: Deadline): IsoDate | null {
  if (rule.life?.comesAgain?.every === 'year') return addYears(line.triggerOn, 1);
  const closesOn = periodClosesOn(rule, line.triggerOn);
  if (closesOn !== null) return addDays(closesOn, 1);
  // A rule of a rule file that says no more: the first day from which it counts to a later date.
  for (let n = 1; n <= 366; n += 1) {
    const triggerOn = addDays(line.triggerOn, n);
    if (compareDays(lineOf(register, rule, { ...line, triggerOn }).due, line.due) > 0) return triggerOn;
  }
  return null;
}

/** The line of the next period once this one is done or dropped; null when it does not come again or is there already. */
export function nextPeriod(
  register: Register,
  line: Deadline,
  view: RecordView = recordView(register, line.licenseId),
): DeadlineFields | null {
  const next = line.repeat === null ? nextByRule(register, line) : nextByHand(register, line);
  if (next === null || endingStep(register, view, next) !== null) return null;
  const isThere = register.deadlines
    .by('license', next.licenseId ?? noLicense)
    .some(
      (other) =>
        other.ruleId === next.ruleId &&
        other.title === next.title &&
        other.void === null &&
        compareDays(other.due, line.due) > 0,
    );
  return isThere ? null : next;
}

function nextByRule(register: Register, line: Deadline): DeadlineFields | null {
  const rule = bookOf(register.settings).byId(line.ruleId);
  const triggerOn = rule?.repeats === true ? nextTrigger(register, rule, line) : null;
  if (rule === undefined || triggerOn === null) return null;
  const { licenseId, leadDays } = line;
  return lineOf(register, rule, {
    source: { kind: 'hand', id: line.source.id },
    licenseId,
    triggerOn,
    leadDays,
  });
}

function nextByHand(register: Register, line: Deadline): DeadlineFields | null {
  const { repeat, licenseId, title, source, conditionId, because, leadDays } = line;
  const due = repeat === null ? null : nextOccurrence(repeat.how, repeat.firstOn, line.due);
  if (due === null) return null;
  return byHandLine(register, {
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
