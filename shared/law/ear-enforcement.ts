import { day } from '../base/dates';
import {
  chargingAnswerLife,
  defaultPetitionLife,
  hearingDemandLife,
  judgeOrderAppealLife,
  judgeOrderReplyLife,
  reopenPetitionLife,
} from './ear-enforcement-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'BIS',
  zone: 'America/New_York',
  checkedOn: day('2026-11-25'),
  dayZero: 'excluded',
  shortPeriod: 'seven-days-or-less',
  end: 'next-working-day',
  direction: 'forward',
  kind: 'act-by',
  closedBy: [],
  metBy: ['report-filed'],
  ladder: 'appeal',
} as const;
const counted =
  'How to count is stated in 766.5(e), the only such rule in the regulations; whether a closure by order is a legal holiday there is open, so it is not left out.';

function source(section: string): string {
  return `ecfr.gov/current/title-15/section-${section} and section-766.5, text of January 2025`;
}

const chargingAnswer: Rule = {
  ...common,
  id: 'charging-answer',
  title: 'Answer the charging letter',
  citation: '15 CFR 766.6(a), 766.5(e)',
  quote:
    'The respondent must answer the charging letter within 30 days after being served with notice of the issuance of a charging letter',
  source: source('766.6'),
  confidence: 'stated',
  confidenceWhy: `Service is the day of delivery or attempted delivery (766.3(c)); filing is the day of mailing or delivery (766.5(c)). ${counted}`,
  trigger: { on: 'step', kinds: ['charging-letter-delivered'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  satisfiedBy: 'filed',
  meaning: 'Without an answer the charges are taken as admitted and a default order follows.',
  advice:
    'The demand for a hearing has to come with the answer; more time needs a stipulation filed before the end, or the judge (766.16).',
  metBy: ['charging-answer-filed'],
  life: chargingAnswerLife,
  examples: [
    worked(
      '2026-11-25',
      '2026-12-28',
      '2026-12-28',
      'Day 30 is Christmas Day; the weekend after it is passed over too.',
    ),
    worked('2026-10-30', '2026-11-30', '2026-11-30', 'Day 30 is a Sunday.'),
    worked('2026-11-16', '2026-12-16', '2026-12-16'),
  ],
};

const hearingDemand: Rule = {
  ...chargingAnswer,
  id: 'hearing-demand',
  title: 'Demand a hearing',
  citation: '15 CFR 766.6(c), 766.5(e)',
  quote: 'If the respondent desires a hearing, a written demand for one must be submitted with the answer.',
  meaning: 'Without a timely written demand the right to a hearing is waived, except for good cause.',
  advice: 'Put it into the answer itself.',
  metBy: ['hearing-demanded'],
  life: hearingDemandLife,
};

const defaultPetition: Rule = {
  ...common,
  id: 'default-petition',
  title: 'Petition to set aside the default order',
  citation: '15 CFR 766.7(b)(2), 766.5(e)',
  quote:
    'must be made within one year of the date of entry of the order which the petition seeks to have vacated',
  source: source('766.7'),
  confidence: 'stated',
  confidenceWhy: `The year and its start are stated. ${counted}`,
  trigger: { on: 'step', kinds: ['default-order-entered'], date: 'happenedOn' },
  count: { unit: 'years', length: 1 },
  satisfiedBy: 'filed',
  meaning: 'Afterwards a default order can no longer be set aside; the petition must hold a full answer.',
  life: defaultPetitionLife,
  examples: [
    worked(
      '2026-07-04',
      '2027-07-06',
      '2027-07-06',
      'A Sunday, and Independence Day observed on the Monday.',
    ),
    worked('2024-02-29', '2025-02-28', '2025-02-28', 'From a leap day.'),
  ],
};

const reopenPetition: Rule = {
  ...common,
  id: 'reopen-petition',
  title: 'Petition to reopen the proceeding',
  citation: '15 CFR 766.19, 766.5(e)',
  quote:
    'The respondent may petition the administrative law judge within one year of the date of the final decision',
  source: source('766.19'),
  confidence: 'stated',
  confidenceWhy: `The year and its start are stated. ${counted}`,
  trigger: { on: 'step', kinds: ['final-decision-dated'], date: 'happenedOn' },
  count: { unit: 'years', length: 1 },
  starts: 'when-chosen',
  satisfiedBy: 'filed',
  meaning: 'For evidence that was unknown or could not be had; not after a default or a settlement.',
  life: reopenPetitionLife,
  examples: [
    worked('2026-11-25', '2027-11-26', '2027-11-26', 'Thanksgiving.'),
    worked('2026-01-02', '2027-01-04', '2027-01-04', 'A Saturday after New Year.'),
  ],
};

const boycottAppeal: Rule = {
  ...common,
  id: 'judge-order-appeal',
  title: "Appeal the judge's order",
  citation: '15 CFR 766.21(b), 766.5(e)',
  quote:
    'An appeal from an order must be filed [...] within 30 days after service of the order appealed from.',
  source: source('766.21'),
  confidence: 'stated',
  confidenceWhy: `For proceedings about boycott violations (part 760). ${counted}`,
  trigger: { on: 'step', kinds: ['order-served'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  satisfiedBy: 'filed',
  meaning: 'Without an appeal the decision becomes final thirty days after service.',
  metBy: ['appeal-filed'],
  life: judgeOrderAppealLife,
  examples: [
    worked('2026-11-25', '2026-12-28', '2026-12-28', 'Day 30 is Christmas Day.'),
    worked('2026-09-01', '2026-10-01', '2026-10-01'),
  ],
};

const appealReply: Rule = {
  ...boycottAppeal,
  id: 'judge-order-reply',
  title: "Reply to the opponent's appeal",
  citation: '15 CFR 766.21(d), 766.5(e)',
  quote: 'simultaneously served on all parties, who shall have 30 days from service to file a reply',
  trigger: { on: 'step', kinds: ['opposing-paper-received'], date: 'happenedOn' },
  starts: 'when-chosen',
  meaning: 'New submissions later than thirty days after that reply are ordinarily not accepted.',
  metBy: ['report-filed'],
  life: judgeOrderReplyLife,
};

/** Answering charges under part 766 and attacking what comes of them. */
export const enforcementRules: readonly Rule[] = [
  chargingAnswer,
  hearingDemand,
  defaultPetition,
  reopenPetition,
  boycottAppeal,
  appealReply,
];
