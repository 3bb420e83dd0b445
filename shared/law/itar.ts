import { day } from '../base/dates';
import { itarDisclosureLife, itarLicenseExpiryLife } from './itar-life';
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

const licenseExpiry: Rule = {
  ...common,
  id: 'itar-license-expiry',
  title: 'ITAR license expires',
  citation: '22 CFR 123.21(a)',
  quote:
    'The license expires when the total value or quantity authorized has been shipped or when the date of expiration has been reached, whichever occurs first.',
  source: 'ecfr.gov/current/title-22/section-123.21, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'The date is the one printed; nothing extends it, neither an amendment (123.25) nor a holiday.',
  trigger: { on: 'license', field: 'expiresOn' },
  count: { unit: 'printed' },
  end: 'hard-stop',
  satisfiedBy: 'departed',
  meaning: 'The unshipped balance needs a new license that names the old one.',
  closedBy: ['revoked'],
  metBy: ['export'],
  ladder: 'license-expiry',
  life: itarLicenseExpiryLife,
  examples: [
    worked('2028-07-01', '2028-07-01', '2028-06-30', 'A Saturday.'),
    worked('2026-12-31', '2026-12-31', '2026-12-31', 'Year end.'),
  ],
};

const disclosure: Rule = {
  ...common,
  id: 'itar-disclosure',
  title: 'Full voluntary disclosure to DDTC',
  citation: '22 CFR 127.12(c)(1)(i)',
  quote: 'a full disclosure must be submitted within 60 calendar days of the notification',
  source: 'ecfr.gov/current/title-22/section-127.12, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'Sixty calendar days are stated. Whether they run from the sending or the receipt of the notification is not: the date of the notification itself is used.',
  trigger: { on: 'step', kinds: ['itar-disclosure-notified'], date: 'happenedOn' },
  count: { unit: 'days', length: 60 },
  satisfiedBy: 'sent',
  meaning: 'A late disclosure does not count as a voluntary one.',
  advice:
    'More time must be asked for in writing by an empowered official or senior officer, saying what is missing and why.',
  metBy: ['report-filed'],
  life: itarDisclosureLife,
  examples: [
    worked('2026-10-27', '2026-12-26', '2026-12-24', 'The Saturday after Christmas Day.'),
    worked('2026-11-02', '2027-01-01', '2026-12-31', "New Year's Day."),
  ],
};

/** Licenses and disclosures under the International Traffic in Arms Regulations. */
export const itarRules: readonly Rule[] = [licenseExpiry, disclosure];
