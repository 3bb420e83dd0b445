import { day } from '../base/dates';
import type { Life } from './life';
import { anyAgency } from './life-parts';
import { type UsualLife, usualCases } from './usual-life';

const plainLife = {
  startsFor: anyAgency('DDTC'),
  sentBy: [],
  metWhenNamedBy: [],
  answers: [],
} as const;

const award: UsualLife = {
  rule: 'fees-supplier-report',
  source: { step: 'defense-contract-awarded', on: '2026-10-05' },
  due: '2026-11-04',
  met: { step: 'fees-reported', on: '2026-11-02' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-11-07' },
};

const learning: UsualLife = {
  ...award,
  rule: 'fees-learned-report',
  source: { step: 'fees-learned', on: '2026-10-05' },
};

const payment: UsualLife = {
  ...award,
  rule: 'fees-supplementary-report',
  source: { step: 'fees-paid', on: '2026-10-05' },
};

const asked: UsualLife = {
  rule: 'fees-vendor-statement',
  source: { step: 'fees-statement-requested', on: '2026-10-06' },
  due: '2026-10-26',
  met: { step: 'fees-statement-given', on: '2026-10-20' },
  missedOn: '2026-10-27',
  late: { on: '2026-10-28', days: 2 },
  corrected: { to: '2026-10-05', due: '2026-10-25' },
};

const silence: UsualLife = {
  rule: 'fees-vendor-silent',
  source: { step: 'vendor-statement-asked', on: '2026-10-05' },
  due: '2026-10-30',
  met: { step: 'vendor-statement-received', on: '2026-10-22' },
  missedOn: '2026-10-31',
  late: { on: '2026-11-02', days: 3 },
  corrected: { to: '2026-10-06', due: '2026-10-31' },
};

export const supplierLife: Life = {
  ...plainLife,
  subject: 'report',
  late: { says: 'Later information is late, and is still to be furnished.', citation: '22 CFR 130.9(b)' },
  cases: usualCases(award),
};

export const learnedLife: Life = {
  ...plainLife,
  subject: 'report',
  late: { says: 'Later information is late, and is still to be furnished.', citation: '22 CFR 130.9(d)' },
  cases: usualCases(learning),
};

export const supplementaryLife: Life = {
  ...plainLife,
  subject: 'report',
  late: { says: 'A later report is late, and is still to be sent.', citation: '22 CFR 130.11(b)' },
  cases: [
    ...usualCases(payment),
    {
      shows: 'other',
      says: 'DDTC asks for details of payments reported together.',
      acts: [{ do: 'step', on: day('2026-10-05'), kind: 'fees-details-requested' }],
      docket: [{ on: day('2026-10-05'), open: ['fees-supplementary-report 2026-11-04 open'] }],
      citation: '22 CFR 130.11(a)(3)',
    },
  ],
};

export const vendorLife: Life = {
  ...plainLife,
  subject: 'answer',
  late: {
    says: 'From the 25th day after its request the applicant or supplier reports the failure to DDTC; the statement is still to be given.',
    citation: '22 CFR 130.12(d)',
  },
  cases: usualCases(asked),
};

export const silentLife: Life = {
  ...plainLife,
  subject: 'notice',
  late: { says: 'A later statement is late, and is still to be sent.', citation: '22 CFR 130.12(d)(1)' },
  cases: [
    ...usualCases(silence),
    {
      shows: 'met',
      says: 'The vendor stays silent and DDTC is told on the 25th day.',
      acts: [
        { do: 'step', on: day('2026-10-05'), kind: 'vendor-statement-asked' },
        { do: 'step', on: day('2026-10-30'), kind: 'vendor-silence-reported' },
      ],
      docket: [{ on: day('2026-10-30'), open: [] }],
      citation: '22 CFR 130.12(d)(1)',
    },
  ],
};
