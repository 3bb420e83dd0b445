import { day } from '../base/dates';
import type { Life } from './life';
import { anyAgency, letter, lifeCase, moreTime, stands, step } from './life-parts';
import { type UsualLife, usualCases } from './usual-life';

const judgesTime = moreTime(
  'The administrative law judge may extend the time for good cause shown.',
  '22 CFR 128.16',
);

const charges: UsualLife = {
  rule: 'ddtc-charging-answer',
  source: { step: 'ddtc-charging-letter-served', on: '2026-10-05' },
  due: '2026-11-04',
  met: { step: 'ddtc-answer-served', on: '2026-11-04' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-11-07' },
};

const afterAnswer: UsualLife = {
  rule: 'ddtc-hearing-or-evidence',
  source: { step: 'ddtc-answer-served', on: '2026-10-06' },
  due: '2026-10-13',
  met: { step: 'ddtc-evidence-sent', on: '2026-10-13' },
  missedOn: '2026-10-14',
  late: { on: '2026-10-15', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-10-15' },
};

const order: UsualLife = {
  rule: 'ddtc-appeal',
  source: { step: 'ddtc-order-received', on: '2026-10-05' },
  due: '2026-11-04',
  met: { step: 'ddtc-appeal-filed', on: '2026-11-02' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-11-07' },
};

export const answerLife: Life = {
  startsFor: anyAgency('DDTC'),
  subject: 'answer',
  sentBy: [],
  metWhenNamedBy: [],
  answers: [],
  extendedBy: judgesTime,
  late: {
    says: 'The respondent may be held in default; a default order can be set aside only for good cause.',
    citation: '22 CFR 128.4',
  },
  cases: [
    ...usualCases(charges),
    lifeCase(
      'extended',
      'The judge gives more time.',
      [
        step('2026-10-05', 'ddtc-charging-letter-served'),
        letter('2026-10-26', 'extension-granted', { fields: { replyExtendedTo: '2026-12-04' } }),
      ],
      [
        stands('2026-10-05', 'ddtc-charging-answer 2026-11-04 open'),
        stands('2026-10-26', 'ddtc-charging-answer 2026-12-04 open'),
      ],
    ),
    {
      shows: 'other',
      says: 'The answer does not meet the seven days it starts: the evidence or a demand for a hearing is still to come.',
      rules: ['ddtc-hearing-or-evidence'],
      acts: [
        { do: 'step', on: day('2026-10-05'), kind: 'ddtc-charging-letter-served' },
        { do: 'step', on: day('2026-11-04'), kind: 'ddtc-answer-served' },
      ],
      docket: [{ on: day('2026-11-04'), open: ['ddtc-hearing-or-evidence 2026-11-11 open'] }],
      citation: '22 CFR 128.5(b)',
    },
  ],
};

export const hearingOrEvidenceLife: Life = {
  startsFor: anyAgency('DDTC'),
  subject: 'paper',
  sentBy: [],
  metWhenNamedBy: [],
  answers: [],
  extendedBy: judgesTime,
  late: {
    says: 'The right to an oral hearing is lost, and evidence sent later may be refused.',
    citation: '22 CFR 128.3(a), 128.5(b)',
  },
  cases: [
    ...usualCases(afterAnswer),
    lifeCase(
      'extended',
      'The judge gives more time for the evidence.',
      [
        step('2026-10-06', 'ddtc-answer-served'),
        letter('2026-10-09', 'extension-granted', { fields: { replyExtendedTo: '2026-10-27' } }),
      ],
      [stands('2026-10-09', 'ddtc-hearing-or-evidence 2026-10-27 open')],
    ),
    {
      shows: 'met',
      says: 'A hearing is demanded with the answer: no evidence has to follow within seven days.',
      acts: [
        { do: 'step', on: day('2026-10-06'), kind: 'ddtc-answer-served' },
        { do: 'step', on: day('2026-10-06'), kind: 'ddtc-hearing-demanded' },
      ],
      docket: [{ on: day('2026-10-06'), open: [] }],
      citation: '22 CFR 128.5(b)',
    },
  ],
};

export const appealLife: Life = {
  startsFor: anyAgency('DDTC'),
  subject: 'appeal',
  sentBy: [],
  metWhenNamedBy: [],
  answers: [],
  late: { says: 'The order stands.', citation: '22 CFR 128.13(a)' },
  cases: [
    ...usualCases(order),
    {
      shows: 'other',
      says: 'A request for reconsideration of a license decision is no appeal from the order.',
      acts: [
        { do: 'step', on: day('2026-10-05'), kind: 'ddtc-order-received' },
        { do: 'step', on: day('2026-10-20'), kind: 'reconsideration-requested' },
      ],
      docket: [{ on: day('2026-10-20'), open: ['ddtc-appeal 2026-11-04 open'] }],
    },
  ],
};
