import { day } from '../base/dates';
import { anyAgency } from './life-parts';
import type { Rule } from './rule';
import { type UsualLife, usualCases } from './usual-life';
import { worked } from './worked';

const common = {
  agency: 'Census',
  zone: 'America/New_York',
  checkedOn: day('2026-11-28'),
  changedSince: {
    on: day('2025-09-15'),
    by: 'FR Doc 2025-15493 of August 14, 2025, and FR Doc 2026-10370 of May 26, 2026',
    says: 'Both rules amend part 30; which of its sections they touch was not seen. Read this section again before relying on it.',
  },
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  kind: 'act-by',
  closedBy: [],
  satisfiedBy: 'filed',
} as const;
const plainLife = {
  startsFor: anyAgency('Census'),
  sentBy: [],
  metWhenNamedBy: [],
  answers: [],
} as const;

const refused: UsualLife = {
  rule: 'postdeparture-appeal',
  source: { step: 'postdeparture-refused', on: '2026-10-05' },
  due: '2026-11-04',
  met: { step: 'postdeparture-appeal-filed', on: '2026-11-02' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-11-07' },
};

const appeal: Rule = {
  ...common,
  id: 'postdeparture-appeal',
  title: 'Appeal the refusal or revocation of postdeparture filing',
  citation: '15 CFR 30.5(c)(5)',
  quote:
    'may appeal the decision by filing an appeal within thirty (30) calendar days of receipt of the notice of decision',
  source: 'ecfr.gov/current/title-15/section-30.5, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'Thirty calendar days of receipt are stated; that the appeal must be with the Census Bureau by then is the plain meaning of filing. Nothing moves the last day off a weekend.',
  trigger: { on: 'step', kinds: ['postdeparture-refused'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  ladder: 'appeal',
  meaning:
    'Without an appeal a revocation takes effect on that day, and nobody may apply again for a year after the notice.',
  advice:
    'To the Chief of the Foreign Trade Division; a decision of another agency is appealed there. The Census Bureau answers within thirty calendar days or says why not.',
  metBy: ['postdeparture-appeal-filed'],
  life: {
    ...plainLife,
    subject: 'appeal',
    late: {
      says: 'The decision stands; a new application is possible one year after the written notice.',
      citation: '15 CFR 30.5(c)(4), (5)',
    },
    cases: usualCases(refused),
  },
  examples: [
    worked('2026-11-25', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-12-02', '2027-01-01', '2026-12-31', "New Year's Day."),
    worked('2026-10-05', '2026-11-04', '2026-11-04'),
  ],
};

const piped: UsualLife = {
  rule: 'eei-pipeline',
  source: { step: 'pipeline-export', on: '2026-10-12' },
  due: '2026-11-04',
  met: { step: 'pipeline-eei-filed', on: '2026-11-03' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-11-02', due: '2026-12-04' },
};

const pipeline: Rule = {
  ...common,
  id: 'eei-pipeline',
  title: 'File the export information for the pipeline',
  citation: '15 CFR 30.4(c)(2)',
  quote:
    'may file data elements required by § 30.6 no later than four (4) calendar days following the end of the month',
  source: 'ecfr.gov/current/title-15/section-30.4, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'Four calendar days following the end of the month are stated; that the month is the one of the transport is the plain reading. Nothing moves the last day off a weekend.',
  trigger: { on: 'step', kinds: ['pipeline-export'], date: 'happenedOn' },
  count: { unit: 'month-end', months: 0, days: 4 },
  ladder: 'other',
  meaning:
    'One filing for all exports through the pipeline to each consignee during the month; the operator shows the proof of filing to CBP within the same four days.',
  metBy: ['pipeline-eei-filed'],
  life: {
    ...plainLife,
    subject: 'report',
    late: {
      says: 'A later record is late; more than ten calendar days after its due date it counts as not filed.',
      citation: '15 CFR 30.71(b)(1)',
    },
    keeps: {
      ruleIds: ['retention-census'],
      says: 'The export starts the five years for its records.',
      citation: '15 CFR 30.10(a)',
    },
    cases: usualCases(piped),
  },
  examples: [
    worked('2026-12-31', '2027-01-04', '2027-01-04', 'Year end.'),
    worked('2028-02-29', '2028-03-04', '2028-03-03', 'A Saturday after a leap day.'),
    worked('2026-06-01', '2026-07-04', '2026-07-02', 'Independence Day, a Saturday, observed on the Friday.'),
    worked('2026-10-12', '2026-11-04', '2026-11-04'),
  ],
};

/** Export information of pipelines, and the right to file it after departure. */
export const postdepartureRules: readonly Rule[] = [appeal, pipeline];
