import { day } from '../base/dates';
import {
  agreementNamesLife,
  foreignSaleLife,
  registrationChangeLife,
  renewalLife,
} from './itar-registration-life';
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
  metBy: ['notice-given'],
  ladder: 'other',
} as const;
const registration = 'ecfr.gov/current/title-22/section-122.4, text of January 2025';

const renewal: Rule = {
  ...common,
  id: 'itar-registration-renewal',
  title: 'Renew the registration',
  citation: '22 CFR 122.2(e)',
  quote: 'at least 30 days but no earlier than 60 days prior to the expiration date',
  source: 'ecfr.gov/current/title-22/section-122.2, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'Both ends of the window are stated; that days are calendar days is the plain reading. Nothing moves either end off a weekend or holiday.',
  trigger: { on: 'step', kinds: ['registration-expiry'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  direction: 'backward',
  opensDays: 60,
  repeats: true,
  satisfiedBy: 'received',
  meaning: 'Without registration no license is granted; a lapse is charged for and shows.',
  yearly: { question: 'Are you registered with DDTC as a manufacturer or exporter?' },
  metBy: ['report-filed'],
  life: renewalLife,
  examples: [
    { ...worked('2027-01-31', '2027-01-01', '2026-12-31', "New Year's Day."), opensOn: day('2026-12-02') },
    { ...worked('2027-04-30', '2027-03-31', '2027-03-31'), opensOn: day('2027-03-01') },
  ],
};

const change: Rule = {
  ...common,
  id: 'itar-registration-change',
  title: 'Notify the change to DDTC',
  citation: '22 CFR 122.4(a)',
  quote:
    'A registrant must, within five days of the event, provide to the Directorate of Defense Trade Controls a written notification',
  source: registration,
  confidence: 'inferred',
  confidenceWhy: 'Five days are stated, their unit is not: calendar days are the cautious reading.',
  trigger: { on: 'step', kinds: ['change-in-registration'], date: 'happenedOn' },
  count: { unit: 'days', length: 5 },
  satisfiedBy: 'received',
  meaning:
    'Name, address, structure, ownership, officers, subsidiaries, charges or ineligibility: each is notified, signed by a senior officer.',
  life: registrationChangeLife,
  examples: [
    worked('2026-12-21', '2026-12-26', '2026-12-24', 'The Saturday after Christmas Day.'),
    worked('2026-10-05', '2026-10-10', '2026-10-09', 'A Saturday.'),
  ],
};

const foreignSale: Rule = {
  ...common,
  id: 'itar-foreign-sale-notice',
  title: 'Notify the intended sale to a foreign person',
  citation: '22 CFR 122.4(b)',
  quote:
    'by registered mail at least 60 days in advance of any intended sale or transfer to a foreign person of ownership or control',
  source: registration,
  confidence: 'stated',
  confidenceWhy:
    'Sixty days ahead and registered mail are stated; that the notice must have arrived by then is the cautious reading.',
  trigger: { on: 'step', kinds: ['foreign-sale-planned'], date: 'happenedOn' },
  count: { unit: 'days', length: 60 },
  direction: 'backward',
  satisfiedBy: 'received',
  meaning: 'A sale closed earlier than sixty days after the notice breaks the rule.',
  life: foreignSaleLife,
  examples: [
    worked('2027-03-02', '2027-01-01', '2026-12-31', "New Year's Day."),
    worked('2027-02-15', '2026-12-17', '2026-12-17', 'Over the turn of the year.'),
  ],
};

const amendedAgreements: Rule = {
  ...common,
  id: 'itar-agreement-names',
  title: 'Send the agreements amended to the new name',
  citation: '22 CFR 122.4(c)(4)',
  quote: 'within 60 days of this notification, unless an extension of time is approved',
  source: registration,
  confidence: 'inferred',
  confidenceWhy:
    'Sixty days from the notification of the change are stated; the day of the change plus five is not used, so log the notice when it is given.',
  trigger: { on: 'step', kinds: ['notice-given'], date: 'happenedOn' },
  count: { unit: 'days', length: 60 },
  starts: 'when-chosen',
  satisfiedBy: 'received',
  meaning: 'After a merger or acquisition an agreement not amended in time may be considered invalid.',
  metBy: ['report-filed'],
  life: agreementNamesLife,
  examples: [
    worked('2026-11-02', '2027-01-01', '2026-12-31', "New Year's Day."),
    worked('2026-10-05', '2026-12-04', '2026-12-04'),
  ],
};

/** Registration with the Directorate of Defense Trade Controls. */
export const registrationRules: readonly Rule[] = [renewal, change, foreignSale, amendedAgreements];
