import { day } from '../base/dates';
import { changeLife, lastReportLife, renewalLife, reportLife, saleLife } from './itar-brokers-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'DDTC',
  zone: 'America/New_York',
  checkedOn: day('2026-11-28'),
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  kind: 'act-by',
  closedBy: [],
  ladder: 'other',
} as const;
const section8 = 'ecfr.gov/current/title-22/section-129.8, text of January 2025';
const section10 = 'ecfr.gov/current/title-22/section-129.10, text of January 2025';

const renewal: Rule = {
  ...common,
  id: 'broker-registration-renewal',
  title: 'Renew the registration as a broker',
  citation: '22 CFR 129.8(b)(2)',
  quote:
    'A registrant must submit its request for registration renewal at least 30 days, but no earlier than 60 days, prior to the expiration date.',
  source: section8,
  confidence: 'stated',
  confidenceWhy:
    'Both ends of the window are stated; calendar days are the plain reading, and that the request must have arrived by the last day is the cautious one. Nothing moves either end off a weekend.',
  trigger: { on: 'step', kinds: ['broker-registration-expiry'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  direction: 'backward',
  opensDays: 60,
  repeats: true,
  satisfiedBy: 'received',
  meaning:
    'Brokering without a registration is forbidden; fees for a gap with brokering have to be paid later.',
  advice: 'Send the yearly report of brokering activities with it (129.10).',
  metBy: ['broker-registration-renewed'],
  yearly: { question: 'Are you registered with DDTC as a broker?' },
  life: renewalLife,
  examples: [
    { ...worked('2027-01-31', '2027-01-01', '2026-12-31', "New Year's Day."), opensOn: day('2026-12-02') },
    { ...worked('2027-04-30', '2027-03-31', '2027-03-31'), opensOn: day('2027-03-01') },
  ],
};

const report: Rule = {
  ...renewal,
  id: 'broker-report',
  title: 'Yearly report of brokering activities',
  citation: '22 CFR 129.10(a)',
  quote:
    "Such report shall be submitted along with the registrant's annual renewal submission or, if not renewing, within 30 days after expiration of registration.",
  source: section10,
  confidence: 'inferred',
  confidenceWhy:
    'That the report goes along with the renewal is stated; so the last day for the renewal, and the first, are the last and first for the report.',
  meaning:
    'It covers the twelve months before, with each activity, all who took part and what was received; without any activity it certifies that there was none.',
  advice:
    'If the registration is not renewed, log that it lapsed: the report is then due after the expiration.',
  metBy: ['broker-report-sent'],
  yearly: { question: 'Are you required to register with DDTC as a broker and to report your activities?' },
  life: reportLife,
};

const lastReport: Rule = {
  ...common,
  id: 'broker-last-report',
  title: 'Last report of brokering activities',
  citation: '22 CFR 129.10(a)',
  quote: 'or, if not renewing, within 30 days after expiration of registration',
  source: section10,
  confidence: 'stated',
  confidenceWhy:
    'Thirty days after the expiration are stated; that the report must have arrived by then is the cautious reading. Nothing moves the last day off a weekend.',
  trigger: { on: 'step', kinds: ['broker-registration-lapsed'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  direction: 'forward',
  satisfiedBy: 'received',
  meaning: 'A broker who does not renew still reports the last twelve months.',
  metBy: ['broker-last-report-sent'],
  life: lastReportLife,
  examples: [
    worked('2026-12-02', '2027-01-01', '2026-12-31', "New Year's Day."),
    worked('2027-04-30', '2027-05-30', '2027-05-28', 'A Sunday before Memorial Day.'),
  ],
};

const change: Rule = {
  ...common,
  id: 'broker-change',
  title: "Notify the change in a broker's registration",
  citation: '22 CFR 129.8(d)',
  quote:
    'A registrant must, within five days of the event, provide to the Directorate of Defense Trade Controls a written notification, signed by a senior officer',
  source: section8,
  confidence: 'inferred',
  confidenceWhy: 'Five days are stated, their unit is not: calendar days are the cautious reading.',
  trigger: { on: 'step', kinds: ['broker-change'], date: 'happenedOn' },
  count: { unit: 'days', length: 5 },
  direction: 'forward',
  satisfiedBy: 'received',
  meaning:
    'Name, address, structure, ownership or control, affiliates, directors and senior officers, charges or ineligibility: each is notified.',
  metBy: ['broker-change-notified'],
  life: changeLife,
  examples: [
    worked('2026-12-21', '2026-12-26', '2026-12-24', 'The Saturday after Christmas Day.'),
    worked('2026-10-05', '2026-10-10', '2026-10-09', 'A Saturday.'),
  ],
};

const sale: Rule = {
  ...common,
  id: 'broker-sale-notice',
  title: 'Notify the intended sale of the broker to a foreign person',
  citation: '22 CFR 129.8(e)',
  quote:
    'at least sixty (60) days in advance of any intended sale or transfer to a foreign person of ownership or control of the registrant',
  source: section8,
  confidence: 'stated',
  confidenceWhy:
    'Sixty days in advance are stated; that the notice must have arrived by then is the cautious reading.',
  trigger: { on: 'step', kinds: ['broker-sale-planned'], date: 'happenedOn' },
  count: { unit: 'days', length: 60 },
  direction: 'backward',
  satisfiedBy: 'received',
  meaning:
    'It holds for the registrant and every parent, subsidiary or affiliate named in its registration; approvals that are needed have to be asked for apart.',
  metBy: ['broker-sale-notified'],
  life: saleLife,
  examples: [
    worked('2027-03-02', '2027-01-01', '2026-12-31', "New Year's Day."),
    worked('2027-02-15', '2026-12-17', '2026-12-17', 'Over the turn of the year.'),
  ],
};

/** Registration and reports of brokers under part 129. */
export const brokerRules: readonly Rule[] = [renewal, report, lastReport, change, sale];
