import type { Life } from './life';
import { anyAgency, done, drop, expiry, late, letter, lifeCase, stands, step, voided } from './life-parts';
import { ofOtherAgency, type UsualLife, usualCases } from './usual-life';

const report = { ...done, startsFor: anyAgency('OFAC'), subject: 'report' } as const;

const heldWhileBlocked: Life['keeps'] = {
  ruleIds: ['retention-ofac'],
  says: 'The records are kept as long as the property is blocked, and ten years from the day it is unblocked.',
  citation: '31 CFR 501.601',
};

function lateReport(citation: string): Life['late'] {
  return late('A report filed after that day is late and still owed.', citation);
}

export const blockedReportLife: Life = {
  ...report,
  late: lateReport('31 CFR 501.603(b)(1)'),
  keeps: heldWhileBlocked,
  cases: [
    ...usualCases({
      rule: 'ofac-blocked-report',
      source: { step: 'property-blocked', on: '2026-11-13' },
      due: '2026-11-30',
      met: { step: 'report-filed', on: '2026-11-20' },
      missedOn: '2026-12-01',
      late: { on: '2026-12-02', days: 2 },
      corrected: { to: '2026-11-12', due: '2026-11-27' },
    }),
    lifeCase(
      'other',
      'The first report is not the annual one: that stays.',
      [step('2026-05-05', 'property-blocked'), step('2026-05-12', 'report-filed')],
      [
        stands('2026-05-05', 'ofac-annual-report 2026-09-30 open', 'ofac-blocked-report 2026-05-19 open'),
        stands('2026-05-12', 'ofac-annual-report 2026-09-30 open'),
      ],
      { rules: ['ofac-annual-report'] },
    ),
    lifeCase(
      'other',
      'Property was blocked on two days: a report that says neither is not taken until a person names one.',
      [
        step('2026-11-13', 'property-blocked'),
        step('2026-11-16', 'property-blocked'),
        step('2026-11-20', 'report-filed', { isAsked: true }),
        step('2026-11-20', 'report-filed', { names: ['ofac-blocked-report'] }),
      ],
      [
        stands('2026-11-16', 'ofac-blocked-report 2026-11-30 open', 'ofac-blocked-report 2026-12-01 open'),
        stands('2026-11-20', 'ofac-blocked-report 2026-12-01 open'),
      ],
    ),
    lifeCase(
      'other',
      'A BIS exporter who holds blocked property reports it too.',
      [step('2026-11-13', 'property-blocked')],
      [stands('2026-11-13', 'ofac-blocked-report 2026-11-30 open')],
      { agency: 'BIS' },
    ),
  ],
};

export const unblockedReportLife: Life = {
  ...report,
  late: lateReport('31 CFR 501.603(b)(3)'),
  keeps: heldWhileBlocked,
  cases: [
    ...usualCases({
      rule: 'ofac-unblocked-report',
      source: { step: 'property-unblocked', on: '2026-11-13' },
      due: '2026-11-30',
      met: { step: 'report-filed', on: '2026-11-20' },
      missedOn: '2026-12-01',
      late: { on: '2026-12-02', days: 2 },
      corrected: { to: '2026-11-12', due: '2026-11-27' },
    }),
    lifeCase(
      'other',
      'Both the blocking and the unblocking are still to be reported: the report names which it is.',
      [
        step('2026-11-13', 'property-blocked'),
        step('2026-11-16', 'property-unblocked'),
        step('2026-11-20', 'report-filed', { isAsked: true }),
        step('2026-11-20', 'report-filed', { names: ['ofac-unblocked-report'] }),
      ],
      [
        stands('2026-11-16', 'ofac-blocked-report 2026-11-30 open', 'ofac-unblocked-report 2026-12-01 open'),
        stands('2026-11-20', 'ofac-blocked-report 2026-11-30 open'),
      ],
      { rules: ['ofac-blocked-report'] },
    ),
  ],
};

export const rejectedReportLife: Life = {
  ...report,
  late: lateReport('31 CFR 501.604(c)'),
  keeps: {
    ruleIds: ['retention-ofac'],
    says: 'The ten years for the records run from the day the transaction was rejected.',
    citation: '31 CFR 501.601',
  },
  cases: [
    ...usualCases({
      rule: 'ofac-rejected-report',
      source: { step: 'transaction-rejected', on: '2026-11-13' },
      due: '2026-11-30',
      met: { step: 'report-filed', on: '2026-11-20' },
      missedOn: '2026-12-01',
      late: { on: '2026-12-02', days: 2 },
      corrected: { to: '2026-11-12', due: '2026-11-27' },
    }),
    lifeCase(
      'other',
      'A BIS exporter who refuses a sale reports it too.',
      [step('2026-11-13', 'transaction-rejected')],
      [stands('2026-11-13', 'ofac-rejected-report 2026-11-30 open')],
      { agency: 'BIS' },
    ),
  ],
};

const blocked = step('2026-05-05', 'property-blocked');
const first = step('2026-05-12', 'report-filed');

