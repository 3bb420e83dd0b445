import type { Life } from './life';
import { anyAgency, letter, lifeCase, moreTime, stands, step } from './life-parts';
import { type UsualLife, usualCases } from './usual-life';

const plainLife = {
  startsFor: anyAgency('OFAC'),
  sentBy: [],
  metWhenNamedBy: [],
  answers: [],
} as const;

const paper: UsualLife = {
  rule: 'ofac-litigation-copies',
  source: { step: 'blocked-property-paper', on: '2026-10-05' },
  due: '2026-10-15',
  met: { step: 'blocked-property-copies-sent', on: '2026-10-15' },
  missedOn: '2026-10-16',
  late: { on: '2026-10-17', days: 2 },
  corrected: { to: '2026-10-06', due: '2026-10-16' },
};

const notice: UsualLife = {
  rule: 'ofac-prepenalty-response',
  source: { step: 'prepenalty-notice', on: '2026-10-05' },
  due: '2026-11-04',
  met: { step: 'prepenalty-response-sent', on: '2026-11-04' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-11-09' },
};

const enemyNotice: UsualLife = {
  rule: 'ofac-prepenalty-response-twea',
  source: { step: 'prepenalty-notice', on: '2026-10-05' },
  due: '2026-12-04',
  met: { step: 'prepenalty-response-sent', on: '2026-12-03' },
  missedOn: '2026-12-05',
  late: { on: '2026-12-07', days: 3 },
  corrected: { to: '2026-10-06', due: '2026-12-07' },
};

export const litigationLife: Life = {
  ...plainLife,
  subject: 'paper',
  late: { says: 'Later copies are late, and are still to be sent.', citation: '31 CFR 501.605(a)(2)' },
  cases: usualCases(paper),
};

export const prePenaltyLife: Life = {
  ...plainLife,
  subject: 'answer',
  extendedBy: moreTime('OFAC may grant more time upon specific request.', '31 CFR 510.702(b)(2)(ii)'),
  late: {
    says: 'The right to respond is waived; OFAC may still read what comes.',
    citation: '31 CFR 510.702(b)(2)',
  },
  cases: [
    ...usualCases(notice),
    lifeCase(
      'extended',
      'OFAC grants more time.',
      [
        step('2026-10-05', 'prepenalty-notice'),
        letter('2026-10-26', 'extension-granted', { fields: { replyExtendedTo: '2026-12-04' } }),
      ],
      [stands('2026-10-26', 'ofac-prepenalty-response 2026-12-04 open')],
    ),
  ],
};

export const prePenaltyEnemyLife: Life = {
  ...plainLife,
  subject: 'answer',
  extendedBy: moreTime(
    'The Director may grant additional time upon a written request.',
    '31 CFR 501.707(a)(2)',
  ),
  late: { says: 'The right to respond is waived.', citation: '31 CFR 501.707(a)(3)' },
  cases: [
    ...usualCases(enemyNotice),
    lifeCase(
      'extended',
      'The Director grants more time.',
      [
        step('2026-10-05', 'prepenalty-notice'),
        letter('2026-11-02', 'extension-granted', { fields: { replyExtendedTo: '2027-01-15' } }),
      ],
      [stands('2026-11-02', 'ofac-prepenalty-response-twea 2027-01-15 open')],
    ),
    lifeCase(
      'other',
      'One response meets both times that the notice started.',
      [step('2026-10-05', 'prepenalty-notice'), step('2026-10-30', 'prepenalty-response-sent')],
      [stands('2026-10-30')],
      { rules: ['ofac-prepenalty-response'] },
    ),
  ],
};
