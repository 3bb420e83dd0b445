import type { Life } from './life';
import { anyAgency, done, drop, late, lifeCase, stands, step, stepOf } from './life-parts';
import { usualCases } from './usual-life';

const facts = { ...done, startsFor: anyAgency('BIS') } as const;
const owed = 'A report after that day is late and still owed.';

export const wassenaarReportLife: Life = {
  ...facts,
  subject: 'report',
  comesAgain: {
    every: 'period',
    says: 'Every half-year; a report meets it only once its half-year has closed. A person takes a half-year without such exports off.',
    citation: '15 CFR 743.1',
  },
  late: late(owed, '15 CFR 743.1'),
  cases: [
    ...usualCases({
      rule: 'wassenaar-report',
      source: { step: 'reportable-export', on: '2026-07-01' },
      due: '2027-02-01',
      met: { step: 'report-filed', on: '2027-01-15' },
      next: '2027-08-01',
      missedOn: '2027-02-02',
      late: { on: '2027-02-04', days: 3 },
      corrected: { to: '2026-06-30', due: '2026-08-01' },
    }),
    lifeCase(
      'other',
      'A report filed while the half-year still runs is not the one for it.',
      [step('2026-07-01', 'reportable-export'), step('2026-11-20', 'report-filed')],
      [stands('2026-11-20', 'wassenaar-report 2027-02-01 open')],
    ),
    lifeCase(
      'repeated',
      'Two exports of one half-year are one duty: one report meets both, and one next half-year follows.',
      [
        step('2026-07-01', 'reportable-export'),
        step('2026-09-14', 'reportable-export'),
        step('2027-01-15', 'report-filed'),
        step('2027-07-15', 'report-filed'),
      ],
      [
        stands('2027-01-15', 'wassenaar-report 2027-08-01 open'),
        stands('2027-07-15', 'wassenaar-report 2028-02-01 open'),
      ],
    ),
    lifeCase(
      'ended',
      'Nothing of the kind is exported any more: a person ends the reports for good.',
      [
        step('2026-07-01', 'reportable-export'),
        step('2027-01-15', 'report-filed'),
        drop('2027-07-06', 'wassenaar-report', true),
      ],
      [stands('2027-07-06')],
    ),
  ],
};

export const chemicalNoticeLife: Life = {
  ...facts,
  subject: 'notice',
  late: late('A notice less than forty-five days ahead is late: the export has to wait.', '15 CFR 745.1(a)'),
  cases: [
    ...usualCases({
      rule: 'cwc-notice',
      source: { step: 'schedule-1-export-planned', on: '2027-02-14' },
      enteredOn: '2026-11-20',
      due: '2026-12-31',
      met: { step: 'notice-given', on: '2026-12-15' },
      missedOn: '2027-01-01',
      late: { on: '2027-01-04', days: 4 },
      corrected: { to: '2027-02-23', due: '2027-01-09' },
    }),
    lifeCase(
      'other',
      'The annual report of earlier exports is no notice of this one.',
      [stepOf('2026-11-20', 'schedule-1-export-planned', '2027-02-14'), step('2026-12-01', 'report-filed')],
      [stands('2026-12-01', 'cwc-notice 2026-12-31 open')],
    ),
  ],
};

export const saxitoxinNoticeLife: Life = {
  ...facts,
  subject: 'notice',
  late: late('A notice less than three days ahead is late: the export has to wait.', '15 CFR 745.1(a)'),
  cases: [
    ...usualCases({
      rule: 'cwc-saxitoxin-notice',
      source: { step: 'schedule-1-export-planned', on: '2026-12-28' },
      enteredOn: '2026-11-02',
      due: '2026-12-25',
      met: { step: 'notice-given', on: '2026-12-10', isNamed: true },
      missedOn: '2026-12-26',
      late: { on: '2026-12-28', days: 3 },
      corrected: { to: '2026-12-31', due: '2026-12-28' },
    }),
    lifeCase(
      'other',
      'The three days hold in place of the forty-five: a person takes those off.',
      [
        stepOf('2026-11-02', 'schedule-1-export-planned', '2026-12-28'),
        drop('2026-11-02', 'cwc-notice'),
        step('2026-12-10', 'notice-given'),
      ],
      [stands('2026-11-02', 'cwc-saxitoxin-notice 2026-12-25 open'), stands('2026-12-10')],
      { rules: ['cwc-notice'] },
    ),
  ],
};

export const chemicalAnnualLife: Life = {
  ...facts,
  subject: 'report',
  comesAgain: {
    every: 'period',
    says: 'Every February 13; a report meets it only once its year has closed. A person takes a year without such exports off.',
    citation: '15 CFR 745.1(b)(1)',
  },
  late: late(owed, '15 CFR 745.1(b)(1)'),
  cases: [
    ...usualCases({
      rule: 'cwc-annual-report',
      source: { step: 'schedule-1-export', on: '2027-01-04' },
      due: '2028-02-13',
      met: { step: 'report-filed', on: '2028-01-20' },
      next: '2029-02-13',
      missedOn: '2028-02-14',
      late: { on: '2028-02-16', days: 3 },
      corrected: { to: '2026-12-30', due: '2027-02-13' },
    }),
    lifeCase(
      'repeated',
      'The report of each year is filed in the year after it.',
      [
        step('2026-03-02', 'schedule-1-export'),
        step('2027-01-20', 'report-filed'),
        step('2028-01-20', 'report-filed'),
      ],
      [
        stands('2027-01-20', 'cwc-annual-report 2028-02-13 open'),
        stands('2028-01-20', 'cwc-annual-report 2029-02-13 open'),
      ],
    ),
    lifeCase(
      'ended',
      'No such chemical is exported any more: a person ends the reports for good.',
      [
        step('2026-03-02', 'schedule-1-export'),
        step('2027-01-20', 'report-filed'),
        drop('2028-01-10', 'cwc-annual-report', true),
      ],
      [stands('2028-01-10')],
    ),
  ],
};

export const endUseCertificateLife: Life = {
  ...facts,
  subject: 'paper',
  late: late('A copy sent after seven days is late and still owed.', '15 CFR 745.2(a)(2)'),
  cases: usualCases({
    rule: 'cwc-end-use-certificate',
    source: { step: 'end-use-certificate-export', on: '2026-10-05' },
    due: '2026-10-12',
    met: { step: 'report-filed', on: '2026-10-07' },
    missedOn: '2026-10-13',
    late: { on: '2026-10-14', days: 2 },
    corrected: { to: '2026-10-02', due: '2026-10-09' },
  }),
};
