import type { IsoDate } from '../base/dates';
import { type Estimated, estimateOn } from '../counting/count-estimate';
import type { Agency } from '../law/agency';
import type { Estimate } from '../law/rule';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { estimateRulesOf } from '../register/rules-in-force';
import { type LicenseStatus, statusOf } from './license-status';

/** A date worth knowing about one record that binds nobody here. */
export interface LicenseEstimate extends Estimated {
  readonly rule: Estimate;
  readonly triggerOn: IsoDate;
  /** `by`: the agency's own time. `check`: the latest the printed expiry may be. */
  readonly is: 'by' | 'check';
  /** The agency's time has passed, or the expiry printed on the license is later than the latest that the rule gives. */
  readonly isExceeded: boolean;
}

const waiting: readonly LicenseStatus[] = [
  'submitted',
  'registered',
  'hold-without-action',
  'information-requested',
  'conditions-proposed',
  'intent-to-deny',
  'reply-sent',
];

const emergencyLimit = 'emergency-license-limit';

function isFor({ agency }: Estimate, license: Agency): boolean {
  return agency === (license === 'other' || license === 'Census' ? 'BIS' : license) || agency === 'other';
}

/** The days an estimate runs from on this record; none where it does not apply or is answered. */
function triggersOf(register: Register, license: License, rule: Estimate, today: IsoDate) {
  const { trigger } = rule;
  if (trigger.on === 'license') {
    const on = license[trigger.field];
    if (on === null || !applies(register, license, rule, today)) return [];
    return [on];
  }
  if (trigger.on !== 'step') return [];
  return register.steps.by('license', license.id).flatMap((step) => {
    const isStarted = step.void === null && trigger.kinds.some((kind) => kind === step.kind);
    return isStarted ? [step.happenedOn] : [];
  });
}

// An emergency license is known only by its type as typed; the agency's time matters while nothing is decided.
function applies(register: Register, license: License, rule: Estimate, today: IsoDate): boolean {
  if (rule.id === emergencyLimit) return /emergency/i.test(license.applicationType);
  const isApplication =
    rule.trigger.on === 'license' && ['registeredOn', 'submittedOn'].includes(rule.trigger.field);
  const isAskedFor = license.authorization === 'license' || license.authorization === 'agreement';
  return !isApplication || (isAskedFor && waiting.includes(statusOf(register, license, today)));
}

/** The estimates and checks of one record, those of rule files too; `today` is the agency's date. */
export function estimatesOf(
  register: Register,
  license: License,
  today: IsoDate,
): readonly LicenseEstimate[] {
  const rules = estimateRulesOf(register.settings).filter((rule) => isFor(rule, license.agency));
  return rules.flatMap((rule) =>
    triggersOf(register, license, rule, today).map((triggerOn): LicenseEstimate => {
      const found = estimateOn(rule, triggerOn, license.tolling);
      const is = rule.id === emergencyLimit ? 'check' : 'by';
      const against = is === 'check' ? license.expiresOn : today;
      const isOver = found.on !== null && against !== null && against > found.on;
      return { ...found, rule, triggerOn, is, isExceeded: isOver };
    }),
  );
}
