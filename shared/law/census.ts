import { day } from '../base/dates';
import { notFiledLife, postdepartureLife } from './census-life';
import { ftrChangedSince } from './changes';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'Census',
  zone: 'America/New_York',
  checkedOn: day('2026-11-25'),
  dayZero: 'excluded',
  shortPeriod: 'none',
  direction: 'forward',
  closedBy: [],
  changedSince: ftrChangedSince,
} as const;

const postdeparture: Rule = {
  ...common,
  id: 'eei-postdeparture',
  title: 'File the export information after departure',
  citation: '15 CFR 30.4(c)(1), 758.2',
  quote:
    'with complete information reported postdeparture no later than five (5) calendar days after the date of exportation',
  source: 'ecfr.gov/current/title-15/section-758.2 and section-30.4, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'Five calendar days after the date of exportation are stated, for filers approved for it. Licensed shipments are always filed before departure.',
  kind: 'act-by',
  end: 'no-roll',
  trigger: { on: 'step', kinds: ['postdeparture-export'], date: 'happenedOn' },
  count: { unit: 'days', length: 5 },
  satisfiedBy: 'filed',
  meaning: 'A later record is late; more than ten days after its due date it counts as not filed at all.',
  metBy: ['report-filed'],
  ladder: 'other',
  life: postdepartureLife,
  examples: [
    worked('2026-11-20', '2026-11-25', '2026-11-25'),
    worked('2026-12-20', '2026-12-25', '2026-12-24', 'Christmas Day.'),
  ],
};

const notFiled: Rule = {
  ...common,
  id: 'eei-not-filed',
  title: 'Export information counts as not filed from the next day on',
  citation: '15 CFR 30.71(b)(1)',
  quote: 'later than ten (10) calendar days after the due date',
  source: 'ecfr.gov/current/title-15/section-30.71, text of January 2025',
  confidence: 'stated',
  confidenceWhy: 'More than ten calendar days after the due date are stated.',
  kind: 'takes-effect',
  end: 'no-roll',
  trigger: { on: 'rule', ruleId: 'eei-postdeparture' },
  count: { unit: 'days', length: 10 },
  satisfiedBy: 'automatic',
  meaning: 'Up to this day it is a late filing; afterwards a failure to file, with higher penalties.',
  ladder: 'watch',
  life: notFiledLife,
  examples: [
    worked('2026-11-25', '2026-12-05', '2026-12-04', 'A Saturday.'),
    worked('2026-12-25', '2027-01-04', '2027-01-04', 'In the next year.'),
  ],
};

/** Export information that is filed after departure; filing before it is a checklist by the hour, not a date. */
export const censusRules: readonly Rule[] = [postdeparture, notFiled];
