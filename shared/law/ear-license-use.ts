import { day } from '../base/dates';
import { departureLife, extensionRequestLife } from './ear-license-use-life';
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
} as const;

const extensionRequest: Rule = {
  ...common,
  id: 'extension-request',
  title: 'Ask for a longer validity period',
  citation: '15 CFR 750.7(g)(1)',
  quote:
    'Requests for such extensions may be made at the time of application or after the license has been issued and it is still valid.',
  source: 'ecfr.gov/current/title-15/section-750.7, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'That the license must still be valid is stated; that the request must have arrived by the expiry, and no lead time, is the cautious reading.',
  trigger: { on: 'license', field: 'expiresOn' },
  count: { unit: 'printed' },
  end: 'hard-stop',
  starts: 'when-chosen',
  satisfiedBy: 'received',
  meaning: 'An expired license cannot be extended: a new application is needed.',
  advice:
    'Title the letter "Request for Validity Period Extension" and send it months ahead; no time for the answer is set.',
  closedBy: ['extension-granted', 'extension-refused', 'replacement-issued', 'revoked'],
  metBy: ['extension-requested'],
  ladder: 'license-expiry',
  life: extensionRequestLife,
  examples: [
    worked('2026-11-28', '2026-11-28', '2026-11-27', 'A Saturday.'),
    worked('2026-12-31', '2026-12-31', '2026-12-31'),
  ],
};

const departureByMidnight: Rule = {
  ...common,
  id: 'departure-by-midnight',
  title: 'Last departure under the license',
  citation: '15 CFR 758.4(b)',
  quote:
    'that has not departed from the final U.S. port of export by midnight of the expiration date on an export license',
  source: 'ecfr.gov/current/title-15/section-758.4, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'Midnight of the expiration date is stated; that the clock of the port counts is inferred. Items laden, or waiting on the pier for a booked vessel, are excepted.',
  trigger: { on: 'license', field: 'expiresOn' },
  count: { unit: 'printed' },
  end: 'license-holiday',
  closesAt: 'midnight',
  starts: 'when-chosen',
  satisfiedBy: 'departed',
  meaning: 'What has not left the last US port by then may not be exported under the license.',
  closedBy: ['revoked'],
  metBy: ['export'],
  ladder: 'license-expiry',
  life: departureLife,
  examples: [
    {
      ...worked(
        '2027-12-31',
        '2027-12-31',
        '2027-12-30',
        "New Year's Day, a Saturday, observed on the Friday.",
      ),
      extendedTo: day('2028-01-03'),
    },
    worked('2026-11-28', '2026-11-28', '2026-11-27', 'A Saturday alone extends nothing.'),
  ],
};

/** What can be done with a license before it expires, offered beside its expiry. */
export const licenseUseRules: readonly Rule[] = [extensionRequest, departureByMidnight];
