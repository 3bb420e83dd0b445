import { day } from '../base/dates';
import type { Rule } from './rule';
import { usualCases } from './usual-life';
import { worked } from './worked';

const common = {
  agency: 'BIS',
  zone: 'America/New_York',
  source: 'Section 740.17 as amended through May 26, 2022, and the BIS pages on encryption reports',
  checkedOn: day('2026-11-25'),
  confidence: 'inferred',
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  kind: 'act-by',
  repeats: true,
  satisfiedBy: 'received',
  closedBy: [],
  metBy: ['report-filed'],
  ladder: 'other',
} as const;

const selfClassification: Rule = {
  ...common,
  id: 'encryption-self-classification',
  title: 'Encryption self-classification report',
  citation: '15 CFR 740.17(e)(3)',
  quote:
    'must be received by BIS and the ENC Encryption Request Coordinator no later than February 1 the following year',
  confidenceWhy:
    'The day, and that the report must be received, are in the text as amended through May 26, 2022, and on the BIS pages. Check the present section before relying on it. Nothing moves the day off a weekend.',
  trigger: { on: 'hand', asks: 'Day of the first export to report' },
  count: { unit: 'fixed-dates', dates: [{ closes: '12-31', due: '02-01' }] },
  meaning:
    'Email to BIS and the ENC Encryption Request Coordinator, with the products of the calendar year before as a CSV file (Supplement No. 8 to part 742). Each product is reported once; in a year without new ones, an email says that nothing has changed.',
  advice:
    'Of mass-market items (5A992.c, 5D992.c) only components and executable software are reported. An item that BIS classified (CCATS) need not be.',
  yearly: {
    question:
      'Do you export encryption items you classified yourself under License Exception ENC (740.17(b)(1))?',
  },
  life: {
    startsFor: ['BIS'],
    subject: 'report',
    sentBy: [],
    metWhenNamedBy: [],
    answers: [],
    comesAgain: {
      every: 'period',
      says: 'A report, or an email that nothing has changed, for every calendar year.',
      citation: '15 CFR 740.17(e)(3)(i), (iii)',
    },
    late: {
      says: 'The section gives no later day: a report not received by February 1 is late, and is still to be filed.',
      citation: '15 CFR 740.17(e)(3)(i)',
    },
    cases: [
      ...usualCases({
        rule: 'encryption-self-classification',
        source: { start: '2026-11-28' },
        due: '2027-02-01',
        met: { step: 'report-filed', on: '2027-01-20' },
        next: '2028-02-01',
        missedOn: '2027-02-02',
        late: { on: '2027-02-05', days: 4 },
        corrected: { to: '2027-01-04', due: '2028-02-01' },
      }),
      {
        shows: 'other',
        says: 'Another report filed before the year has closed does not meet it.',
        acts: [
          { do: 'start', on: day('2026-11-28'), triggerOn: day('2026-11-28') },
          { do: 'step', on: day('2026-12-10'), kind: 'report-filed' },
        ],
        docket: [{ on: day('2026-12-10'), open: ['encryption-self-classification 2027-02-01 open'] }],
      },
      {
        shows: 'repeated',
        says: 'No report was needed for one year: the next year’s comes all the same.',
        acts: [
          { do: 'start', on: day('2026-11-28'), triggerOn: day('2026-11-28') },
          { do: 'drop', on: day('2027-01-15'), rule: 'encryption-self-classification' },
        ],
        docket: [{ on: day('2027-01-15'), open: ['encryption-self-classification 2028-02-01 open'] }],
      },
      {
        shows: 'ended',
        says: 'The company classifies nothing by itself any more: a person ends the series.',
        acts: [
          { do: 'start', on: day('2026-11-28'), triggerOn: day('2026-11-28') },
          { do: 'drop', on: day('2027-01-15'), rule: 'encryption-self-classification', endSeries: true },
        ],
        docket: [{ on: day('2027-01-15'), open: [] }],
      },
    ],
  },
  examples: [
    worked('2026-12-31', '2027-02-01', '2027-02-01', 'Year end.'),
    worked('2027-01-01', '2028-02-01', '2028-02-01', 'A day later, a year later.'),
    worked('2025-03-03', '2026-02-01', '2026-01-30', 'A Sunday.'),
  ],
};

