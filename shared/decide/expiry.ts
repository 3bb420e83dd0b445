import type { IsoDate } from '../dates';
import { daysOff } from '../days-off';
import type { Event } from '../events';
import { lawEdition } from '../law/law';
import type { DeadlineFields } from '../records/deadline';
import type { Register } from '../register';
import { countDeadline } from '../working';
import { deadlineChange, isOpen } from './deadline-changes';
import type { Context } from './decision';
import { knownRule } from './lines';

export const expiryRuleId = 'license-expiry';

/** The line of a printed expiry (15 CFR 750.7(g)): the date as printed, the holiday extension only as a note. */
function expiryLine(register: Register, licenseId: string, expiresOn: IsoDate): DeadlineFields {
  const rule = knownRule(expiryRuleId);
  const counted = countDeadline(rule, expiresOn, { closures: daysOff(register.settings) });
  return {
    licenseId,
    ruleId: rule.id,
    lawEdition: lawEdition.id,
    kind: rule.kind,
    title: '',
    source: { kind: 'license', id: licenseId },
    triggerOn: expiresOn,
    due: counted.due,
    workBy: counted.workBy,
    extendedTo: counted.extendedTo ?? null,
    cautiousDue: null,
    inDoubt: counted.inDoubt,
    itemIds: null,
    answered: [],
    sent: null,
    met: null,
    closed: null,
    wouldBeDue: null,
    because: '',
  };
}

/** What a printed expiry does to the docket: sets its line, moves the open one, or takes it off when the date is removed. */
export function expiryEvents(
  register: Register,
  licenseId: string,
  expiresOn: IsoDate | null,
  context: Context,
): readonly Event[] {
  const open = [...register.deadlines.values()].find(
    (deadline) => deadline.licenseId === licenseId && deadline.ruleId === expiryRuleId && isOpen(deadline),
  );
  if (expiresOn === null) {
    if (open === undefined) return [];
    return deadlineChange(open, {
      closed: { how: 'date-removed', on: context.today, reason: '', letterId: null },
    });
  }
  const line = expiryLine(register, licenseId, expiresOn);
  if (open === undefined) return [{ type: 'deadline-set', v: 1, id: context.newId(), fields: line }];
  const { triggerOn, due, workBy, extendedTo, inDoubt } = line;
  return deadlineChange(open, { triggerOn, due, workBy, extendedTo, inDoubt });
}
