import type { Life } from './life';
import { anyAgency, done, late, lifeCase, stands, step } from './life-parts';
import { usualCases } from './usual-life';

const facts = { ...done, startsFor: anyAgency('Census') } as const;
const shipped = step('2026-11-20', 'postdeparture-export');

export const postdepartureLife: Life = {
  ...facts,
  subject: 'report',
  late: late(
    'Up to ten days after the due date it is a late filing; afterwards it counts as not filed at all.',
    '15 CFR 30.71(b)',
  ),
  keeps: {
    ruleIds: ['retention-census'],
    says: 'The five years for the records run from the date of export.',
    citation: '15 CFR 30.10',
  },
  cases: [
    ...usualCases({
      rule: 'eei-postdeparture',
      source: { step: 'postdeparture-export', on: '2026-11-20' },
      due: '2026-11-25',
      met: { step: 'report-filed', on: '2026-11-23' },
      missedOn: '2026-11-26',
      late: { on: '2026-11-30', days: 5 },
      corrected: { to: '2026-11-19', due: '2026-11-24' },
    }),
    lifeCase(
      'other',
      'On a record of BIS a shipment filed after departure has its five days too.',
      [shipped],
      [stands('2026-11-20', 'eei-postdeparture 2026-11-25 open')],
      { agency: 'BIS' },
    ),
  ],
};

export const notFiledLife: Life = {
  ...facts,
  subject: 'watch',
  late: {
    says: 'It happens by itself and is never late. A person records that the information was filed, or that it was not.',
    citation: '15 CFR 30.71(b)',
  },
  cases: usualCases({
    rule: 'eei-not-filed',
    source: { step: 'postdeparture-export', on: '2026-11-20' },
    due: '2026-12-05',
    met: { settledOn: '2026-11-30' },
    missedOn: '2026-12-06',
    corrected: { to: '2026-11-19', due: '2026-12-04' },
  }),
};
