import type { Life } from './life';
import { anyAgency, done, drop, late, lifeCase, stands, step, stepOf } from './life-parts';
import { usualCases } from './usual-life';

const notice = { ...done, startsFor: anyAgency('DDTC') } as const;

const expires = stepOf('2026-11-25', 'registration-expiry', '2027-01-31', { as: 'expiry' });

export const renewalLife: Life = {
  ...notice,
  subject: 'registration',
  comesAgain: {
    every: 'year',
    says: 'Every year: the registration then expires on the same day of the next year, and the window of thirty days opens anew.',
    citation: '22 CFR 122.2(d), (e)',
  },
  late: late(
    'A renewal sent later than thirty days before the expiry is late, and a lapse is charged for.',
    '22 CFR 122.2(e)',
  ),
  cases: [
    ...usualCases({
      rule: 'itar-registration-renewal',
      source: { step: 'registration-expiry', on: '2027-01-31' },
      enteredOn: '2026-11-25',
      due: '2027-01-01',
      met: { step: 'report-filed', on: '2026-12-10' },
      next: '2028-01-01',
      missedOn: '2027-01-02',
      late: { on: '2027-01-04', days: 3 },
      corrected: { to: '2027-04-30', due: '2027-03-31' },
    }),
    lifeCase(
      'repeated',
      'It is renewed year after year: each date lies thirty days before the same day of the next year.',
      [
        expires,
        step('2026-12-10', 'report-filed'),
        step('2027-12-10', 'report-filed'),
        step('2028-12-11', 'report-filed'),
      ],
      [
        stands('2026-12-10', 'itar-registration-renewal 2028-01-01 open'),
        stands('2027-12-10', 'itar-registration-renewal 2029-01-01 open'),
        stands('2028-12-11', 'itar-registration-renewal 2030-01-01 open'),
      ],
    ),
    lifeCase(
      'ended',
      'The company gives its registration up: a person ends the dates for good.',
      [expires, drop('2026-12-10', 'itar-registration-renewal', true)],
      [stands('2026-12-10')],
    ),
  ],
};

export const registrationChangeLife: Life = {
  ...notice,
  subject: 'notice',
  late: late('A notification after five days is late and is still owed.', '22 CFR 122.4(a)'),
  cases: [
    ...usualCases({
      rule: 'itar-registration-change',
      source: { step: 'change-in-registration', on: '2026-12-21' },
      due: '2026-12-26',
      met: { step: 'notice-given', on: '2026-12-23' },
      missedOn: '2026-12-27',
      late: { on: '2026-12-29', days: 3 },
      corrected: { to: '2026-12-18', due: '2026-12-23' },
    }),
    lifeCase(
      'other',
      'A report that is filed is no notice of the change.',
      [step('2026-12-21', 'change-in-registration'), step('2026-12-22', 'report-filed')],
      [stands('2026-12-22', 'itar-registration-change 2026-12-26 open')],
    ),
  ],
};

export const foreignSaleLife: Life = {
  ...notice,
  subject: 'notice',
  late: late(
    'A notice less than sixty days ahead is late: the sale has to wait until sixty days have passed.',
    '22 CFR 122.4(b)',
  ),
  cases: [
    ...usualCases({
      rule: 'itar-foreign-sale-notice',
      source: { step: 'foreign-sale-planned', on: '2027-03-02' },
      enteredOn: '2026-11-25',
      due: '2027-01-01',
      met: { step: 'notice-given', on: '2026-12-15' },
      missedOn: '2027-01-02',
      late: { on: '2027-01-04', days: 3 },
      corrected: { to: '2027-02-15', due: '2026-12-17' },
    }),
    lifeCase(
      'other',
      'The change notified within five days is not the notice of the sale: the notice names which it is.',
      [
        stepOf('2026-12-21', 'foreign-sale-planned', '2027-03-02'),
        step('2026-12-21', 'change-in-registration'),
        step('2026-12-22', 'notice-given', { isAsked: true }),
        step('2026-12-22', 'notice-given', { names: ['itar-registration-change'] }),
      ],
      [stands('2026-12-22', 'itar-foreign-sale-notice 2027-01-01 open')],
      { rules: ['itar-registration-change'] },
    ),
  ],
};

export const agreementNamesLife: Life = {
  ...notice,
  subject: 'paper',
  late: late(
    'An agreement amended later may be considered invalid, unless DDTC approved more time.',
    '22 CFR 122.4(c)(4)',
  ),
  cases: [
    ...usualCases({
      rule: 'itar-agreement-names',
      source: { step: 'notice-given', on: '2026-11-02' },
      due: '2027-01-01',
      met: { step: 'report-filed', on: '2026-12-15' },
      missedOn: '2027-01-02',
      late: { on: '2027-01-04', days: 3 },
      corrected: { to: '2026-10-05', due: '2026-12-04' },
    }),
    lifeCase(
      'other',
      'A notice beside which nobody chose it starts no date for agreements.',
      [step('2026-11-02', 'notice-given', { fields: { chosen: [] } })],
      [stands('2026-11-02')],
    ),
  ],
};
