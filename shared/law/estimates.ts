import { day } from '../base/dates';
import type { Estimate } from './rule';

const common = {
  agency: 'BIS',
  zone: 'America/New_York',
  checkedOn: day('2026-11-25'),
  kind: 'estimate',
} as const;

const processing: Estimate = {
  ...common,
  id: 'processing-estimate',
  title: 'The application should be decided or referred',
  citation: '15 CFR 750.4(a)(1)',
  quote:
    "will be resolved or referred to the President no later than 90 calendar days from the date of BIS's registration of the license application",
  source: 'ecfr.gov/current/title-15/section-750.4, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'Ninety calendar days from registration are stated, but many waits are not counted (750.4(b)) and nothing follows when they pass. The waits are entered by hand.',
  trigger: { on: 'license', field: 'registeredOn' },
  count: { unit: 'days', length: 90 },
  tolled: true,
  meaning: 'It binds the agency, not you: when it passes, ask for the status.',
  examples: [
    { triggerOn: day('2026-08-24'), due: day('2026-11-22'), note: 'A Sunday.' },
    {
      triggerOn: day('2026-08-24'),
      tolling: [{ fromOn: day('2026-09-10'), toOn: day('2026-09-24'), why: 'Questions to the applicant' }],
      due: day('2026-12-06'),
      note: 'Fourteen days are not counted.',
    },
    { triggerOn: day('2026-10-02'), due: day('2026-12-31'), note: 'Year end.' },
  ],
};

const classification: Estimate = {
  ...common,
  id: 'classification-estimate',
  title: 'The classification request should be answered',
  citation: '15 CFR 750.2(a)',
  quote: 'will be answered within 14 calendar days after receipt',
  source: 'ecfr.gov/current/title-15/section-750.2, text of January 2025',
  confidence: 'stated',
  confidenceWhy: 'Fourteen calendar days after receipt are stated; nothing follows when they pass.',
  trigger: { on: 'step', kinds: ['classification-requested'], date: 'happenedOn' },
  count: { unit: 'days', length: 14 },
  tolled: false,
  meaning: 'It binds the agency, not you: when it passes, ask for the status.',
  examples: [
    { triggerOn: day('2026-12-11'), due: day('2026-12-25'), note: 'Christmas Day.' },
    { triggerOn: day('2026-11-12'), due: day('2026-11-26'), note: 'Thanksgiving.' },
  ],
};

const opinion: Estimate = {
  ...classification,
  id: 'advisory-opinion-estimate',
  title: 'The request for an advisory opinion should be answered',
  citation: '15 CFR 750.2(b)',
  quote: 'will be answered within 30 calendar days after receipt',
  confidenceWhy: 'Thirty calendar days after receipt are stated; nothing follows when they pass.',
  trigger: { on: 'step', kinds: ['advisory-opinion-requested'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  examples: [
    { triggerOn: day('2026-11-25'), due: day('2026-12-25'), note: 'Christmas Day.' },
    { triggerOn: day('2026-09-01'), due: day('2026-10-01') },
  ],
};

const emergency: Estimate = {
  ...common,
  id: 'emergency-license-limit',
  title: 'Latest day an emergency license can run to',
  citation: '15 CFR 750.7(g)',
  quote:
    'Emergency licenses will expire no later than the last day of the calendar month following the month in which the emergency license is issued.',
  source: 'ecfr.gov/current/title-15/section-750.7, text of January 2025',
  confidence: 'stated',
  confidenceWhy: 'Stated. It only checks the date printed on the license, which holds.',
  trigger: { on: 'license', field: 'validatedOn' },
  count: { unit: 'month-end', months: 1 },
  tolled: false,
  meaning: 'A printed expiry that is later than this deserves a question to BIS.',
  examples: [
    { triggerOn: day('2024-01-31'), due: day('2024-02-29'), note: 'Leap day.' },
    { triggerOn: day('2026-12-10'), due: day('2027-01-31'), note: 'A Sunday, in the next year.' },
  ],
};

/** The agency's own times and checks: told beside a record, never put on the docket. */
export const estimates: readonly Estimate[] = [processing, classification, opinion, emergency];
