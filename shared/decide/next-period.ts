import { addDays, compareDays, type IsoDate } from '../dates';
import { nextOccurrence } from '../law/repeat';
import type { Rule } from '../law/rule';
import type { Deadline, DeadlineFields } from '../records/deadline';
import { noLicense, type Register } from '../register';
import { bookOf } from '../register-book';
import { byHandLine } from './by-hand';
import { lineOf } from './line';

/** The first day from which the rule counts to a later date than this line's; a year has every period of the table. */
function laterTrigger(register: Register, rule: Rule, line: Deadline): IsoDate | null {
  for (let n = 1; n <= 366; n += 1) {
    const triggerOn = addDays(line.triggerOn, n);
    if (compareDays(lineOf(register, rule, { ...line, triggerOn }).due, line.due) > 0) return triggerOn;
  }
  return null;
}

/** The line of the next period once this one is done or dropped; null when it does not come again or is there already. */
export function nextPeriod(register: Register, line: Deadline): DeadlineFields | null {
  const next = line.repeat === null ? nextByRule(register, line) : nextByHand(register, line);
  if (next === null) return null;
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
  const triggerOn = rule?.repeats === true ? laterTrigger(register, rule, line) : null;
  if (rule === undefined || triggerOn === null) return null;
  const { licenseId, leadDays } = line;
  // The next period stands on its own feet: correcting the step that began the first one does not move it.
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
