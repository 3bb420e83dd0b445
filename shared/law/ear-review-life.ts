import type { Life } from './life';
import { done, late, lifeCase, stands, step } from './life-parts';
import { usualCases } from './usual-life';

const papers = { ...done, startsFor: ['BIS'] } as const;

export const tdoOppositionLife: Life = {
  ...papers,
  subject: 'paper',
  late: late(
    'An opposition received later may be accepted for good cause until five days before the expiry; else the order may be renewed without a hearing.',
    '15 CFR 766.24(d)(3)',
  ),
  cases: usualCases({
    rule: 'tdo-opposition',
    source: { step: 'tdo-expiry', on: '2026-10-20' },
    enteredOn: '2026-09-15',
    due: '2026-10-08',
    met: { step: 'report-filed', on: '2026-10-01' },
    missedOn: '2026-10-09',
    late: { on: '2026-10-13', days: 5 },
    corrected: { to: '2026-10-21', due: '2026-10-09' },
  }),
};

export const tdoAnswerLife: Life = {
  ...papers,
  subject: 'watch',
  late: {
    says: "It is BIS's time, not ours: it runs out by itself and is never late. A person records whether BIS replied.",
    citation: '15 CFR 766.24(e)(3)',
  },
  cases: [
    ...usualCases({
      rule: 'tdo-appeal-bis-reply',
      source: { step: 'tdo-appeal-received', on: '2026-11-20' },
      due: '2026-12-02',
      met: { settledOn: '2026-12-03' },
      missedOn: '2026-12-03',
      corrected: { to: '2026-11-19', due: '2026-12-01' },
    }),
    lifeCase(
      'other',
      'A report of ours does not end the time of BIS.',
      [step('2026-11-20', 'tdo-appeal-received'), step('2026-11-23', 'report-filed')],
      [stands('2026-11-23', 'tdo-appeal-bis-reply 2026-12-02 watch')],
    ),
  ],
};

export const decisionResponseLife: Life = {
  ...papers,
  subject: 'answer',
  late: late('A response received later may not be read before the decision.', '15 CFR 766.22(b)'),
  cases: [
    ...usualCases({
      rule: 'recommended-decision-response',
      source: { step: 'recommended-decision-issued', on: '2026-11-13' },
      due: '2026-11-25',
      met: { step: 'report-filed', on: '2026-11-20' },
      missedOn: '2026-11-26',
      late: { on: '2026-11-30', days: 5 },
      corrected: { to: '2026-11-12', due: '2026-11-24' },
    }),
    lifeCase(
      'other',
      'The paper of the other side comes: our own response is still owed.',
      [step('2026-11-13', 'recommended-decision-issued'), step('2026-11-20', 'opposing-paper-received')],
      [stands('2026-11-20', 'recommended-decision-response 2026-11-25 open')],
    ),
  ],
};

export const decisionReplyLife: Life = {
  ...papers,
  subject: 'answer',
  late: late('A reply received later may not be read before the decision.', '15 CFR 766.22(b)'),
  cases: usualCases({
    rule: 'recommended-decision-reply',
    source: { step: 'opposing-paper-received', on: '2026-10-06' },
    due: '2026-10-14',
    met: { step: 'report-filed', on: '2026-10-09' },
    missedOn: '2026-10-15',
    late: { on: '2026-10-16', days: 2 },
    corrected: { to: '2026-10-05', due: '2026-10-13' },
  }),
};
