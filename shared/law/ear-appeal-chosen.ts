import { day } from '../base/dates';
import { appealChosenLife } from './ear-appeal-chosen-life';
import type { Rule } from './rule';
import { worked } from './worked';

const appealChosen: Rule = {
  id: 'appeal-chosen',
  title: 'Appeal a partial refusal, a condition or a classification',
  agency: 'BIS',
  zone: 'America/New_York',
  citation: '15 CFR 756.2(a), (c)(1)',
  quote: 'not later than 45 days after the date appearing on the written notice of administrative action',
  source: 'ecfr.gov/current/title-15/section-756.2, text of January 2025',
  checkedOn: day('2026-11-25'),
  confidence: 'inferred',
  confidenceWhy:
    'The 45 days, their start and that the appeal must be received are stated for an administrative action. That items left out of a license, a condition of it or a classification is one is read from 756.2(a), which excepts others by name.',
  kind: 'act-by',
  trigger: {
    on: 'letter',
    kinds: ['approved', 'approved-in-part', 'license-not-required', 'replacement-issued', 'other'],
    date: 'datedOn',
  },
  count: { unit: 'days', length: 45 },
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  starts: 'when-chosen',
  satisfiedBy: 'received',
  meaning:
    'For what a letter refuses or imposes without a denial: items left out of a license, a condition of it, a classification. The appeal must have reached the Under Secretary by then.',
  advice:
    'Say in one full statement which items, condition or classification it is about. The license and its conditions hold meanwhile: an appeal alone suspends nothing.',
  closedBy: ['decision-changed'],
  metBy: ['appeal-received'],
  ladder: 'appeal',
  life: appealChosenLife,
  examples: [
    worked('2026-11-17', '2027-01-01', '2026-12-31', "New Year's Day."),
    worked('2019-12-16', '2020-01-30', '2020-01-30'),
  ],
};

/** Appeals from decisions that a person chooses to appeal; those from a denial and its like start by themselves. */
export const appealChosenRules: readonly Rule[] = [appealChosen];
