import { day } from '../base/dates';
import { anyAgency } from './life-parts';
import type { Rule } from './rule';
import { type UsualLife, usualCases } from './usual-life';
import { worked } from './worked';

const common = {
  agency: 'BIS',
  zone: 'America/New_York',
  source: 'ecfr.gov/current/title-15/section-748.11, text of January 2025',
  checkedOn: day('2026-11-28'),
  confidence: 'stated',
  trigger: { on: 'step', kinds: ['consignee-statement-signed'], date: 'happenedOn' },
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  closedBy: [],
} as const;
const plainLife = {
  startsFor: anyAgency('BIS'),
  sentBy: [],
  metWhenNamedBy: [],
  answers: [],
} as const;

const signed: UsualLife = {
  rule: 'consignee-statement-first',
  source: { step: 'consignee-statement-signed', on: '2026-10-05' },
  due: '2027-10-05',
  met: { step: 'submitted', on: '2027-01-15' },
  missedOn: '2027-10-06',
  late: { on: '2027-10-07', days: 2 },
  corrected: { to: '2026-10-12', due: '2027-10-12' },
};

const first: Rule = {
  ...common,
  id: 'consignee-statement-first',
  title: 'Submit the first application with the consignee statement',
  citation: '15 CFR 748.11(d)(1)(i)',
  quote:
    'an applicant must submit the first license application within one year from the date the statement was signed',
  confidenceWhy:
    'The year and its start are stated; where consignee and purchaser signed on different days, the earlier one gives the conservative date. Nothing moves the last day off a weekend.',
  kind: 'act-by',
  count: { unit: 'years', length: 1 },
  satisfiedBy: 'filed',
  meaning:
    'Afterwards the Statement by Ultimate Consignee and Purchaser no longer supports a first application: a new one has to be signed.',
  metBy: ['submitted'],
  ladder: 'other',
  life: {
    ...plainLife,
    subject: 'paper',
    late: {
      says: 'The application needs a new statement; without one it may be returned.',
      citation: '15 CFR 748.11(a), (d)(1)(i)',
    },
    cases: [
      ...usualCases(signed),
      {
        shows: 'other',
        says: 'The first application does not touch the four years for later ones.',
        rules: ['consignee-statement-ends'],
        acts: [
          { do: 'step', on: day('2026-10-05'), kind: 'consignee-statement-signed' },
          { do: 'step', on: day('2027-01-15'), kind: 'submitted' },
        ],
        docket: [{ on: day('2027-01-15'), open: ['consignee-statement-ends 2030-10-05 watch'] }],
        citation: '15 CFR 748.11(d)(1)(ii)',
      },
    ],
  },
  examples: [
    worked('2024-02-29', '2025-02-28', '2025-02-28', 'From a leap day.'),
    worked('2026-11-25', '2027-11-25', '2027-11-24', 'Thanksgiving.'),
    worked('2026-10-05', '2027-10-05', '2027-10-05'),
  ],
};

const ends: Rule = {
  ...common,
  id: 'consignee-statement-ends',
  title: 'The consignee statement supports no application from the next day on',
  citation: '15 CFR 748.11(d)(1)(ii)',
  quote: 'must be submitted within four years of signature by the consignee or purchaser, whichever was last',
  confidenceWhy:
    'The four years and the last signature as their start are stated; they hold for applications after the first one.',
  kind: 'takes-effect',
  count: { unit: 'years', length: 4 },
  satisfiedBy: 'automatic',
  meaning: 'A later application needs a new statement; have it signed before.',
  ladder: 'watch',
  life: {
    ...plainLife,
    subject: 'watch',
    late: {
      says: 'An application submitted later needs a new statement.',
      citation: '15 CFR 748.11(d)(1)(ii)',
    },
    cases: usualCases({
      rule: 'consignee-statement-ends',
      source: { step: 'consignee-statement-signed', on: '2026-10-05' },
      due: '2030-10-05',
      met: { settledOn: '2030-10-07' },
      missedOn: '2030-10-06',
      corrected: { to: '2026-10-12', due: '2030-10-12' },
    }),
  },
  examples: [
    worked('2024-02-29', '2028-02-29', '2028-02-29', 'Leap day to leap day.'),
    worked('2022-07-04', '2026-07-04', '2026-07-02', 'Independence Day, a Saturday, observed on the Friday.'),
    worked('2026-10-05', '2030-10-05', '2030-10-04', 'A Saturday.'),
  ],
};

/** How long a Statement by Ultimate Consignee and Purchaser supports applications. */
export const statementRules: readonly Rule[] = [first, ends];
