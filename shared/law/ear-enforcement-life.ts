import type { Life } from './life';
import { done, late, letter, lifeCase, moreTime, stands, step } from './life-parts';
import { usualCases } from './usual-life';

const papers = { ...done, startsFor: ['BIS'] } as const;
const delivered = step('2026-11-16', 'charging-letter-delivered');
const stipulated = moreTime(
  'A longer time that the parties agreed on before the end, or that the judge gave.',
  '15 CFR 766.16',
);

export const chargingAnswerLife: Life = {
  ...papers,
  subject: 'answer',
  extendedBy: stipulated,
  late: late(
    'Without a timely answer the charges are taken as admitted and a default order may follow.',
    '15 CFR 766.7(a)',
  ),
  cases: [
    ...usualCases({
      rule: 'charging-answer',
      source: { step: 'charging-letter-delivered', on: '2026-11-16' },
      due: '2026-12-16',
      met: { step: 'charging-answer-filed', on: '2026-12-10' },
      missedOn: '2026-12-17',
      late: { on: '2026-12-18', days: 2 },
      corrected: { to: '2026-11-13', due: '2026-12-14' },
    }),
    lifeCase(
      'extended',
      'The judge gives more time in writing.',
      [delivered, letter('2026-12-01', 'extension-granted', { fields: { replyExtendedTo: '2027-01-15' } })],
      [stands('2026-12-01', 'charging-answer 2027-01-15 open')],
    ),
    lifeCase(
      'other',
      'A hearing is demanded: the answer itself is still owed.',
      [delivered, step('2026-12-10', 'hearing-demanded')],
      [stands('2026-12-10', 'charging-answer 2026-12-16 open')],
      { rules: ['hearing-demand'] },
    ),
  ],
};

export const hearingDemandLife: Life = {
  ...papers,
  subject: 'request',
  extendedBy: moreTime(
    'The demand goes with the answer: a longer time for the answer is one for the demand.',
    '15 CFR 766.6(c), 766.16',
  ),
  late: late(
    'Without a timely written demand the right to a hearing is waived, except for good cause.',
    '15 CFR 766.6(c)',
  ),
  cases: [
    ...usualCases({
      rule: 'hearing-demand',
      source: { step: 'charging-letter-delivered', on: '2026-11-16' },
      due: '2026-12-16',
      met: { step: 'hearing-demanded', on: '2026-12-10' },
      missedOn: '2026-12-17',
      late: { on: '2026-12-18', days: 2 },
      corrected: { to: '2026-11-13', due: '2026-12-14' },
    }),
    lifeCase(
      'other',
      'The answer is filed without a demand: the demand is not met by it.',
      [delivered, step('2026-12-10', 'charging-answer-filed')],
      [stands('2026-12-10', 'hearing-demand 2026-12-16 open')],
      { rules: ['charging-answer'] },
    ),
    lifeCase(
      'extended',
      'The judge gives more time for the answer: the demand goes with it.',
      [delivered, letter('2026-12-01', 'extension-granted', { fields: { replyExtendedTo: '2027-01-15' } })],
      [stands('2026-12-01', 'charging-answer 2027-01-15 open', 'hearing-demand 2027-01-15 open')],
      { rules: ['charging-answer'] },
    ),
  ],
};

export const defaultPetitionLife: Life = {
  ...papers,
  subject: 'petition',
  late: late('After one year the order can no longer be set aside.', '15 CFR 766.7(b)(2)'),
  cases: [
    ...usualCases({
      rule: 'default-petition',
      source: { step: 'default-order-entered', on: '2026-07-04' },
      due: '2027-07-06',
      met: { step: 'report-filed', on: '2027-03-01' },
      missedOn: '2027-07-07',
      late: { on: '2027-07-08', days: 2 },
      corrected: { to: '2026-07-02', due: '2027-07-02' },
    }),
    lifeCase(
      'other',
      'An answer filed after the default order is no petition.',
      [step('2026-07-06', 'default-order-entered'), step('2026-08-03', 'charging-answer-filed')],
      [stands('2026-08-03', 'default-petition 2027-07-06 open')],
    ),
  ],
};

export const reopenPetitionLife: Life = {
  ...papers,
  subject: 'petition',
  late: late('After one year the proceeding can no longer be reopened.', '15 CFR 766.19'),
  cases: usualCases({
    rule: 'reopen-petition',
    source: { step: 'final-decision-dated', on: '2026-11-25' },
    due: '2027-11-26',
    met: { step: 'report-filed', on: '2027-05-03' },
    missedOn: '2027-11-27',
    late: { on: '2027-11-30', days: 4 },
    corrected: { to: '2026-11-24', due: '2027-11-24' },
  }),
};

export const judgeOrderAppealLife: Life = {
  ...papers,
  subject: 'appeal',
  late: late(
    'Without an appeal in time the decision becomes final thirty days after service.',
    '15 CFR 766.21(b)',
  ),
  cases: [
    ...usualCases({
      rule: 'judge-order-appeal',
      source: { step: 'order-served', on: '2026-09-01' },
      due: '2026-10-01',
      met: { step: 'appeal-filed', on: '2026-09-21' },
      missedOn: '2026-10-02',
      late: { on: '2026-10-05', days: 4 },
      corrected: { to: '2026-08-31', due: '2026-09-30' },
    }),
    lifeCase(
      'other',
      'The appeal of a denied license and that of the order are two: the step names which it is.',
      [
        step('2026-09-01', 'order-served'),
        letter('2026-09-02', 'denied'),
        step('2026-09-21', 'appeal-filed', { isAsked: true }),
        step('2026-09-21', 'appeal-filed', { names: ['judge-order-appeal'] }),
      ],
      [stands('2026-09-21', 'appeal 2026-10-17 open')],
      { rules: ['appeal'] },
    ),
  ],
};

export const judgeOrderReplyLife: Life = {
  ...papers,
  subject: 'answer',
  late: late('Later submissions are ordinarily not accepted.', '15 CFR 766.21(d)'),
  cases: usualCases({
    rule: 'judge-order-reply',
    source: { step: 'opposing-paper-received', on: '2026-09-01' },
    due: '2026-10-01',
    met: { step: 'report-filed', on: '2026-09-21' },
    missedOn: '2026-10-02',
    late: { on: '2026-10-05', days: 4 },
    corrected: { to: '2026-08-31', due: '2026-09-30' },
  }),
};
