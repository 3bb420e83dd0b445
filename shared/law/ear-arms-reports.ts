import { day } from '../base/dates';
import { armsHalfYearLife, armsYearLife, thermalLife } from './ear-arms-reports-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'BIS',
  zone: 'America/New_York',
  checkedOn: day('2026-11-28'),
  kind: 'act-by',
  trigger: { on: 'hand', asks: 'Day of the first export to report' },
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  repeats: true,
  closedBy: [],
  ladder: 'other',
} as const;

const thermal: Rule = {
  ...common,
  id: 'thermal-cameras-report',
  title: 'Semiannual report of thermal imaging cameras',
  citation: '15 CFR 743.3(f)',
  quote:
    'must be reported to BIS no later than the last day of the month following the month in which the reporting period ends',
  source: 'Section 743.3 in an undated copy of the eCFR (74 FR 23947, May 22, 2009)',
  confidence: 'inferred',
  confidenceWhy:
    'The periods and the last days are stated in the copy that was read, which bears no date: check the present section. Nothing moves either day off a weekend.',
  count: {
    unit: 'fixed-dates',
    dates: [
      { closes: '06-30', due: '07-31' },
      { closes: '12-31', due: '01-31' },
    ],
  },
  satisfiedBy: 'sent',
  meaning:
    'Exports without a license of more than 100 cameras of ECCN 6A003.b.4.b in a monocular, biocular or binocular form to Country Group A:1, except Canada. By email to BIS.',
  metBy: ['thermal-cameras-reported'],
  yearly: {
    question:
      'Do you export more than 100 thermal imaging cameras of ECCN 6A003.b.4.b without a license to Country Group A:1?',
  },
  life: thermalLife,
  examples: [
    worked('2026-06-30', '2026-07-31', '2026-07-31', 'The last day that counts for the half-year.'),
    worked('2026-07-01', '2027-01-31', '2027-01-29', 'A day later, half a year later: a Sunday.'),
    worked('2026-12-31', '2027-01-31', '2027-01-29', 'Year end.'),
  ],
};

const armsSource =
  'Section 743.4(a) in a copy of the eCFR of 2021; the days of its paragraph (f) were not read';

const armsHalfYear: Rule = {
  ...common,
  id: 'conventional-arms-half-year',
  title: 'Semiannual report of conventional arms',
  citation: '15 CFR 743.4(a), (f)',
  quote:
    'Such reports must be submitted to BIS semi-annually in accordance with the provisions of paragraph (f) of this section for items identified in paragraph (c)(1)',
  source: armsSource,
  confidence: 'inferred',
  confidenceWhy:
    'That the report is semiannual is stated; August 1 and February 1 are taken from the reports of section 743.1 and were not read in 743.4(f). Check the present section before relying on them.',
  count: {
    unit: 'fixed-dates',
    dates: [
      { closes: '06-30', due: '08-01' },
      { closes: '12-31', due: '02-01' },
    ],
  },
  satisfiedBy: 'received',
  meaning:
    'For exports of items of the Wassenaar Munitions List named in 743.4(c)(1). Not when the data was given in the EEI of each shipment (743.4(h), 758.1(b)(9)).',
  metBy: ['conventional-arms-half-year-reported'],
  yearly: {
    question:
      'Do you export conventional arms listed in 15 CFR 743.4(c)(1) without giving the data in the EEI?',
  },
  life: armsHalfYearLife,
  examples: [
    worked('2026-06-30', '2026-08-01', '2026-07-31', 'A Saturday.'),
    worked('2026-07-01', '2027-02-01', '2027-02-01', 'A day later, half a year later.'),
    worked('2026-12-31', '2027-02-01', '2027-02-01', 'Year end.'),
  ],
};

const armsYear: Rule = {
  ...armsHalfYear,
  id: 'conventional-arms-year',
  title: 'Yearly report of conventional arms',
  quote:
    'Such reports must be submitted to BIS [...] annually for items identified in paragraph (c)(2) of this section',
  confidenceWhy:
    'That the report is annual is stated; February 1 for the calendar year before is taken from the reports of section 743.1 and was not read in 743.4(f). Check the present section before relying on it.',
  count: { unit: 'fixed-dates', dates: [{ closes: '12-31', due: '02-01' }] },
  meaning:
    'For exports of items of the UN Register of Conventional Arms named in 743.4(c)(2). Not when the data was given in the EEI of each shipment (743.4(h), 758.1(b)(9)).',
  metBy: ['conventional-arms-year-reported'],
  yearly: {
    question:
      'Do you export conventional arms listed in 15 CFR 743.4(c)(2) without giving the data in the EEI?',
  },
  life: armsYearLife,
  examples: [
    worked('2026-12-31', '2027-02-01', '2027-02-01', 'Year end.'),
    worked('2027-01-01', '2028-02-01', '2028-02-01', 'A day later, a year later.'),
    worked('2025-03-03', '2026-02-01', '2026-01-30', 'A Sunday.'),
  ],
};

/** Reports of part 743 that nothing but a person's choice starts: thermal imaging cameras and conventional arms. */
export const armsReportRules: readonly Rule[] = [thermal, armsHalfYear, armsYear];
