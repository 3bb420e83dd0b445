import { day } from '../base/dates';
import { admissionsLife, amendedAnswerLife, discoveryLife, subpoenaLife } from './ear-discovery-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'BIS',
  zone: 'America/New_York',
  checkedOn: day('2026-11-28'),
  dayZero: 'excluded',
  shortPeriod: 'seven-days-or-less',
  end: 'next-working-day',
  kind: 'act-by',
  closedBy: [],
} as const;
const counted =
  'How to count is stated in 766.5(e); whether a closure by order is a legal holiday there is open, so it is not left out.';
const backward =
  'Backward, 766.5(e) does not say which way a last day that is no working day moves: the earlier day is used.';

function source(section: string): string {
  return `ecfr.gov/current/title-15/section-${section} and section-766.5, text of January 2025`;
}

const amendedAnswer: Rule = {
  ...common,
  id: 'amended-charges-answer',
  title: 'Answer the supplement or amendment of the charging letter',
  citation: '15 CFR 766.6(a), 766.5(e)',
  quote: 'or within 30 days of notice of any supplement or amendment to a charging letter',
  source: source('766.6'),
  confidence: 'stated',
  confidenceWhy: `Thirty days of notice are stated; notice is the day of delivery or attempted delivery (766.3(c)), filing the day of mailing or delivery (766.5(c)). ${counted}`,
  trigger: { on: 'step', kinds: ['charging-letter-amended'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  direction: 'forward',
  satisfiedBy: 'filed',
  meaning: 'What the new charges say and is not denied counts as admitted, whatever the first answer said.',
  advice: 'A demand for a hearing that came with the first answer stands; repeat it all the same.',
  metBy: ['amended-charges-answered'],
  ladder: 'appeal',
  life: amendedAnswerLife,
  examples: [
    worked(
      '2026-11-25',
      '2026-12-28',
      '2026-12-28',
      'Day 30 is Christmas Day; the weekend after it is passed over too.',
    ),
    worked('2026-11-13', '2026-12-14', '2026-12-14', 'Day 30 is a Sunday.'),
    worked('2026-10-05', '2026-11-04', '2026-11-04'),
  ],
};

const admissions: Rule = {
  ...common,
  id: 'admissions-answer',
  title: 'Answer the request for admissions',
  citation: '15 CFR 766.9(b), 766.5(e)',
  quote:
    'shall be deemed admitted unless, within a period designated in the request (at least 10 days after service',
  source: source('766.9'),
  confidence: 'inferred',
  confidenceWhy: `The request names the period; ten days after service are the least it may be and the earliest date. Service is the day of mailing or delivery (766.5(c)). ${counted}`,
  trigger: { on: 'step', kinds: ['admissions-requested'], date: 'happenedOn' },
  count: { unit: 'days', length: 10 },
  direction: 'forward',
  satisfiedBy: 'sent',
  meaning: 'What is not denied by a sworn statement served in time is admitted.',
  advice: 'Where the request names a longer period, move this date to it.',
  metBy: ['admissions-answered'],
  ladder: 'reply',
  life: admissionsLife,
  examples: [
    worked('2026-11-16', '2026-11-27', '2026-11-27', 'Day 10 is Thanksgiving.'),
    worked('2026-12-15', '2026-12-28', '2026-12-28', 'Day 10 is Christmas Day.'),
    worked('2026-10-05', '2026-10-15', '2026-10-15', 'Over Columbus Day, which counts too.'),
  ],
};

const discovery: Rule = {
  ...common,
  id: 'discovery-request',
  title: 'Serve requests for discovery',
  citation: '15 CFR 766.9(b), 766.5(e)',
  quote:
    'The service of a discovery request shall be made at least 20 days before the scheduled date of the hearing',
  source: source('766.9'),
  confidence: 'inferred',
  confidenceWhy: `Twenty days before the hearing are stated. ${backward}`,
  trigger: { on: 'step', kinds: ['hearing-scheduled'], date: 'happenedOn' },
  count: { unit: 'days', length: 20 },
  direction: 'backward',
  satisfiedBy: 'sent',
  meaning: 'Interrogatories, requests for admission and for documents that come later need not be answered.',
  advice: 'Settle it with a reason when nothing is to be asked. Correct the step when the hearing is moved.',
  metBy: ['discovery-served'],
  ladder: 'other',
  life: discoveryLife,
  examples: [
    worked('2027-01-21', '2026-12-31', '2026-12-31', "Day 20 is New Year's Day."),
    worked('2027-01-14', '2026-12-24', '2026-12-24', 'Day 20 is Christmas Day.'),
    worked('2027-02-10', '2027-01-21', '2027-01-21'),
  ],
};

const subpoena: Rule = {
  ...discovery,
  id: 'subpoena-application',
  title: 'Apply for subpoenas',
  citation: '15 CFR 766.10(c), 766.5(e)',
  quote:
    'Applications for subpoenas must be submitted at least 10 days before the scheduled hearing or deposition',
  source: source('766.10'),
  confidenceWhy: `Ten days before the hearing are stated; that the application must be with the judge by then is the cautious reading. ${backward}`,
  count: { unit: 'days', length: 10 },
  satisfiedBy: 'received',
  meaning:
    'Without a subpoena nobody outside has to testify or bring papers; it needs a showing that the evidence is not to be had otherwise.',
  metBy: ['subpoena-requested'],
  life: subpoenaLife,
  examples: [
    worked('2027-02-10', '2027-01-29', '2027-01-29', 'Day 10 is a Sunday.'),
    worked('2026-12-15', '2026-12-04', '2026-12-04', 'Day 10 is a Saturday.'),
    worked('2027-01-21', '2027-01-11', '2027-01-11'),
  ],
};

/** Amended charges, and what is asked of the other side and of the judge before a hearing under part 766. */
export const discoveryRules: readonly Rule[] = [amendedAnswer, admissions, discovery, subpoena];
