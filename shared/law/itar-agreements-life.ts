import type { Life } from './life';
import { anyAgency, done, late, lifeCase, stands, step } from './life-parts';
import { type UsualSource, usualCases } from './usual-life';

const facts = { ...done, startsFor: anyAgency('DDTC') } as const;

/** Thirty days from October 5, 2026: the days that three of these rules share. */
function thirtyDays(
  rule: string,
  kind: Extract<UsualSource, { step: unknown }>['step'],
  met: 'report-filed' | 'notice-given',
) {
  return usualCases({
    rule,
    source: { step: kind, on: '2026-10-05' },
    due: '2026-11-04',
    met: { step: met, on: '2026-10-20' },
    missedOn: '2026-11-05',
    late: { on: '2026-11-06', days: 2 },
    corrected: { to: '2026-10-02', due: '2026-11-01' },
  });
}

export const agreementFileLife: Life = {
  ...facts,
  subject: 'paper',
  late: late('A copy filed after thirty days is late and still owed.', '22 CFR 124.4(a)'),
  cases: thirtyDays('itar-agreement-file', 'agreement-signed', 'report-filed'),
};

export const agreementAmendmentLife: Life = {
  ...facts,
  subject: 'paper',
  late: late('A copy sent after thirty days is late and still owed.', '22 CFR 124.1(d)'),
  cases: thirtyDays('itar-agreement-amendment', 'agreement-amended', 'report-filed'),
};

export const agreementOpenYearLife: Life = {
  ...facts,
  subject: 'notice',
  late: late('A notice after the year is late and still owed.', '22 CFR 124.4(a)'),
  cases: [
    ...usualCases({
      rule: 'itar-agreement-open-year',
      source: { step: 'agreement-approved', on: '2026-07-06' },
      due: '2027-07-06',
      met: { step: 'notice-given', on: '2027-06-15' },
      missedOn: '2027-07-07',
      late: { on: '2027-07-08', days: 2 },
      corrected: { to: '2026-07-02', due: '2027-07-02' },
    }),
    lifeCase(
      'met',
      'The agreement is signed within the year: it has to be filed, and there is nothing to tell.',
      [step('2026-07-06', 'agreement-approved'), step('2027-03-01', 'agreement-signed')],
      [stands('2027-03-01', 'itar-agreement-file 2027-03-31 open')],
      { rules: ['itar-agreement-file'] },
    ),
  ],
};

export const agreementDeclinedLife: Life = {
  ...facts,
  subject: 'notice',
  late: late('A notice after sixty days is late and still owed.', '22 CFR 124.5'),
  cases: [
    ...usualCases({
      rule: 'itar-agreement-declined',
      source: { step: 'decision-not-to-conclude', on: '2026-10-05' },
      due: '2026-12-04',
      met: { step: 'notice-given', on: '2026-11-16' },
      missedOn: '2026-12-05',
      late: { on: '2026-12-07', days: 3 },
      corrected: { to: '2026-10-02', due: '2026-12-01' },
    }),
    lifeCase(
      'other',
      'The year of the approval still runs: a notice names which of the two it is.',
      [
        step('2026-07-06', 'agreement-approved'),
        step('2026-10-05', 'decision-not-to-conclude'),
        step('2026-11-16', 'notice-given', { isAsked: true }),
        step('2026-11-16', 'notice-given', { names: ['itar-agreement-declined'] }),
      ],
      [stands('2026-11-16', 'itar-agreement-open-year 2027-07-06 open')],
      { rules: ['itar-agreement-open-year'] },
    ),
  ],
};

export const agreementEndingLife: Life = {
  ...facts,
  subject: 'notice',
  late: late('A notice less than thirty days before the expiration is late and still owed.', '22 CFR 124.6'),
  cases: usualCases({
    rule: 'itar-agreement-ending',
    source: { step: 'agreement-expiry', on: '2027-03-31' },
    enteredOn: '2026-11-25',
    due: '2027-03-01',
    met: { step: 'notice-given', on: '2027-02-15' },
    missedOn: '2027-03-02',
    late: { on: '2027-03-03', days: 2 },
    corrected: { to: '2027-04-30', due: '2027-03-31' },
  }),
};

export const reexportNoticeLife: Life = {
  ...facts,
  subject: 'notice',
  late: late('A notice after thirty days is late and still owed.', '22 CFR 123.9(e)'),
  keeps: {
    ruleIds: ['retention-itar'],
    says: 'The reexport is one of the events from which the five years run; the latest counts.',
    citation: '22 CFR 122.5(a)',
  },
  cases: [
    ...thirtyDays('itar-reexport-notice', 'reexport', 'notice-given'),
    lifeCase(
      'not-started',
      'A reexport beside which nobody chose it needed a prior approval: no notice is due.',
      [step('2026-10-05', 'reexport', { fields: { chosen: [] } })],
      [stands('2026-10-05')],
    ),
  ],
};