export const annualReportLife: Life = {
  ...report,
  endedBy: {
    steps: ['property-unblocked'],
    says: 'Unblocked or transferred before June 30, the property is in no report of that year or later. Unblocked on June 30 or after it, it stays in the report of that year, and none follows; whether property unblocked on June 30 itself is held as of that day is open.',
    citation: '31 CFR 501.603(b)(2)',
  },
  comesAgain: {
    every: 'period',
    says: 'Every September 30, for what is held on the June 30 before. A report meets it only from that June 30 on.',
    citation: '31 CFR 501.603(b)(2)',
  },
  late: lateReport('31 CFR 501.603(b)(2)'),
  keeps: heldWhileBlocked,
  cases: [
    ...usualCases({
      rule: 'ofac-annual-report',
      source: { step: 'property-blocked', on: '2026-07-06' },
      due: '2027-09-30',
      met: { step: 'report-filed', on: '2027-09-15', isNamed: true },
      next: '2028-09-30',
      missedOn: '2027-10-01',
      late: { on: '2027-10-04', days: 4 },
      corrected: { to: '2026-06-29', due: '2026-09-30' },
    }),
    lifeCase(
      'repeated',
      'The report of each year is filed: the next one stands from then on.',
      [blocked, first, step('2026-09-21', 'report-filed'), step('2027-09-20', 'report-filed')],
      [
        stands('2026-05-12', 'ofac-annual-report 2026-09-30 open'),
        stands('2026-09-21', 'ofac-annual-report 2027-09-30 open'),
        stands('2027-09-20', 'ofac-annual-report 2028-09-30 open'),
      ],
    ),
    lifeCase(
      'ended',
      'The property is unblocked on June 29: it is not held any more on June 30, and no report of it is due.',
      [blocked, first, step('2026-06-29', 'property-unblocked')],
      [stands('2026-06-28', 'ofac-annual-report 2026-09-30 open'), stands('2026-06-29')],
    ),
    lifeCase(
      'other',
      'The property is unblocked on June 30 itself: whether it was held as of that day is open, so the report stays.',
      [blocked, first, step('2026-06-30', 'property-unblocked')],
      [stands('2026-06-30', 'ofac-annual-report 2026-09-30 open')],
    ),
    lifeCase(
      'ended',
      'The property is unblocked on July 1: the report of this year stays, and none follows it.',
      [
        blocked,
        first,
        step('2026-07-01', 'property-unblocked'),
        step('2026-09-21', 'report-filed', { names: ['ofac-annual-report'] }),
      ],
      [stands('2026-07-01', 'ofac-annual-report 2026-09-30 open'), stands('2026-09-21')],
    ),
    lifeCase(
      'other',
      'The unblocking was entered in error: the report of the year is due again.',
      [
        blocked,
        first,
        step('2026-06-15', 'property-unblocked', { as: 'unblocking' }),
        voided('2026-06-16', 'unblocking'),
      ],
      [stands('2026-06-15'), stands('2026-06-16', 'ofac-annual-report 2026-09-30 open')],
    ),
    lifeCase(
      'ended',
      'A person takes the report off: once for this year, then for good.',
      [
        blocked,
        first,
        drop('2026-07-06', 'ofac-annual-report'),
        drop('2026-07-07', 'ofac-annual-report', true),
      ],
      [stands('2026-07-06', 'ofac-annual-report 2027-09-30 open'), stands('2026-07-07')],
    ),
  ],
};

const license: UsualLife = {
  rule: 'ofac-license-expiry',
  source: { expiresOn: '2026-12-31' },
  enteredOn: '2026-11-20',
  due: '2026-12-31',
  met: { step: 'transaction-ended', on: '2026-12-18', isNamed: true },
  missedOn: '2027-01-01',
  late: { on: '2027-01-04', days: 4 },
  corrected: { to: '2027-01-29', due: '2027-01-29' },
};

export const ofacLicenseExpiryLife: Life = {
  startsFor: ['OFAC'],
  subject: 'departure',
  sentBy: [],
  metWhenNamedBy: ['export', 'transaction-ended'],
  answers: [{ letters: ['revoked'], citation: '31 CFR 501.803' }],
  late: {
    says: 'What is done after that minute has no license. A pending request for a renewal extends nothing.',
    citation: '31 CFR 501.801',
  },
  keeps: {
    ruleIds: ['retention-ofac'],
    says: 'The ten years for the records run from each transaction; the expiry starts nothing.',
    citation: '31 CFR 501.601',
  },
  cases: [
    ...usualCases(license),
    lifeCase(
      'other',
      'A renewal is asked for and refused: the license still ends on the date it states.',
      [
        expiry('2026-11-20', '2026-12-31'),
        step('2026-12-01', 'extension-requested'),
        letter('2026-12-10', 'extension-refused'),
      ],
      [
        stands('2026-12-01', 'ofac-license-expiry 2026-12-31 open'),
        stands('2026-12-10', 'ofac-license-expiry 2026-12-31 open'),
      ],
    ),
    lifeCase(
      'extended',
      'A renewal states a later date: the date follows it.',
      [
        expiry('2026-11-20', '2026-12-31'),
        step('2026-12-01', 'extension-requested'),
        letter('2026-12-10', 'extension-granted', { fields: { expiresOn: '2027-06-30' } }),
      ],
      [stands('2026-12-10', 'ofac-license-expiry 2027-06-30 open')],
    ),
    lifeCase(
      'answered',
      'OFAC revokes the license.',
      [expiry('2026-11-20', '2026-12-31'), letter('2026-12-01', 'revoked')],
      [stands('2026-12-01')],
    ),
    lifeCase(
      'other',
      'One transaction that names no deadline does not end the license.',
      [expiry('2026-11-20', '2026-12-31'), step('2026-12-01', 'transaction-ended')],
      [stands('2026-12-01', 'ofac-license-expiry 2026-12-31 open')],
    ),
    ofOtherAgency('BIS', license),
    ofOtherAgency('DDTC', license),
  ],
};
