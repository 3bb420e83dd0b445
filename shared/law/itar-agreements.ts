import { day } from '../base/dates';
import {
  agreementAmendmentLife,
  agreementDeclinedLife,
  agreementEndingLife,
  agreementFileLife,
  agreementOpenYearLife,
  reexportNoticeLife,
} from './itar-agreements-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'DDTC',
  zone: 'America/New_York',
  checkedOn: day('2026-11-25'),
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  kind: 'act-by',
  closedBy: [],
  metBy: ['report-filed'],
  ladder: 'other',
} as const;

function source(section: string): string {
  return `ecfr.gov/current/title-22/section-${section}, text of January 2025`;
}
const plain = 'That calendar days are meant and that it must have arrived by then is the cautious reading.';

const filed: Rule = {
  ...common,
  id: 'itar-agreement-file',
  title: 'File the concluded agreement',
  citation: '22 CFR 124.4(a)',
  quote:
    'must file one copy of the concluded agreement with the Directorate of Defense Trade Controls not later than 30 days after it enters into force',
  source: source('124.4'),
  confidence: 'stated',
  confidenceWhy: `Thirty days after entry into force are stated. ${plain}`,
  trigger: { on: 'step', kinds: ['agreement-signed'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  satisfiedBy: 'received',
  meaning: 'One copy of the signed agreement, with the statement of 124.4(b) for production abroad.',
  life: agreementFileLife,
  examples: [
    worked('2026-11-25', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-10-05', '2026-11-04', '2026-11-04'),
  ],
};

const minorAmendment: Rule = {
  ...filed,
  id: 'itar-agreement-amendment',
  title: 'Send the minor amendment',
  citation: '22 CFR 124.1(d)',
  quote:
    'One copy of all such minor amendments must be submitted to the Directorate of Defense Trade Controls within thirty days after they are concluded.',
  source: source('124.1'),
  confidenceWhy: `Thirty days after the conclusion are stated. ${plain}`,
  trigger: { on: 'step', kinds: ['agreement-amended'], date: 'happenedOn' },
  meaning:
    'Only amendments that change schedules or minor administrative matters need no approval beforehand.',
  life: agreementAmendmentLife,
};

const notConcluded: Rule = {
  ...common,
  id: 'itar-agreement-open-year',
  title: 'Tell DDTC that the agreement is not concluded',
  citation: '22 CFR 124.4(a)',
  quote:
    'If the agreement is not concluded within one year of the date of approval, the Directorate of Defense Trade Controls must be notified in writing',
  source: source('124.4'),
  confidence: 'inferred',
  confidenceWhy:
    'The year from the approval is stated; by when after it the notice must come is not, so the end of the year is used.',
  trigger: { on: 'step', kinds: ['agreement-approved'], date: 'happenedOn' },
  count: { unit: 'years', length: 1 },
  satisfiedBy: 'received',
  meaning: 'Afterwards DDTC is kept informed until the agreement is filed or given up.',
  metBy: ['notice-given', 'agreement-signed'],
  life: agreementOpenYearLife,
  examples: [
    worked('2024-02-29', '2025-02-28', '2025-02-28', 'From a leap day.'),
    worked('2026-07-04', '2027-07-04', '2027-07-02', 'A Sunday, and Independence Day.'),
  ],
};

const givenUp: Rule = {
  ...common,
  id: 'itar-agreement-declined',
  title: 'Tell DDTC that the agreement is given up',
  citation: '22 CFR 124.5',
  quote: 'The information must be provided within 60 days of the date of the decision.',
  source: source('124.5'),
  confidence: 'stated',
  confidenceWhy: `Sixty days from the decision not to conclude are stated. ${plain}`,
  trigger: { on: 'step', kinds: ['decision-not-to-conclude'], date: 'happenedOn' },
  count: { unit: 'days', length: 60 },
  satisfiedBy: 'received',
  meaning: 'Only for an agreement that had been approved, with or without provisos.',
  metBy: ['notice-given'],
  life: agreementDeclinedLife,
  examples: [
    worked('2026-11-02', '2027-01-01', '2026-12-31', "New Year's Day."),
    worked('2026-10-05', '2026-12-04', '2026-12-04'),
  ],
};

const ending: Rule = {
  ...common,
  id: 'itar-agreement-ending',
  title: 'Tell DDTC that the agreement ends',
  citation: '22 CFR 124.6',
  quote:
    'of the impending termination of the agreement not less than 30 days prior to the expiration date of such agreement',
  source: source('124.6'),
  confidence: 'stated',
  confidenceWhy: `Thirty days before the expiration are stated. ${plain}`,
  trigger: { on: 'step', kinds: ['agreement-expiry'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  direction: 'backward',
  satisfiedBy: 'received',
  meaning: 'In writing, by the US party, for every license or assistance agreement that runs out.',
  metBy: ['notice-given'],
  life: agreementEndingLife,
  examples: [
    worked('2027-01-24', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2027-03-31', '2027-03-01', '2027-03-01'),
  ],
};

const reexportNotice: Rule = {
  ...common,
  id: 'itar-reexport-notice',
  title: 'Notify the reexport made under the exception',
  citation: '22 CFR 123.9(e)(3)',
  quote: 'not later than 30 days following the reexport',
  source: source('123.9'),
  confidence: 'inferred',
  confidenceWhy: `One exception path only; read the paragraph before relying on it. ${plain}`,
  trigger: { on: 'step', kinds: ['reexport'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  starts: 'when-chosen',
  satisfiedBy: 'received',
  meaning: 'Only for a reexport or retransfer that needed no prior approval because of that exception.',
  metBy: ['notice-given'],
  life: reexportNoticeLife,
  examples: [
    worked('2026-11-25', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-10-05', '2026-11-04', '2026-11-04'),
  ],
};

/** Manufacturing license and technical assistance agreements, and a reexport under 123.9. */
export const agreementRules: readonly Rule[] = [
  filed,
  minorAmendment,
  notConcluded,
  givenUp,
  ending,
  reexportNotice,
];
