import type { Life } from './life';
import { done, late } from './life-parts';
import { usualCases } from './usual-life';

const papers = { ...done, startsFor: ['BIS'] } as const;

export const interlocutoryBriefLife: Life = {
  ...papers,
  subject: 'paper',
  late: late('A brief filed later may not be read before the ruling is reviewed.', '15 CFR 766.14(b)'),
  cases: usualCases({
    rule: 'interlocutory-brief',
    source: { step: 'ruling-certified', on: '2026-10-05' },
    due: '2026-10-15',
    met: { step: 'report-filed', on: '2026-10-09' },
    missedOn: '2026-10-16',
    late: { on: '2026-10-19', days: 4 },
    corrected: { to: '2026-10-02', due: '2026-10-13' },
  }),
};

export const interlocutoryReplyLife: Life = {
  ...papers,
  subject: 'answer',
  late: late('A reply filed later may not be read before the ruling is reviewed.', '15 CFR 766.14(b)'),
  cases: usualCases({
    rule: 'interlocutory-reply',
    source: { step: 'opposing-paper-received', on: '2026-10-05' },
    due: '2026-10-13',
    met: { step: 'report-filed', on: '2026-10-08' },
    missedOn: '2026-10-14',
    late: { on: '2026-10-15', days: 2 },
    corrected: { to: '2026-10-02', due: '2026-10-09' },
  }),
};
