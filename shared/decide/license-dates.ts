import { stands } from '../docket/deadline-state';
import type { Rule } from '../law/rule';
import type { LicenseDate } from '../law/rule-set';
import { isPublished } from '../records/authorization';
import type { Deadline, DeadlineFields } from '../records/deadline';
import type { LicenseFields } from '../records/license';
import type { Event } from '../register/events';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { deadlineChange } from './deadline-changes';
import type { Context } from './decision';
import { countedDatesOf, type DeadlineOrigin, newDeadline } from './new-deadline';

type Dated = Pick<LicenseFields, LicenseDate | 'agency' | 'authorization'>;
const dates: readonly LicenseDate[] = ['submittedOn', 'registeredOn', 'validatedOn', 'expiresOn'];

/**
 * What the dates of a record do to the docket when they change: sets the deadlines that run from them, moves the open
 * ones, takes them off when a date is removed or the agency is another. A printed expiry is the date as printed; the
 * holiday extension of 15 CFR 750.7(g) is only a note on it.
 */
export function licenseDateEvents(
  register: Register,
  licenseId: string,
  before: Dated | null,
  now: Dated,
  context: Context,
): readonly Event[] {
  const isOther = before?.agency !== now.agency || before?.authorization !== now.authorization;
  const fields = dates.filter((field) => isOther || before?.[field] !== now[field]);
  return fields.flatMap((field) => fieldEvents(register, licenseId, field, now, context));
}

function fieldEvents(
  register: Register,
  licenseId: string,
  field: LicenseDate,
  now: Dated,
  context: Context,
): readonly Event[] {
  const ruleSet = ruleSetOf(register.settings);
  // A holiday lengthens licenses; nothing says so of what is published for everybody.
  const counted = (rule: Rule, from: DeadlineOrigin): DeadlineFields => {
    const deadline = newDeadline(register, rule, from);
    return isPublished(now) ? { ...deadline, extendedTo: null } : deadline;
  };
  const runsFrom = (rule: Rule | undefined) => rule?.trigger.on === 'license' && rule.trigger.field === field;
  const standing = register.deadlines
    .by('license', licenseId)
    .filter((deadline) => stands(deadline) && runsFrom(ruleSet.byId(deadline.ruleId)));
  const date = now[field];
  const starting = date === null ? [] : ruleSet.forLicense(field, now.agency);
  const isKept = (deadline: Deadline) =>
    date !== null &&
    (starting.some(({ id }) => id === deadline.ruleId) ||
      ruleSet.byId(deadline.ruleId)?.starts === 'when-chosen');
  const closed = { how: 'date-removed', on: context.today, reason: '', letterId: null } as const;
  const events = standing.flatMap((deadline): readonly Event[] => {
    const rule = ruleSet.byId(deadline.ruleId);
    if (date === null || rule === undefined || !isKept(deadline)) return deadlineChange(deadline, { closed });
    const { length, leadDays, source } = deadline;
    return deadlineChange(
      deadline,
      countedDatesOf(counted(rule, { source, licenseId, triggerOn: date, length, leadDays })),
    );
  });
  if (date === null) return events;
  const source = { kind: 'license', id: licenseId } as const;
  const made = starting
    .filter(({ id }) => !standing.some(({ ruleId }) => ruleId === id))
    .map((rule): Event => {
      const deadline = counted(rule, { source, licenseId, triggerOn: date });
      return { type: 'deadline-set', v: 1, id: context.newId(), fields: deadline };
    });
  return [...events, ...made];
}
