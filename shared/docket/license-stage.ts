import type { IsoDate } from '../base/dates';
import type { License } from '../records/license';
import type { LicenseStage, PendingTime } from '../records/saved-view';
import type { StepKind } from '../records/step';
import type { Register } from '../register/register';
import type { LicenseStatus } from './license-status';

/** The stage of a record by its status. What waits for an answer of the agency is pending, also a denial nobody confirmed. */
export const stageOf: Readonly<Record<LicenseStatus, LicenseStage>> = {
  draft: 'draft',
  // A general authorization of which no day is recorded.
  'no-dates': 'draft',
  submitted: 'pending',
  registered: 'pending',
  'hold-without-action': 'pending',
  'information-requested': 'pending',
  'conditions-proposed': 'pending',
  'intent-to-deny': 'pending',
  'reply-sent': 'pending',
  'denial-to-confirm': 'pending',
  approved: 'issued',
  'approved-in-part': 'issued',
  classified: 'issued',
  notified: 'issued',
  'not-yet-in-force': 'issued',
  'in-force': 'issued',
  'in-force-extended': 'issued',
  suspended: 'issued',
  'denial-upheld': 'closed',
  denied: 'closed',
  // The time of the application is over; the appeal has dates of its own.
  'denial-appealed': 'closed',
  'returned-without-action': 'closed',
  withdrawn: 'closed',
  'license-not-required': 'closed',
  revoked: 'closed',
  expired: 'closed',
  void: 'closed',
};

/** The day since which the agency has an application: of submission, else of registration; null where neither is recorded. */
export function withAgencySince(register: Register, license: License): IsoDate | null {
  if (license.submittedOn !== null) return license.submittedOn;
  const steps = register.steps.by('license', license.id).filter((step) => step.void === null);
  const firstOf = (kind: StepKind): IsoDate | null =>
    steps
      .filter((step) => step.kind === kind)
      .map(({ happenedOn }) => happenedOn)
      .sort()[0] ?? null;
  return firstOf('submitted') ?? license.registeredOn ?? firstOf('registered');
}

/** The class of a time of waiting, in days. */
export function pendingTimeOf(days: number | null): PendingTime {
  if (days === null) return 'unknown';
  if (days <= 30) return '0-30';
  if (days <= 60) return '31-60';
  if (days <= 90) return '61-90';
  return days <= 180 ? '91-180' : 'over-180';
}
