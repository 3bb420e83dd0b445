import type { Life } from './life';
import { anyAgency, done, drop, late, lifeCase, stands, step } from './life-parts';
import { usualCases } from './usual-life';

const report = { ...done, startsFor: anyAgency('BIS'), subject: 'report' } as const;
const fromRequest: Life['keeps'] = {
  ruleIds: ['retention-ear'],
  says: 'The five years for the records run from the day the request was received, if nothing later counts.',
  citation: '15 CFR 762.6(a)',
};
const owed = 'A report with a later postmark or stamp is late and still owed.';

export const boycottReportUsLife: Life = {
  ...report,
  late: late(owed, '15 CFR 760.5(b)(4)(i)'),
  keeps: fromRequest,
  cases: [
    ...usualCases({
      rule: 'boycott-report-us',
      source: { step: 'boycott-request-received', on: '2026-10-05' },
      due: '2027-01-31',
      met: { step: 'report-filed', on: '2026-11-20' },
      missedOn: '2027-02-01',
      late: { on: '2027-02-03', days: 3 },
      corrected: { to: '2026-09-30', due: '2026-10-31' },
    }),
    lifeCase(
      'met',
      'Two requests of one quarter are one duty: one report meets both.',
      [
        step('2026-10-05', 'boycott-request-received'),
        step('2026-11-09', 'boycott-request-received'),
        step('2026-12-14', 'report-filed'),
      ],
      [stands('2026-12-14')],
    ),
    lifeCase(
      'other',
      'Requests of two quarters: the report names the quarter it is for.',
      [
        step('2026-09-28', 'boycott-request-received'),
        step('2026-10-05', 'boycott-request-received'),
        step('2026-10-12', 'report-filed', { isAsked: true }),
        step('2026-10-12', 'report-filed', { names: ['boycott-report-us'] }),
      ],
      [stands('2026-10-12', 'boycott-report-us 2027-01-31 open')],
    ),
  ],
};

export const boycottReportAbroadLife: Life = {
  ...report,
  late: late(owed, '15 CFR 760.5(b)(4)(ii)'),
  keeps: fromRequest,
  cases: [
    ...usualCases({
      rule: 'boycott-report-abroad',
      source: { step: 'boycott-request-received', on: '2026-10-05' },
      due: '2027-02-28',
      met: { step: 'report-filed', on: '2026-11-20', isNamed: true },
      missedOn: '2027-03-01',
      late: { on: '2027-03-03', days: 3 },
      corrected: { to: '2026-09-30', due: '2026-11-30' },
    }),
    lifeCase(
      'other',
      'The request came abroad: a person takes the earlier date off, and one report meets the later.',
      [
        step('2026-10-05', 'boycott-request-received'),
        drop('2026-10-06', 'boycott-report-us'),
        step('2027-02-15', 'report-filed'),
      ],
      [stands('2026-10-06', 'boycott-report-abroad 2027-02-28 open'), stands('2027-02-15')],
      { rules: ['boycott-report-us'] },
    ),
  ],
};

export const boycottDecisionLife: Life = {
  ...report,
  late: late('A report after ten business days is late and still owed.', '15 CFR 760.5(b)(6)'),
  keeps: fromRequest,
  cases: [
    ...usualCases({
      rule: 'boycott-decision',
      source: { step: 'boycott-decision-made', on: '2026-11-13' },
      due: '2026-11-30',
      met: { step: 'report-filed', on: '2026-11-20' },
      missedOn: '2026-12-01',
      late: { on: '2026-12-02', days: 2 },
      corrected: { to: '2026-11-12', due: '2026-11-27' },
    }),
    lifeCase(
      'other',
      'The report of the request and that of the decision are two: the report names which it is.',
      [
        step('2026-10-05', 'boycott-request-received'),
        step('2026-11-13', 'boycott-decision-made'),
        step('2026-11-20', 'report-filed', { isAsked: true }),
        step('2026-11-20', 'report-filed', { names: ['boycott-decision'] }),
      ],
      [stands('2026-11-20', 'boycott-report-us 2027-01-31 open')],
      { rules: ['boycott-report-us'] },
    ),
  ],
};
