import { day } from '../base/dates';
import {
  chemicalAnnualLife,
  chemicalNoticeLife,
  endUseCertificateLife,
  saxitoxinNoticeLife,
  wassenaarReportLife,
} from './ear-reports-life';
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
  closedBy: [],
  metBy: ['report-filed'],
  ladder: 'other',
} as const;
const chemicals = 'ecfr.gov/current/title-15/section-745.1, text of January 2025';

const wassenaarReport: Rule = {
  ...common,
  id: 'wassenaar-report',
  title: 'Semiannual report of listed exports',
  citation: '15 CFR 743.1',
  quote: '[August 1 for exports from January to June, February 1 for exports from July to December]',
  source: 'BIS page on Wassenaar reports of 2004; the section still stands, its present words were not read',
  confidence: 'inferred',
  confidenceWhy:
    'The two days come from an old page of BIS. Read the present section 743.1 before relying on them; section 743.4 has reports of its own for conventional arms.',
  trigger: { on: 'step', kinds: ['reportable-export'], date: 'happenedOn' },
  count: {
    unit: 'fixed-dates',
    dates: [
      { closes: '06-30', due: '08-01' },
      { closes: '12-31', due: '02-01' },
    ],
  },
  repeats: true,
  satisfiedBy: 'sent',
  meaning: 'Only exports of listed items under certain license exceptions have to be reported.',
  life: wassenaarReportLife,
  yearly: {
    question: 'Do you export items listed in 15 CFR 743.1 under a license exception?',
  },
  examples: [
    worked('2026-06-30', '2026-08-01', '2026-07-31', 'A Saturday.'),
    worked('2026-07-01', '2027-02-01', '2027-02-01', 'A day later, half a year later.'),
    worked('2026-12-31', '2027-02-01', '2027-02-01', 'Year end.'),
  ],
};

const chemicalNotice: Rule = {
  ...common,
  id: 'cwc-notice',
  title: 'Advance notice of a Schedule 1 export',
  citation: '15 CFR 745.1(a)',
  quote:
    'You must notify BIS at least 45 calendar days prior to exporting any quantity of a Schedule 1 chemical',
  source: chemicals,
  confidence: 'stated',
  confidenceWhy:
    'Forty-five calendar days before the export are stated; that the notice must have arrived by then is the cautious reading.',
  trigger: { on: 'step', kinds: ['schedule-1-export-planned'], date: 'happenedOn' },
  count: { unit: 'days', length: 45 },
  direction: 'backward',
  satisfiedBy: 'received',
  meaning: 'The shipment may leave no earlier than the day BIS then names; the license is asked for apart.',
  metBy: ['notice-given'],
  life: chemicalNoticeLife,
  examples: [
    worked('2027-02-14', '2026-12-31', '2026-12-31', 'Over the turn of the year.'),
    worked('2026-12-14', '2026-10-30', '2026-10-30'),
    worked('2027-02-23', '2027-01-09', '2027-01-08', 'A Saturday.'),
  ],
};

const saxitoxinNotice: Rule = {
  ...chemicalNotice,
  id: 'cwc-saxitoxin-notice',
  title: 'Advance notice of a small saxitoxin export',
  quote:
    'exports of 5 milligrams or less of saxitoxin [...] must be submitted to BIS at least 3 calendar days prior to the date of export',
  confidenceWhy:
    'Three calendar days before the date of export are stated, for five milligrams or less and only for medical or diagnostic purposes.',
  count: { unit: 'days', length: 3 },
  starts: 'when-chosen',
  satisfiedBy: 'sent',
  meaning:
    'Only for five milligrams or less of saxitoxin for medical or diagnostic purposes; otherwise forty-five days hold.',
  life: saxitoxinNoticeLife,
  examples: [
    worked('2026-12-28', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-10-15', '2026-10-12', '2026-10-09', 'Columbus Day.'),
  ],
};

const chemicalAnnual: Rule = {
  ...common,
  id: 'cwc-annual-report',
  title: 'Annual report of Schedule 1 exports',
  citation: '15 CFR 745.1(b)(1)',
  quote: 'annual reports of exports are due on February 13 of the following calendar year',
  source: chemicals,
  confidence: 'stated',
  confidenceWhy: 'The day is stated. Nothing moves it off a weekend.',
  trigger: { on: 'step', kinds: ['schedule-1-export'], date: 'happenedOn' },
  count: { unit: 'fixed-dates', dates: [{ closes: '12-31', due: '02-13' }] },
  repeats: true,
  satisfiedBy: 'received',
  meaning: 'It covers all Schedule 1 exports of the calendar year before.',
  life: chemicalAnnualLife,
  yearly: { question: 'Do you export Schedule 1 chemicals (Chemical Weapons Convention)?' },
  examples: [
    worked('2026-03-02', '2027-02-13', '2027-02-12', 'A Saturday.'),
    worked('2026-12-31', '2027-02-13', '2027-02-12', 'Year end.'),
    worked('2027-01-01', '2028-02-13', '2028-02-11', 'A Sunday.'),
  ],
};

const endUseCertificate: Rule = {
  ...common,
  id: 'cwc-end-use-certificate',
  title: 'Send the End-Use Certificate',
  citation: '15 CFR 745.2(a)(2)',
  quote: 'Submit a copy of the End-Use Certificate, no later than 7 days after the date of export',
  source: 'ecfr.gov/current/title-15/section-745.2, text of January 2025',
  confidence: 'inferred',
  confidenceWhy:
    'Seven days after the export are stated, their unit is not: calendar days are the cautious reading.',
  trigger: { on: 'step', kinds: ['end-use-certificate-export'], date: 'happenedOn' },
  count: { unit: 'days', length: 7 },
  satisfiedBy: 'sent',
  meaning: 'A copy for every export of a Schedule 3 chemical to a country outside the Convention.',
  life: endUseCertificateLife,
  examples: [
    worked('2026-12-18', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-10-05', '2026-10-12', '2026-10-09', 'Columbus Day.'),
  ],
};

/** Reports and notices that parts 743 and 745 ask for. */
export const reportRules: readonly Rule[] = [
  wassenaarReport,
  chemicalNotice,
  saxitoxinNotice,
  chemicalAnnual,
  endUseCertificate,
];
