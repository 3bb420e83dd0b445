import { day } from '../base/dates';
import { boycottDecisionLife, boycottReportAbroadLife, boycottReportUsLife } from './ear-boycott-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'BIS',
  zone: 'America/New_York',
  checkedOn: day('2026-11-25'),
  source: 'ecfr.gov/current/title-15/section-760.5, text of January 2025',
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  kind: 'act-by',
  closedBy: [],
  metBy: ['report-filed'],
  ladder: 'other',
} as const;

const reportUs: Rule = {
  ...common,
  id: 'boycott-report-us',
  title: 'Report the boycott request',
  citation: '15 CFR 760.5(b)(4)(i)',
  quote:
    'must be postmarked or electronically date-stamped by the last day of the month following the calendar quarter in which the request was received',
  confidence: 'stated',
  confidenceWhy:
    'The day and that the postmark or the electronic stamp counts are stated, for a United States person in the United States. Nothing moves it off a weekend.',
  trigger: { on: 'step', kinds: ['boycott-request-received'], date: 'happenedOn' },
  count: { unit: 'quarter-month-end', months: 1 },
  satisfiedBy: 'postmarked',
  meaning:
    'Each reportable request that came in the quarter has to be reported, whatever was answered to it.',
  life: boycottReportUsLife,
  examples: [
    worked('2026-08-14', '2026-10-31', '2026-10-30', 'A Saturday.'),
    worked('2026-12-31', '2027-01-31', '2027-01-29', 'A Sunday, in the next year.'),
    worked('2026-01-01', '2026-04-30', '2026-04-30', 'The first day of a quarter.'),
  ],
};

const reportAbroad: Rule = {
  ...common,
  id: 'boycott-report-abroad',
  title: 'Report the boycott request received abroad',
  citation: '15 CFR 760.5(b)(4)(ii)',
  quote:
    'must be postmarked or electronically date-stamped by the last day of the second month following the calendar quarter in which the request was received',
  confidence: 'stated',
  confidenceWhy:
    'The day and that the postmark or the electronic stamp counts are stated, for a United States person outside the United States.',
  trigger: { on: 'step', kinds: ['boycott-request-received'], date: 'happenedOn' },
  count: { unit: 'quarter-month-end', months: 2 },
  starts: 'when-chosen',
  satisfiedBy: 'postmarked',
  meaning:
    'Only for whoever received the request outside the United States; otherwise the earlier date holds.',
  life: boycottReportAbroadLife,
  examples: [
    worked('2027-10-05', '2028-02-29', '2028-02-29', 'Leap day.'),
    worked('2026-11-25', '2027-02-28', '2027-02-26', 'A Sunday.'),
    worked('2026-08-14', '2026-11-30', '2026-11-30'),
  ],
};

const decision: Rule = {
  ...common,
  id: 'boycott-decision',
  title: 'Report the decision on the boycott request',
  citation: '15 CFR 760.5(b)(6)',
  quote: 'he must later report the action he decides to take within 10 business days after deciding',
  confidence: 'inferred',
  confidenceWhy:
    'Ten business days after deciding are stated; what a business day is, is not. Monday to Friday less federal holidays is used; closures by order are not left out, which gives the earlier date.',
  trigger: { on: 'step', kinds: ['boycott-decision-made'], date: 'happenedOn' },
  count: { unit: 'business-days', length: 10 },
  starts: 'when-chosen',
  satisfiedBy: 'sent',
  meaning: 'Only where the report itself had to leave the decision open.',
  life: boycottDecisionLife,
  examples: [
    worked('2026-12-21', '2027-01-06', '2027-01-06', "Christmas Day and New Year's Day are left out."),
    worked('2026-11-13', '2026-11-30', '2026-11-30', 'Thanksgiving is left out, the Friday after it counts.'),
    worked('2026-10-05', '2026-10-20', '2026-10-20', 'Columbus Day is left out.'),
  ],
};

/** Reports to the Office of Antiboycott Compliance. */
export const boycottRules: readonly Rule[] = [reportUs, reportAbroad, decision];