const salesReport: Rule = {
  ...common,
  id: 'encryption-sales-report',
  title: 'Semiannual encryption sales report',
  citation: '15 CFR 740.17(e)(1)',
  quote:
    'a report is due no later than August 1 of that year [...] due no later than February 1 the following year',
  confidenceWhy:
    'Both days are in the text as amended through May 26, 2022; check the present section before relying on them. That the report must have been received by then is the cautious reading. Nothing moves either day off a weekend.',
  trigger: { on: 'hand', asks: 'Day of the first export to report' },
  count: {
    unit: 'fixed-dates',
    dates: [
      { closes: '06-30', due: '08-01' },
      { closes: '12-31', due: '02-01' },
    ],
  },
  meaning:
    'For exports to all destinations but Canada, and reexports from Canada, of items under 740.17(b)(2) and (b)(3)(iii): with CCATS number, item, quantity and recipient, to BIS and the ENC Encryption Request Coordinator.',
  advice:
    'Not for symmetric keys up to 64 bits, free and anonymous download, or US banks and their customers for financial operations (740.17(e)(1)(iii)).',
  yearly: {
    question:
      'Do you export encryption items described in 740.17(b)(2) or (b)(3)(iii), such as network infrastructure or source code, under License Exception ENC?',
  },
  life: {
    startsFor: ['BIS'],
    subject: 'report',
    sentBy: [],
    metWhenNamedBy: [],
    answers: [],
    comesAgain: {
      every: 'period',
      says: 'A report for every half-year with such exports.',
      citation: '15 CFR 740.17(e)(1)(ii)',
    },
    late: {
      says: 'The section gives no later day: a report after August 1 or February 1 is late, and is still to be filed.',
      citation: '15 CFR 740.17(e)(1)(ii)',
    },
    cases: [
      ...usualCases({
        rule: 'encryption-sales-report',
        source: { start: '2026-06-30' },
        due: '2026-08-01',
        met: { step: 'report-filed', on: '2026-07-20' },
        next: '2027-02-01',
        missedOn: '2026-08-02',
        late: { on: '2026-08-05', days: 4 },
        corrected: { to: '2026-07-01', due: '2027-02-01' },
      }),
      {
        shows: 'other',
        says: 'Another report filed before the half-year has closed does not meet it.',
        acts: [
          { do: 'start', on: day('2026-05-04'), triggerOn: day('2026-05-04') },
          { do: 'step', on: day('2026-06-15'), kind: 'report-filed' },
        ],
        docket: [{ on: day('2026-06-15'), open: ['encryption-sales-report 2026-08-01 open'] }],
      },
      {
        shows: 'repeated',
        says: 'Nothing was exported in a half-year: the next half-year’s comes all the same.',
        acts: [
          { do: 'start', on: day('2026-05-04'), triggerOn: day('2026-05-04') },
          { do: 'drop', on: day('2026-07-15'), rule: 'encryption-sales-report' },
        ],
        docket: [{ on: day('2026-07-15'), open: ['encryption-sales-report 2027-02-01 open'] }],
      },
      {
        shows: 'ended',
        says: 'Nothing is exported under these paragraphs any more: a person ends the series.',
        acts: [
          { do: 'start', on: day('2026-05-04'), triggerOn: day('2026-05-04') },
          { do: 'drop', on: day('2026-07-15'), rule: 'encryption-sales-report', endSeries: true },
        ],
        docket: [{ on: day('2026-07-15'), open: [] }],
      },
    ],
  },
  examples: [
    worked('2026-06-30', '2026-08-01', '2026-07-31', 'A Saturday.'),
    worked('2026-07-01', '2027-02-01', '2027-02-01', 'A day later, half a year later.'),
    worked('2026-12-31', '2027-02-01', '2027-02-01', 'Year end.'),
    worked('2027-03-01', '2027-08-01', '2027-07-30', 'A Sunday.'),
  ],
};

/** Reports under License Exception ENC; nothing but a person's choice starts them. */
export const encryptionRules: readonly Rule[] = [selfClassification, salesReport];
