import { day } from '../base/dates';
import type { Life } from './life';
import { letter, lifeCase, stands } from './life-parts';
import { ofOtherAgency, type UsualLife, usualCases } from './usual-life';

const decided: UsualLife = {
  rule: 'ddtc-reconsideration',
  source: { letter: 'denied', on: '2026-10-05' },
  due: '2026-11-04',
  met: { step: 'reconsideration-received', on: '2026-11-03' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-11-07' },
};

const inPart: UsualLife = {
  ...decided,
  rule: 'ddtc-reconsideration-in-part',
  source: { letter: 'approved-in-part', on: '2026-10-05' },
};

export const reconsiderationLife: Life = {
  startsFor: ['DDTC'],
  subject: 'request',
  sentBy: ['reconsideration-requested'],
  metWhenNamedBy: [],
  answers: [{ letters: ['decision-changed'], citation: '22 CFR 120.18(c)' }],
  late: {
    says: 'A later request gives no right to be heard; DDTC may still look at it, and a new application is always possible.',
    citation: '22 CFR 120.18(c)',
  },
  cases: [
    ...usualCases(decided),
    {
      shows: 'other',
      says: 'The request went off: it waits for the confirmation of its receipt.',
      acts: [
        { do: 'letter', on: day('2026-10-05'), kind: 'revoked', fields: { datedOn: '2026-10-05' } },
        { do: 'step', on: day('2026-10-30'), kind: 'reconsideration-requested' },
        { do: 'step', on: day('2026-11-02'), kind: 'receipt-confirmed' },
      ],
      docket: [
        { on: day('2026-10-30'), open: ['ddtc-reconsideration 2026-11-04 sent'] },
        { on: day('2026-11-02'), open: [] },
      ],
    },
    {
      shows: 'answered',
      says: 'DDTC changes its decision before the request is made.',
      acts: [
        { do: 'letter', on: day('2026-10-05'), kind: 'denied', fields: { datedOn: '2026-10-05' } },
        {
          do: 'letter',
          on: day('2026-10-20'),
          kind: 'decision-changed',
          fields: { datedOn: '2026-10-20' },
        },
      ],
      docket: [
        { on: day('2026-10-05'), open: ['ddtc-reconsideration 2026-11-04 open'] },
        { on: day('2026-10-20'), open: [] },
      ],
    },
    {
      shows: 'not-started',
      says: 'A denial by BIS starts no request to DDTC.',
      agency: 'BIS',
      acts: [{ do: 'letter', on: day('2026-10-05'), kind: 'denied', fields: { datedOn: '2026-10-05' } }],
      docket: [{ on: day('2026-10-05'), open: [] }],
      citation: '15 CFR 756.2',
    },
    {
      shows: 'not-started',
      says: 'An application returned by DDTC without action is no adverse decision by itself; the request is offered.',
      acts: [
        {
          do: 'letter',
          on: day('2026-10-05'),
          kind: 'returned-without-action',
          fields: { datedOn: '2026-10-05', noDeadlineBecause: 'It is filed again.' },
        },
      ],
      docket: [{ on: day('2026-10-05'), open: [] }],
      citation: '22 CFR 120.18(a)',
    },
  ],
};

export const reconsiderationInPartLife: Life = {
  startsFor: ['DDTC'],
  subject: 'request',
  sentBy: ['reconsideration-requested'],
  metWhenNamedBy: [],
  answers: [{ letters: ['decision-changed'], citation: '22 CFR 120.18(c)' }],
  late: {
    says: 'A later request gives no right to be heard; a new application is always possible.',
    citation: '22 CFR 120.18(c)',
  },
  cases: [
    ...usualCases(inPart),
    lifeCase(
      'answered',
      'DDTC changes its decision before the request is made.',
      [letter('2026-10-05', 'approved-in-part'), letter('2026-10-20', 'decision-changed')],
      [stands('2026-10-20')],
    ),
    ofOtherAgency('BIS', inPart),
  ],
};
