import { day } from '../base/dates';
import { anyAgency } from './life-parts';
import type { Rule } from './rule';
import { type UsualLife, usualCases } from './usual-life';
import { worked } from './worked';

const found: UsualLife = {
  rule: 'vsd-minor-bundle',
  source: { step: 'minor-violation', on: '2026-09-30' },
  enteredOn: '2026-10-05',
  due: '2026-12-31',
  met: { step: 'minor-violations-disclosed', on: '2026-12-01' },
  missedOn: '2027-01-01',
  late: { on: '2027-01-04', days: 4 },
  corrected: { to: '2026-10-01', due: '2027-03-31' },
};

const bundle: Rule = {
  id: 'vsd-minor-bundle',
  title: 'Disclose minor violations of the quarter together',
  agency: 'BIS',
  zone: 'America/New_York',
  citation: '15 CFR 764.5(c)(3)',
  quote:
    'Parties may bundle multiple minor or technical violations into one overarching submission, if the violations occurred within the preceding quarter.',
  source: 'ecfr.gov/current/title-15/section-764.5, text of January 2025',
  checkedOn: day('2026-11-28'),
  confidence: 'inferred',
  confidenceWhy:
    'Only that the violations occurred within the preceding quarter is stated: so the last day of the quarter after theirs is the last on which they can go together. Calendar quarters are the plain reading.',
  kind: 'act-by',
  trigger: { on: 'step', kinds: ['minor-violation'], date: 'happenedOn' },
  count: { unit: 'quarter-month-end', months: 3 },
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  satisfiedBy: 'sent',
  meaning:
    'An abbreviated narrative by email to OEE, for violations without aggravating factors; disclosing is voluntary. Afterwards each goes in a submission of its own.',
  advice: 'Unsure whether it is minor? Then it is disclosed as a significant one (764.5(d)).',
  closedBy: [],
  metBy: ['minor-violations-disclosed'],
  ladder: 'other',
  life: {
    startsFor: anyAgency('BIS'),
    subject: 'report',
    sentBy: [],
    metWhenNamedBy: [],
    answers: [],
    late: {
      says: 'The violation can no longer be bundled; it may still be disclosed by itself.',
      citation: '15 CFR 764.5(c)(2), (3)',
    },
    cases: usualCases(found),
  },
  examples: [
    worked('2026-09-30', '2026-12-31', '2026-12-31', 'Year end.'),
    worked('2026-10-01', '2027-03-31', '2027-03-31', 'A day later, a quarter later.'),
    worked('2027-03-31', '2027-06-30', '2027-06-30'),
    worked('2026-05-04', '2026-09-30', '2026-09-30'),
  ],
};

/** Minor or technical violations that are disclosed together. */
export const minorViolationRules: readonly Rule[] = [bundle];
