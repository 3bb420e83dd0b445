import { day } from '../base/dates';
import { anyAgency } from './life-parts';
import type { Rule } from './rule';
import { type UsualLife, usualCases } from './usual-life';
import { worked } from './worked';

const common = {
  agency: 'DDTC',
  zone: 'America/New_York',
  checkedOn: day('2026-11-28'),
  dayZero: 'excluded',
  shortPeriod: 'none',
  direction: 'forward',
  kind: 'act-by',
  closedBy: [],
  ladder: 'other',
} as const;
const plainLife = {
  startsFor: anyAgency('DDTC'),
  sentBy: [],
  metWhenNamedBy: [],
  answers: [],
} as const;

const shipped: UsualLife = {
  rule: 'satellite-shipment-report',
  source: { step: 'satellite-parts-shipped', on: '2026-10-05' },
  due: '2026-10-20',
  met: { step: 'satellite-shipment-reported', on: '2026-10-19' },
  missedOn: '2026-10-21',
  late: { on: '2026-10-22', days: 2 },
  corrected: { to: '2026-10-06', due: '2026-10-21' },
};

const satelliteReport: Rule = {
  ...common,
  id: 'satellite-shipment-report',
  title: 'Report the shipment of satellite parts',
  citation: '22 CFR 123.27(a)(5)',
  quote:
    'provides complete shipment information to the Directorate of Defense Trade Controls within 15 days of shipment',
  source: 'ecfr.gov/current/title-22/section-123.27, text of January 2025',
  confidence: 'inferred',
  confidenceWhy:
    'Fifteen days of the shipment are stated, their unit is not: calendar days, and that the report must have arrived by then, are the cautious readings. Nothing moves the last day off a weekend.',
  trigger: { on: 'step', kinds: ['satellite-parts-shipped'], date: 'happenedOn' },
  count: { unit: 'days', length: 15 },
  end: 'no-roll',
  satisfiedBy: 'received',
  meaning:
    'Only for parts of commercial communications satellites under the special licenses for allies: the report and the papers that the license was granted without are a condition of it.',
  advice:
    'Description, quantity, value, port of exit, end user and country; with it the documents of 123.1(c)(4) and (5), and those of 123.9 for a reexport.',
  metBy: ['satellite-shipment-reported'],
  life: {
    ...plainLife,
    subject: 'report',
    late: {
      says: 'A later report is late: a requirement of the special license was not met. It is still to be sent.',
      citation: '22 CFR 123.27(a)(5)',
    },
    keeps: {
      ruleIds: ['retention-itar'],
      says: 'The shipment is a transaction whose records are kept for five years.',
      citation: '22 CFR 122.5(a)',
    },
    cases: usualCases(shipped),
  },
  examples: [
    worked('2026-12-10', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-11-11', '2026-11-26', '2026-11-25', 'Thanksgiving.'),
    worked('2026-10-05', '2026-10-20', '2026-10-20'),
  ],
};

const planned: UsualLife = {
  rule: 'agreement-first-export',
  source: { step: 'agreement-export-planned', on: '2026-12-15' },
  enteredOn: '2026-11-02',
  due: '2026-12-15',
  met: { step: 'agreement-export-notified', on: '2026-12-14' },
  missedOn: '2026-12-16',
  late: { on: '2026-12-17', days: 2 },
  corrected: { to: '2026-12-18', due: '2026-12-18' },
};

const firstExport: Rule = {
  ...common,
  id: 'agreement-first-export',
  title: 'Tell DDTC before the first export under the agreement',
  citation: '22 CFR 123.22(b)(3)(ii)',
  quote:
    'Prior to the initial export of any technical data and defense services authorized in an agreement the U.S. agreement holder must electronically inform DDTC',
  source: 'ecfr.gov/current/title-22/section-123.22, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'That it comes before the first export is stated, how long before is not: the day before is the last to work in.',
  trigger: { on: 'step', kinds: ['agreement-export-planned'], date: 'happenedOn' },
  count: { unit: 'printed' },
  end: 'hard-stop',
  closesAt: 'start-of-day',
  satisfiedBy: 'sent',
  meaning:
    'Once for each agreement, for technical data and defense services; records of all later exports are kept and shown on request.',
  advice: 'Through the electronic system of DDTC. Correct the step when the planned day moves.',
  metBy: ['agreement-export-notified'],
  life: {
    ...plainLife,
    subject: 'notice',
    late: {
      says: 'The export came before the notice, which the section forbids; consider a voluntary disclosure.',
      citation: '22 CFR 123.22(b)(3)(ii), 127.12',
    },
    cases: usualCases(planned),
  },
  examples: [
    worked('2026-12-28', '2026-12-28', '2026-12-24', 'A Monday after Christmas Day and a weekend.'),
    worked('2026-12-15', '2026-12-15', '2026-12-14'),
    worked('2027-01-01', '2027-01-01', '2026-12-31', "New Year's Day."),
  ],
};

/** Exports under part 123 that DDTC is told of apart. */
export const itarExportRules: readonly Rule[] = [satelliteReport, firstExport];
