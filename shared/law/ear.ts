import { day } from '../base/dates';
import { intentToDenyRules } from './ear-intent-to-deny';
import { appealLife, letterReplyByLife, licenseExpiryLife } from './ear-life';
import type { Rule } from './rule';

const common = {
  agency: 'BIS',
  zone: 'America/New_York',
  checkedOn: day('2026-11-25'),
  dayZero: 'excluded',
  shortPeriod: 'none',
  direction: 'forward',
} as const;

const appeal: Rule = {
  ...common,
  id: 'appeal',
  title: 'Appeal the decision',
  citation: '15 CFR 756.2(c)(1)',
  quote: 'not later than 45 days after the date appearing on the written notice of administrative action',
  source: 'ecfr.gov/current/title-15/section-756.2, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'The 45 days, their start and that the appeal must be received are stated; that calendar days are meant is the plain reading. No power to extend them is.',
  kind: 'act-by',
  trigger: {
    on: 'letter',
    kinds: ['denied', 'returned-without-action', 'revoked', 'suspended', 'extension-refused'],
    date: 'datedOn',
  },
  count: { unit: 'days', length: 45 },
  end: 'no-roll',
  satisfiedBy: 'received',
  meaning:
    'The appeal must have reached the Under Secretary by then; missing it ends the right to have the action reconsidered.',
  advice:
    'File one full statement, with the request for a hearing and, if wanted, for a stay: an appeal alone suspends nothing.',
  closedBy: ['decision-changed', 'approved', 'approved-in-part', 'license-not-required', 'extension-granted'],
  metBy: ['appeal-received'],
  ladder: 'appeal',
  life: appealLife,
  examples: [
    { triggerOn: day('2019-12-16'), due: day('2020-01-30'), workBy: day('2020-01-30') },
    {
      triggerOn: day('2026-11-17'),
      due: day('2027-01-01'),
      workBy: day('2026-12-31'),
      note: "New Year's Day.",
    },
  ],
};

const letterReplyBy: Rule = {
  ...common,
  id: 'letter-reply-by',
  title: 'Reply by the date in the letter',
  citation: 'The letter itself',
  quote: '[The letter itself gives the date]',
  source: 'The letter, as logged with its file',
  confidence: 'stated',
  confidenceWhy:
    'The letter prints the date. Whether sending by then is enough is for the letter to say; until it is known, it is treated as received.',
  kind: 'act-by',
  trigger: { on: 'letter-own-date', field: 'replyByOn' },
  count: { unit: 'printed' },
  end: 'no-roll',
  satisfiedBy: 'received',
  meaning:
    'The agency asks for an answer by then. What follows without one depends on the letter: after an intent to deny a denial, after a request for information or a hold a return without action.',
  closedBy: [
    'decision-changed',
    'decision-unchanged',
    'approved',
    'approved-in-part',
    'license-not-required',
    'denied',
    'returned-without-action',
  ],
  ladder: 'reply',
  life: letterReplyByLife,
  examples: [
    { triggerOn: day('2026-12-04'), due: day('2026-12-04'), workBy: day('2026-12-04') },
    {
      triggerOn: day('2026-11-26'),
      due: day('2026-11-26'),
      workBy: day('2026-11-25'),
      note: 'Thanksgiving.',
    },
  ],
};

const licenseExpiry: Rule = {
  ...common,
  id: 'license-expiry',
  title: 'License expires',
  citation: '15 CFR 750.7(g), 758.4(b)',
  quote: 'The expiration date will be clearly stated on the face of the license.',
  source: 'ecfr.gov/current/title-15/section-750.7 and section-758.4, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'The date is the one printed. That it runs on past a holiday is stated for a legal holiday (Federal or State); that an observed holiday counts as one is inferred, so the extension is only noted.',
  kind: 'act-by',
  trigger: { on: 'license', field: 'expiresOn' },
  count: { unit: 'printed' },
  end: 'license-holiday',
  satisfiedBy: 'departed',
  meaning:
    'By midnight of that date the items must have left the last US port; whatever has not needs an extension or a new license.',
  advice: 'Ask for an extension of the validity period while the license is still valid.',
  closedBy: ['revoked'],
  metBy: ['export'],
  ladder: 'license-expiry',
  life: licenseExpiryLife,
  examples: [
    {
      triggerOn: day('2027-12-31'),
      due: day('2027-12-31'),
      workBy: day('2027-12-30'),
      extendedTo: day('2028-01-03'),
      note: "New Year's Day, a Saturday, observed on the Friday.",
    },
    {
      triggerOn: day('2026-11-26'),
      due: day('2026-11-26'),
      workBy: day('2026-11-25'),
      extendedTo: day('2026-11-27'),
      note: 'Thanksgiving.',
    },
    {
      triggerOn: day('2026-11-28'),
      due: day('2026-11-28'),
      workBy: day('2026-11-27'),
      note: 'A Saturday alone extends nothing.',
    },
  ],
};

/** The rules of the Export Administration Regulations, in the order they are shown. */
export const earRules: readonly Rule[] = [...intentToDenyRules, appeal, letterReplyBy, licenseExpiry];
