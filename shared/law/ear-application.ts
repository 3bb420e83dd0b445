import { day } from '../base/dates';
import {
  appealSupplementLife,
  foreignAvailabilityLife,
  foreignAvailabilitySilentLife,
  holdAnswerLife,
} from './ear-application-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'BIS',
  zone: 'America/New_York',
  checkedOn: day('2026-11-25'),
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  kind: 'act-by',
} as const;

const holdAnswer: Rule = {
  ...common,
  id: 'hold-answer',
  title: 'Answer the hold without action',
  citation: '15 CFR 772.1, 750.4(b)',
  quote:
    'License applications may be held without action only in the limited circumstances described in § 750.4(b) of the EAR.',
  source:
    'ecfr.gov/current/title-15/section-772.1 and section-750.4, text of January 2025; BIS guidance on the processing of high performance computer licenses for the ten days',
  confidence: 'practice',
  confidenceWhy:
    'The regulations know the hold but set no time. Ten calendar days before an application is returned stand only in older BIS guidance for one kind of item; change the length where the letter says otherwise.',
  trigger: { on: 'letter', kinds: ['hold-without-action'], date: 'datedOn' },
  count: { unit: 'days', length: 10 },
  adjustable: true,
  starts: 'when-chosen',
  satisfiedBy: 'received',
  meaning: 'An application whose hold is not answered may be returned without action and starts anew.',
  advice: 'If the letter prints a date of its own, enter it: the earlier of the two is worked to.',
  closedBy: [
    'decision-changed',
    'approved',
    'approved-in-part',
    'license-not-required',
    'intent-to-deny',
    'denied',
    'returned-without-action',
  ],
  metBy: [],
  ladder: 'reply',
  life: holdAnswerLife,
  examples: [
    worked('2026-11-16', '2026-11-26', '2026-11-25', 'Thanksgiving.'),
    worked('2026-11-17', '2026-11-27', '2026-11-27'),
  ],
};

const appealSupplement: Rule = {
  ...common,
  id: 'appeal-supplement',
  title: 'Last day to add to the appeal',
  citation: '15 CFR 756.2(c)(2)',
  quote:
    'The Under Secretary will not ordinarily accept any submission filed more than 30 days after the filing of the appeal or of any requested submission.',
  source: 'ecfr.gov/current/title-15/section-756.2, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'The 30 days and their start are stated; "ordinarily" leaves the Under Secretary free. That calendar days are meant is the plain reading.',
  trigger: { on: 'step', kinds: ['appeal-filed'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  starts: 'when-chosen',
  satisfiedBy: 'filed',
  meaning: 'What is filed later will ordinarily not be read; the appeal itself must hold the full statement.',
  closedBy: ['decision-changed', 'approved', 'approved-in-part', 'license-not-required'],
  metBy: ['report-filed'],
  ladder: 'appeal',
  life: appealSupplementLife,
  examples: [
    worked('2026-11-25', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-06-01', '2026-07-01', '2026-07-01'),
  ],
};

const foreignAvailability: Rule = {
  ...common,
  id: 'foreign-availability',
  title: 'Submit foreign availability after a denial',
  citation: '15 CFR 768.4(b)',
  quote:
    'may request that BIS initiate a denied license assessment by submitting a Foreign Availability Submission (FAS) within 90 days after denial of the license',
  source: 'ecfr.gov/current/title-15/section-768.4, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'The 90 days after denial are stated, for denials on national security grounds; that they run from the date of the letter and that calendar days are meant is inferred.',
  trigger: { on: 'letter', kinds: ['denied'], date: 'datedOn' },
  count: { unit: 'days', length: 90 },
  starts: 'when-chosen',
  satisfiedBy: 'filed',
  meaning:
    'A way beside the appeal, for items that can be had abroad; afterwards only a general decontrol can be asked for.',
  closedBy: ['decision-changed', 'approved', 'license-not-required'],
  metBy: ['report-filed'],
  ladder: 'appeal',
  life: foreignAvailabilityLife,
  examples: [
    worked('2026-10-03', '2027-01-01', '2026-12-31', "New Year's Day, in the next year."),
    worked('2026-09-01', '2026-11-30', '2026-11-30'),
  ],
};

const foreignAvailabilitySilent: Rule = {
  ...foreignAvailability,
  id: 'foreign-availability-silent',
  title: 'Submit foreign availability after a denial by silence',
  citation: '15 CFR 768.4(b), 750.6(b)',
  source: 'ecfr.gov/current/title-15/section-768.4 and section-750.6, text of January 2025',
  confidence: 'inferred',
  confidenceWhy:
    'The 90 days after denial are stated, for denials on national security grounds. That a denial final without further notice under 750.6(b) is one, and that the days run from day 45 of the intent to deny, is inferred.',
  trigger: { on: 'rule', ruleId: 'itd-final' },
  closedBy: ['decision-changed', 'approved', 'license-not-required', 'denied', 'returned-without-action'],
  life: foreignAvailabilitySilentLife,
  examples: [
    worked('2026-10-03', '2027-01-01', '2026-12-31', "New Year's Day, in the next year."),
    worked('2026-09-03', '2026-12-02', '2026-12-02'),
  ],
};

/** Dates about an application that depend on the case and are offered, not set by themselves. */
export const applicationRules: readonly Rule[] = [
  holdAnswer,
  appealSupplement,
  foreignAvailability,
  foreignAvailabilitySilent,
];
