import { day } from '../base/dates';
import type { Life } from './life';
import { anyAgency, letter, lifeCase, moreTime, stands, step } from './life-parts';
import { type UsualLife, usualCases } from './usual-life';

const plainLife = {
  startsFor: anyAgency('BIS'),
  sentBy: [],
  metWhenNamedBy: [],
  answers: [],
} as const;

const extended = moreTime(
  'The parties by a stipulation filed before the end, or the judge, may extend any time limit.',
  '15 CFR 766.16(b)',
);

const amended: UsualLife = {
  rule: 'amended-charges-answer',
  source: { step: 'charging-letter-amended', on: '2026-10-05' },
  due: '2026-11-04',
  met: { step: 'amended-charges-answered', on: '2026-11-03' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-11-09' },
};

const requested: UsualLife = {
  rule: 'admissions-answer',
  source: { step: 'admissions-requested', on: '2026-10-05' },
  due: '2026-10-15',
  met: { step: 'admissions-answered', on: '2026-10-15' },
  missedOn: '2026-10-16',
  late: { on: '2026-10-19', days: 4 },
  corrected: { to: '2026-10-06', due: '2026-10-16' },
};

const discoverable: UsualLife = {
  rule: 'discovery-request',
  source: { step: 'hearing-scheduled', on: '2027-02-10' },
  enteredOn: '2026-11-02',
  due: '2027-01-21',
  met: { step: 'discovery-served', on: '2027-01-15' },
  missedOn: '2027-01-22',
  late: { on: '2027-01-25', days: 4 },
  corrected: { to: '2027-01-21', due: '2026-12-31' },
};

const subpoenaed: UsualLife = {
  rule: 'subpoena-application',
  source: { step: 'hearing-scheduled', on: '2027-02-10' },
  enteredOn: '2026-11-02',
  due: '2027-01-29',
  met: { step: 'subpoena-requested', on: '2027-01-20' },
  missedOn: '2027-01-30',
  late: { on: '2027-02-01', days: 3 },
  corrected: { to: '2027-01-21', due: '2027-01-11' },
};

export const amendedAnswerLife: Life = {
  ...plainLife,
  subject: 'answer',
  extendedBy: extended,
  late: {
    says: 'The respondent may be held in default on the new charges; the judge may still extend the time.',
    citation: '15 CFR 766.7(a), 766.16(b)(2)',
  },
  cases: [
    ...usualCases(amended),
    lifeCase(
      'extended',
      'The judge gives more time.',
      [
        step('2026-10-05', 'charging-letter-amended'),
        letter('2026-10-13', 'extension-granted', { fields: { replyExtendedTo: '2026-12-04' } }),
      ],
      [stands('2026-10-13', 'amended-charges-answer 2026-12-04 open')],
    ),
    {
      shows: 'other',
      says: 'The answer to the first letter does not meet it.',
      acts: [
        { do: 'step', on: day('2026-10-05'), kind: 'charging-letter-amended' },
        { do: 'step', on: day('2026-10-20'), kind: 'charging-answer-filed' },
      ],
      docket: [{ on: day('2026-10-20'), open: ['amended-charges-answer 2026-11-04 open'] }],
    },
  ],
};

export const admissionsLife: Life = {
  ...plainLife,
  subject: 'answer',
  extendedBy: extended,
  late: {
    says: 'The matters are deemed admitted unless the judge allows additional time.',
    citation: '15 CFR 766.9(b)',
  },
  cases: [
    ...usualCases(requested),
    lifeCase(
      'extended',
      'The judge gives more time.',
      [
        step('2026-10-05', 'admissions-requested'),
        letter('2026-10-13', 'extension-granted', { fields: { replyExtendedTo: '2026-11-04' } }),
      ],
      [stands('2026-10-13', 'admissions-answer 2026-11-04 open')],
    ),
  ],
};

export const discoveryLife: Life = {
  ...plainLife,
  subject: 'request',
  late: {
    says: 'It counts only if the judge specifies a shorter time.',
    citation: '15 CFR 766.9(b)',
  },
  cases: [
    ...usualCases(discoverable),
    {
      shows: 'other',
      says: 'The application for a subpoena is a paper of its own.',
      rules: ['subpoena-application'],
      acts: [
        { do: 'step', on: day('2026-11-02'), kind: 'hearing-scheduled', happenedOn: day('2027-02-10') },
        { do: 'step', on: day('2027-01-11'), kind: 'subpoena-requested' },
      ],
      docket: [{ on: day('2027-01-11'), open: ['discovery-request 2027-01-21 open'] }],
    },
  ],
};

export const subpoenaLife: Life = {
  ...plainLife,
  subject: 'request',
  late: {
    says: 'Only in extraordinary circumstances, for good cause shown, is a shorter time enough.',
    citation: '15 CFR 766.10(c)',
  },
  cases: usualCases(subpoenaed),
};
