import { day } from '../base/dates';
import {
  annualReportLife,
  blockedReportLife,
  ofacLicenseExpiryLife,
  rejectedReportLife,
  unblockedReportLife,
} from './ofac-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'OFAC',
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
const section603 = 'ecfr.gov/current/title-31/section-501.603, text of January 2025';
const businessDay =
  'What a business day is, these sections do not say: Monday to Friday less federal holidays is used. Closures by order are not left out, which gives the earlier date.';

const blocked: Rule = {
  ...common,
  id: 'ofac-blocked-report',
  title: 'Report the blocked property',
  citation: '31 CFR 501.603(b)(1)',
  quote: 'Reports shall be filed within 10 business days from the date that property becomes blocked.',
  source: section603,
  confidence: 'inferred',
  confidenceWhy: `Ten business days and their start are stated. ${businessDay}`,
  trigger: { on: 'step', kinds: ['property-blocked'], date: 'happenedOn' },
  count: { unit: 'business-days', length: 10 },
  satisfiedBy: 'filed',
  meaning: 'Through the OFAC Reporting System, by whoever holds the property.',
  life: blockedReportLife,
  examples: [
    worked('2026-11-13', '2026-11-30', '2026-11-30', 'Thanksgiving is left out, the Friday after it counts.'),
    worked('2025-12-17', '2026-01-02', '2026-01-02', 'The closures of December 24 and 26 are not left out.'),
    worked('2026-10-05', '2026-10-20', '2026-10-20', 'Columbus Day is left out.'),
  ],
};

const unblocked: Rule = {
  ...blocked,
  id: 'ofac-unblocked-report',
  title: 'Report the unblocking or transfer',
  citation: '31 CFR 501.603(b)(3)',
  quote:
    'reports shall be submitted to OFAC within 10 business days from the date blocked property is unblocked or transferred',
  trigger: { on: 'step', kinds: ['property-unblocked'], date: 'happenedOn' },
  meaning:
    'Not for service charges, for moves between blocked accounts, under most licenses, or when OFAC delists the owner.',
  life: unblockedReportLife,
};

const rejected: Rule = {
  ...blocked,
  id: 'ofac-rejected-report',
  title: 'Report the rejected transaction',
  citation: '31 CFR 501.604(c)',
  quote:
    'Reports shall be filed within 10 business days of the rejected transaction prohibited by the provisions of this chapter.',
  source: 'ecfr.gov/current/title-31/section-501.604, text of January 2025',
  trigger: { on: 'step', kinds: ['transaction-rejected'], date: 'happenedOn' },
  meaning:
    'Through the OFAC Reporting System, for a transaction that was refused but not blocked; sales of goods are meant too.',
  life: rejectedReportLife,
};

const annual: Rule = {
  ...common,
  id: 'ofac-annual-report',
  title: 'Annual report of blocked property',
  citation: '31 CFR 501.603(b)(2)',
  quote:
    'A report on all blocked property held as of June 30 of the current year shall be filed annually by September 30.',
  source: section603,
  confidence: 'stated',
  confidenceWhy: 'Both days are stated. Nothing moves September 30 off a weekend.',
  trigger: { on: 'step', kinds: ['property-blocked'], date: 'happenedOn' },
  count: { unit: 'fixed-dates', dates: [{ closes: '06-30', due: '09-30' }] },
  repeats: true,
  satisfiedBy: 'filed',
  meaning:
    'Every year as long as the property is held on June 30; no longer needed once it was unblocked before that day.',
  life: annualReportLife,
  yearly: { question: 'Do you hold property blocked under OFAC sanctions?' },
  examples: [
    worked('2028-03-01', '2028-09-30', '2028-09-29', 'A Saturday.'),
    worked('2026-06-30', '2026-09-30', '2026-09-30', 'The last day that counts for the year.'),
    worked('2026-07-01', '2027-09-30', '2027-09-30', 'A day later, a year later.'),
  ],
};

const licenseExpiry: Rule = {
  ...common,
  id: 'ofac-license-expiry',
  title: 'OFAC license expires',
  citation: '31 CFR 501.801',
  quote: '[the date and the time of day that the license states]',
  source: 'ecfr.gov/current/title-31/section-501.801, text of January 2025; the license itself',
  confidence: 'practice',
  confidenceWhy:
    'The date is the one stated. General licenses usually end at 12:01 a.m. Eastern time, so the day before is taken as the last one to work in; no time to renew is set.',
  trigger: { on: 'license', field: 'expiresOn' },
  count: { unit: 'printed' },
  end: 'hard-stop',
  closesAt: 'start-of-day',
  satisfiedBy: 'departed',
  meaning:
    'What the license covers must be finished before that minute; keep its words about the time of day in the record.',
  advice: 'Ask for a renewal well before: a pending request does not extend a license.',
  closedBy: ['revoked'],
  metBy: ['export', 'transaction-ended'],
  ladder: 'license-expiry',
  life: ofacLicenseExpiryLife,
  examples: [
    worked(
      '2027-07-05',
      '2027-07-05',
      '2027-07-02',
      'Independence Day observed; the weekend before it is no working time either.',
    ),
    worked('2026-11-28', '2026-11-28', '2026-11-27', 'A Saturday: the Friday is the day before.'),
    worked('2026-12-31', '2026-12-31', '2026-12-30', 'Year end.'),
  ],
};

/** Reports to the Office of Foreign Assets Control, and the end of its licenses. */
export const ofacRules: readonly Rule[] = [blocked, unblocked, rejected, annual, licenseExpiry];
