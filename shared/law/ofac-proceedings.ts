import { day } from '../base/dates';
import { litigationLife, prePenaltyEnemyLife, prePenaltyLife } from './ofac-proceedings-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'OFAC',
  zone: 'America/New_York',
  checkedOn: day('2026-11-28'),
  dayZero: 'excluded',
  shortPeriod: 'none',
  direction: 'forward',
  kind: 'act-by',
  closedBy: [],
} as const;

const litigation: Rule = {
  ...common,
  id: 'ofac-litigation-copies',
  title: 'Send OFAC copies from proceedings on blocked property',
  citation: '31 CFR 501.605(a)(2)',
  quote:
    'Submit copies of all pleadings, motions, memoranda [...] within 10 days of filing, submission, or issuance.',
  source: 'ecfr.gov/current/title-31/section-501.605, text of January 2025',
  confidence: 'inferred',
  confidenceWhy:
    'Ten days are stated; sections 501.603 and 501.604 say business days where they mean them and this one does not, so calendar days are used. Nothing moves the last one off a weekend.',
  trigger: { on: 'step', kinds: ['blocked-property-paper'], date: 'happenedOn' },
  count: { unit: 'days', length: 10 },
  end: 'no-roll',
  satisfiedBy: 'sent',
  ladder: 'other',
  meaning:
    'For everyone who takes part in litigation or arbitration in the United States about a blocked person or blocked property; each paper has its own ten days.',
  advice:
    'By email to the Office of the Chief Counsel. Notice of the proceedings themselves, and of hearings, is due at once (501.605(a)(1), (3)). Not discovery, papers under seal or requests for time.',
  metBy: ['blocked-property-copies-sent'],
  life: litigationLife,
  examples: [
    worked('2026-11-16', '2026-11-26', '2026-11-25', 'Thanksgiving.'),
    worked('2026-12-15', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-10-05', '2026-10-15', '2026-10-15', 'Over Columbus Day, which counts too.'),
  ],
};

const prePenalty: Rule = {
  ...common,
  id: 'ofac-prepenalty-response',
  title: 'Respond to the Pre-Penalty Notice',
  citation: '31 CFR 510.702(b)(2)',
  quote:
    'must be postmarked or date-stamped [...] on or before the 30th day after the postmark date on the envelope',
  source: 'ecfr.gov/current/title-31/section-510.702, text of January 2025',
  confidence: 'inferred',
  confidenceWhy:
    'The thirty days, their start and the next business day are stated in part 510; the parts of most other programs say the same, but each has its own section. Check the part that the notice names.',
  trigger: { on: 'step', kinds: ['prepenalty-notice'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  end: 'next-working-day',
  satisfiedBy: 'postmarked',
  ladder: 'reply',
  meaning: 'Without a response in time the right to respond is waived, and OFAC may impose the penalty.',
  advice:
    'Parts 536 and 539 count from mailing and say nothing of weekends: there, post it by the last working day before day 30. More time only on request. Settlement talks stop nothing.',
  metBy: ['prepenalty-response-sent'],
  life: prePenaltyLife,
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

const prePenaltyEnemy: Rule = {
  ...prePenalty,
  id: 'ofac-prepenalty-response-twea',
  title: 'Respond to the Prepenalty Notice (Cuba, Trading With the Enemy Act)',
  citation: '31 CFR 501.707(a)(1), 501.702(b)',
  quote:
    'The respondent shall have 60 days after the date of service of the Prepenalty Notice pursuant to § 501.705(a) to respond thereto.',
  source:
    'ecfr.gov/current/title-31/section-501.707, section-501.702 and section-501.705, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'Sixty days after service, which is complete on mailing (501.705(a)), and the next day that is no weekend or holiday are stated. The three days that 501.702(b) adds to service by mail are not added, which gives the earlier date.',
  count: { unit: 'days', length: 60 },
  starts: 'when-chosen',
  meaning:
    'Only for parts 500, 505 and 515: take the thirty days off once this one stands. Without a response in time the right to respond is waived.',
  advice:
    'Typewritten, admitting or denying each allegation; a point not spoken of counts as admitted. The day of mailing is the day of service.',
  life: prePenaltyEnemyLife,
  examples: [
    worked(
      '2026-11-02',
      '2027-01-04',
      '2027-01-04',
      "Day 60 is New Year's Day; the weekend after it is passed over too.",
    ),
    worked('2026-10-06', '2026-12-07', '2026-12-07', 'Day 60 is a Saturday.'),
    worked('2026-10-05', '2026-12-04', '2026-12-04'),
  ],
};

/** Proceedings about blocked property, and penalties of the Office of Foreign Assets Control. */
export const ofacProceedingRules: readonly Rule[] = [litigation, prePenalty, prePenaltyEnemy];
