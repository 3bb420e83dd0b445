import { day } from '../base/dates';
import type { Life } from './life';
import { anyAgency, drop, lifeCase, stands, step, stepOf } from './life-parts';
import { type UsualLife, usualCases } from './usual-life';

const plainLife = {
  startsFor: anyAgency('DDTC'),
  sentBy: [],
  metWhenNamedBy: [],
  answers: [],
} as const;

const lapse = {
  steps: ['broker-registration-lapsed'],
  says: 'Once the registration has lapsed there is nothing to renew: the last report is due after the expiration.',
  citation: '22 CFR 129.10(a)',
} as const;

const expires = stepOf('2026-11-02', 'broker-registration-expiry', '2027-01-31');

const lapsed: UsualLife = {
  rule: 'broker-last-report',
  source: { step: 'broker-registration-lapsed', on: '2026-10-05' },
  due: '2026-11-04',
  met: { step: 'broker-last-report-sent', on: '2026-10-30' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-11-07' },
};

const changed: UsualLife = {
  rule: 'broker-change',
  source: { step: 'broker-change', on: '2026-10-13' },
  due: '2026-10-18',
  met: { step: 'broker-change-notified', on: '2026-10-16' },
  missedOn: '2026-10-19',
  late: { on: '2026-10-20', days: 2 },
  corrected: { to: '2026-10-14', due: '2026-10-19' },
};

const planned: UsualLife = {
  rule: 'broker-sale-notice',
  source: { step: 'broker-sale-planned', on: '2027-02-16' },
  enteredOn: '2026-11-02',
  due: '2026-12-18',
  met: { step: 'broker-sale-notified', on: '2026-12-01' },
  missedOn: '2026-12-19',
  late: { on: '2026-12-21', days: 3 },
  corrected: { to: '2027-02-15', due: '2026-12-17' },
};

export const renewalLife: Life = {
  ...plainLife,
  subject: 'registration',
  comesAgain: {
    every: 'year',
    says: 'Registration is renewed on an annual basis.',
    citation: '22 CFR 129.8(b)(1)',
  },
  endedBy: lapse,
  late: {
    says: 'A later request may leave a gap; fees are owed for any part of it with brokering.',
    citation: '22 CFR 129.8(b)(3)',
  },
  cases: [
    ...usualCases({
      rule: 'broker-registration-renewal',
      source: { step: 'broker-registration-expiry', on: '2027-01-31' },
      enteredOn: '2026-11-02',
      due: '2027-01-01',
      met: { step: 'broker-registration-renewed', on: '2026-12-10' },
      next: '2028-01-01',
      missedOn: '2027-01-02',
      late: { on: '2027-01-04', days: 3 },
      corrected: { to: '2027-04-30', due: '2027-03-31' },
    }),
    lifeCase(
      'repeated',
      'It is renewed year after year: each date lies thirty days before the same day of the next year.',
      [
        expires,
        step('2026-12-10', 'broker-registration-renewed'),
        step('2027-12-10', 'broker-registration-renewed'),
      ],
      [
        stands('2026-12-10', 'broker-registration-renewal 2028-01-01 open'),
        stands('2027-12-10', 'broker-registration-renewal 2029-01-01 open'),
      ],
    ),
    {
      shows: 'ended',
      says: 'The registration is given up during the year: no further renewal comes.',
      acts: [
        expires,
        { do: 'step', on: day('2026-12-10'), kind: 'broker-registration-renewed' },
        { do: 'step', on: day('2027-06-30'), kind: 'broker-registration-lapsed' },
      ],
      docket: [
        { on: day('2026-12-10'), open: ['broker-registration-renewal 2028-01-01 open'] },
        { on: day('2027-06-30'), open: [] },
      ],
      citation: '22 CFR 129.10(a)',
    },
  ],
};

export const reportLife: Life = {
  ...plainLife,
  subject: 'report',
  comesAgain: {
    every: 'year',
    says: 'The report is provided on an annual basis, with each renewal.',
    citation: '22 CFR 129.10(a)',
  },
  endedBy: lapse,
  late: {
    says: 'A report that did not go along with the renewal is late, and is still to be sent.',
    citation: '22 CFR 129.10(a)',
  },
  cases: [
    ...usualCases({
      rule: 'broker-report',
      source: { step: 'broker-registration-expiry', on: '2027-01-31' },
      enteredOn: '2026-11-02',
      due: '2027-01-01',
      met: { step: 'broker-report-sent', on: '2026-12-10' },
      next: '2028-01-01',
      missedOn: '2027-01-02',
      late: { on: '2027-01-04', days: 3 },
      corrected: { to: '2027-04-30', due: '2027-03-31' },
    }),
    lifeCase(
      'repeated',
      'It goes along with every renewal.',
      [expires, step('2026-12-10', 'broker-report-sent'), step('2027-12-10', 'broker-report-sent')],
      [
        stands('2026-12-10', 'broker-report 2028-01-01 open'),
        stands('2027-12-10', 'broker-report 2029-01-01 open'),
      ],
    ),
    lifeCase(
      'ended',
      'The registration ended: the last report is one of its own.',
      [expires, step('2026-12-10', 'broker-report-sent'), step('2027-06-30', 'broker-registration-lapsed')],
      [stands('2027-06-30', 'broker-last-report 2027-07-30 open')],
      { rules: ['broker-last-report'] },
    ),
    lifeCase(
      'ended',
      'No broker any more: a person ends the dates for good.',
      [expires, drop('2026-12-10', 'broker-report', true)],
      [stands('2026-12-10')],
    ),
    {
      shows: 'other',
      says: 'The renewal alone does not meet the report that goes along with it.',
      rules: ['broker-registration-renewal'],
      acts: [expires, { do: 'step', on: day('2026-12-10'), kind: 'broker-registration-renewed' }],
      docket: [
        {
          on: day('2026-12-10'),
          open: ['broker-report 2027-01-01 open', 'broker-registration-renewal 2028-01-01 open'],
        },
      ],
    },
  ],
};

export const lastReportLife: Life = {
  ...plainLife,
  subject: 'report',
  late: { says: 'A later report is late, and is still to be sent.', citation: '22 CFR 129.10(a)' },
  cases: usualCases(lapsed),
};

export const changeLife: Life = {
  ...plainLife,
  subject: 'notice',
  late: { says: 'A later notice is late, and is still to be given.', citation: '22 CFR 129.8(d)' },
  cases: usualCases(changed),
};

export const saleLife: Life = {
  ...plainLife,
  subject: 'notice',
  late: {
    says: 'The sale has to wait until sixty days after the notice.',
    citation: '22 CFR 129.8(e)',
  },
  cases: usualCases(planned),
};
