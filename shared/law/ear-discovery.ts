import { day } from '../dates';
import { anyAgency } from './life-parts';
import type { Rule } from './rule';
import { type UsualLife, usualCases } from './usual-life';
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
const plainLife = {
  startsFor: anyAgency('BIS'),
  sentBy: [],
  metWhenNamedBy: [],
  answers: [],
} as const;
const moreTime = {
  letters: ['extension-granted'],
  says: 'The parties by a stipulation filed before the end, or the judge, may extend any time limit.',
  citation: '15 CFR 766.16(b)',
} as const;

function source(section: string): string {
  return `ecfr.gov/current/title-15/section-${section} and section-766.5, text of January 2025`;
}

const amended: UsualLife = {
  rule: 'amended-charges-answer',
  source: { step: 'charging-letter-amended', on: '2026-10-05' },
  due: '2026-11-04',
  met: { step: 'amended-charges-answered', on: '2026-11-03' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-11-09' },
};

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
  life: {
    ...plainLife,
    subject: 'answer',
    extendedBy: moreTime,
    late: {
      says: 'The respondent may be held in default on the new charges; the judge may still extend the time.',
      citation: '15 CFR 766.7(a), 766.16(b)(2)',
    },
    cases: [
      ...usualCases(amended),
      {
        shows: 'other',
        says: 'The answer to the first letter does not meet it.',
        acts: [
          { do: 'step', on: day('2026-10-05'), kind: 'charging-letter-amended' },
          { do: 'step', on: day('2026-10-20'), kind: 'charging-answer-filed' },
        ],
        docket: [{ on: day('2026-10-20'), open: ['amended-charges-answer 2026-11-04 open'] }],
      },
    ],
  },
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

const requested: UsualLife = {
  rule: 'admissions-answer',
  source: { step: 'admissions-requested', on: '2026-10-05' },
  due: '2026-10-15',
  met: { step: 'admissions-answered', on: '2026-10-15' },
  missedOn: '2026-10-16',
  late: { on: '2026-10-19', days: 4 },
  corrected: { to: '2026-10-06', due: '2026-10-16' },
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
  life: {
    ...plainLife,
    subject: 'answer',
    extendedBy: moreTime,
    late: {
      says: 'The matters are deemed admitted unless the judge allows additional time.',
      citation: '15 CFR 766.9(b)',
    },
    cases: [...usualCases(requested)],
  },
  examples: [
    worked('2026-11-16', '2026-11-27', '2026-11-27', 'Day 10 is Thanksgiving.'),
    worked('2026-12-15', '2026-12-28', '2026-12-28', 'Day 10 is Christmas Day.'),
    worked('2026-10-05', '2026-10-15', '2026-10-15', 'Over Columbus Day, which counts too.'),
  ],
};

const discoverable: UsualLife = {
  rule: 'discovery-request',
  source: { step: 'hearing-scheduled', on: '2027-02-10' },
  enteredOn: '2026-11-02',
  due: '2027-01-21',
  met: { step: 'discovery-served', on: '2027-01-15' },
  missedOn: '2027-01-22',
  late: { on: '2027-01-25', days: 4 },
  corrected: { to: '2027-01-21', due: '2026-12-31' },
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
  life: {
    ...plainLife,
    subject: 'request',
    late: {
      says: 'It counts only if the judge specifies a shorter time.',
      citation: '15 CFR 766.9(b)',
    },
    cases: [
      ...usualCases(discoverable),
      {
        shows: 'other',
        says: 'The application for a subpoena is a paper of its own.',
        rules: ['subpoena-application'],
        acts: [
          { do: 'step', on: day('2026-11-02'), kind: 'hearing-scheduled', happenedOn: day('2027-02-10') },
          { do: 'step', on: day('2027-01-11'), kind: 'subpoena-requested' },
        ],
        docket: [{ on: day('2027-01-11'), open: ['discovery-request 2027-01-21 open'] }],
      },
    ],
  },
  examples: [
    worked('2027-01-21', '2026-12-31', '2026-12-31', "Day 20 is New Year's Day."),
    worked('2027-01-14', '2026-12-24', '2026-12-24', 'Day 20 is Christmas Day.'),
    worked('2027-02-10', '2027-01-21', '2027-01-21'),
  ],
};

const subpoenaed: UsualLife = {
  rule: 'subpoena-application',
  source: { step: 'hearing-scheduled', on: '2027-02-10' },
  enteredOn: '2026-11-02',
  due: '2027-01-29',
  met: { step: 'subpoena-requested', on: '2027-01-20' },
  missedOn: '2027-01-30',
  late: { on: '2027-02-01', days: 3 },
  corrected: { to: '2027-01-21', due: '2027-01-11' },
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
  life: {
    ...plainLife,
    subject: 'request',
    late: {
      says: 'Only in extraordinary circumstances, for good cause shown, is a shorter time enough.',
      citation: '15 CFR 766.10(c)',
    },
    cases: [...usualCases(subpoenaed)],
  },
  examples: [
    worked('2027-02-10', '2027-01-29', '2027-01-29', 'Day 10 is a Sunday.'),
    worked('2026-12-15', '2026-12-04', '2026-12-04', 'Day 10 is a Saturday.'),
    worked('2027-01-21', '2027-01-11', '2027-01-11'),
  ],
};

/** Amended charges, and what is asked of the other side and of the judge before a hearing under part 766. */
export const discoveryRules: readonly Rule[] = [amendedAnswer, admissions, discovery, subpoena];
