import { compareDays, type IsoDate } from '../base/dates';
import type { LetterKind } from '../law/letter-kinds';
import { isUsedWithoutDecision } from '../records/authorization';
import type { Letter } from '../records/letter';
import type { License } from '../records/license';
import type { Step, StepKind } from '../records/step';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { statusInForce } from './authorization-status';
import { asOf, stateOf } from './deadline-state';

/** Where a record stands. Derived from its letters, steps and dates; never typed. */
export type LicenseStatus =
  | 'draft'
  | 'submitted'
  | 'registered'
  | 'hold-without-action'
  | 'information-requested'
  | 'conditions-proposed'
  | 'intent-to-deny'
  | 'reply-sent'
  | 'denial-upheld'
  | 'denial-to-confirm'
  | 'approved'
  | 'approved-in-part'
  | 'denied'
  | 'denial-appealed'
  | 'returned-without-action'
  | 'withdrawn'
  | 'license-not-required'
  | 'suspended'
  | 'revoked'
  | 'expired'
  | 'no-dates'
  | 'notified'
  | 'not-yet-in-force'
  | 'in-force'
  | 'in-force-extended'
  | 'classified'
  | 'void';

export const statusWords: Readonly<Record<LicenseStatus, string>> = defineWords(
  'docket/license-status.statusWords',
  {
    draft: 'Draft',
    submitted: 'Submitted',
    registered: 'Registered',
    'hold-without-action': 'Hold Without Action (HWA)',
    'information-requested': 'Information requested',
    'conditions-proposed': 'Draft conditions for acceptance',
    'intent-to-deny': 'Intent to deny, reply open',
    'reply-sent': 'Intent to deny, reply sent',
    'denial-upheld': 'Denial upheld after reply',
    'denial-to-confirm': 'Denial final unless BIS advised otherwise',
    approved: 'Approved',
    'approved-in-part': 'Approved in part',
    denied: 'Denied',
    'denial-appealed': 'Denied, appeal filed',
    'returned-without-action': 'Returned without action',
    withdrawn: 'Withdrawn',
    'license-not-required': 'License not required',
    suspended: 'Suspended',
    revoked: 'Revoked',
    expired: 'Expired',
    'no-dates': 'Dates not entered',
    notified: 'Notification submitted',
    'not-yet-in-force': 'Not in force yet',
    'in-force': 'In force',
    'in-force-extended': 'In force, extended',
    classified: 'Classification or opinion issued',
    void: 'Entered in error (void)',
  },
);

/** Whether a text is one of the statuses. */
export function isLicenseStatus(text: string): text is LicenseStatus {
  return Object.hasOwn(statusWords, text);
}

const ofLetter: Partial<Record<LetterKind, LicenseStatus>> = {
  'intent-to-deny': 'intent-to-deny',
  'decision-unchanged': 'denial-upheld',
  'conditions-proposed': 'conditions-proposed',
  'request-for-information': 'information-requested',
  'hold-without-action': 'hold-without-action',
  approved: 'approved',
  'approved-in-part': 'approved-in-part',
  'license-not-required': 'license-not-required',
  denied: 'denied',
  revoked: 'revoked',
  suspended: 'suspended',
  'replacement-issued': 'approved',
};

/** What of a denial an appeal may be filed against (15 CFR 750.6, 756.2): by letter, or by the day on which it became final. */
const appealable: ReadonlySet<LicenseStatus> = new Set([
  'intent-to-deny',
  'reply-sent',
  'denial-to-confirm',
  'denial-upheld',
  'denied',
]);

const ofStep: Partial<Record<StepKind, LicenseStatus>> = {
  submitted: 'submitted',
  registered: 'registered',
};

type Moment = { readonly on: IsoDate; readonly seq: number; readonly status: LicenseStatus };

function ofLetterOn(letter: Letter): LicenseStatus | undefined {
  if (letter.kind === 'returned-without-action') {
    return letter.returnReason === 'applicant-requested' ? 'withdrawn' : 'returned-without-action';
  }
  // "Changed" withdraws the intent to deny: the application is in review again.
  return letter.kind === 'decision-changed' ? 'registered' : ofLetter[letter.kind];
}

function isOf(record: Letter | Step, license: License): boolean {
  return record.void === null && record.licenseIds.includes(license.id);
}

/** The latest letter or step that says where the record stands; `today` is the agency's date. */
export function statusOf(register: Register, license: License, today: IsoDate): LicenseStatus {
  if (license.void !== null) return 'void';
  if (isUsedWithoutDecision(license)) return statusInForce(register, license, today);
  let last: Moment | null = null;
  const add = (on: IsoDate, seq: number, status: LicenseStatus | undefined) => {
    // What is dated ahead has not happened yet.
    if (status === undefined || compareDays(on, today) > 0) return;
    if (last === null || (compareDays(on, last.on) || seq - last.seq) >= 0) last = { on, seq, status };
  };
  if (license.submittedOn !== null) add(license.submittedOn, 0, 'submitted');
  if (license.registeredOn !== null) add(license.registeredOn, 0, 'registered');
  if (license.validatedOn !== null) add(license.validatedOn, 0, 'approved');
  for (const letter of register.letters.by('license', license.id)) {
    if (isOf(letter, license)) add(letter.datedOn, letter.madeSeq, ofLetterOn(letter));
  }
  for (const step of register.steps.by('license', license.id)) {
    if (isOf(step, license)) add(step.happenedOn, step.madeSeq, ofStep[step.kind]);
  }
  const status = (last as Moment | null)?.status ?? 'draft';
  if (appealable.has(status) && isAppealed(register, license, (last as Moment | null)?.on ?? today, today))
    return 'denial-appealed';
  if (status === 'intent-to-deny') return intentToDeny(register, license, today);
  const isIssued = status === 'approved' || status === 'approved-in-part';
  if (isIssued && license.authorization === 'classification') return 'classified';
  const lasts = license.expiresOn;
  return isIssued && lasts !== null && compareDays(today, lasts) > 0 ? 'expired' : status;
}

/** Whether an appeal was filed since the letter that says where the record stands. */
function isAppealed(register: Register, license: License, since: IsoDate, today: IsoDate): boolean {
  return register.steps
    .by('license', license.id)
    .some(
      (step) =>
        step.kind === 'appeal-filed' &&
        isOf(step, license) &&
        compareDays(step.happenedOn, since) >= 0 &&
        compareDays(step.happenedOn, today) <= 0,
    );
}

function intentToDeny(register: Register, license: License, today: IsoDate): LicenseStatus {
  const deadlines = register.deadlines
    .by('license', license.id)
    .filter((deadline) => deadline.void === null)
    .map((deadline) => asOf(deadline, today));
  const isPast = deadlines.some(
    (deadline) => deadline.ruleId === 'itd-final' && stateOf(deadline, today) === 'watch-past',
  );
  if (isPast) return 'denial-to-confirm';
  const replies = deadlines.filter(({ ruleId }) => ruleId === 'itd-reply');
  const reply =
    replies.find(({ closed }) => closed === null) ?? replies.find(({ closed }) => closed?.how === 'settled');
  return reply !== undefined && (reply.sent !== null || reply.met !== null) ? 'reply-sent' : 'intent-to-deny';
}
