import { day } from '../base/dates';
import { ftrChangedSince } from './changes';
import type { RetentionRule } from './retention-rule';

const common = {
  zone: 'America/New_York',
  checkedOn: day('2026-11-25'),
  kind: 'retention',
  confidence: 'stated',
} as const;

/** Every kind of step that says that items left the country. */
const exports = [
  'export',
  'reportable-export',
  'postdeparture-export',
  'schedule-1-export',
  'end-use-certificate-export',
  'pipeline-export',
  'satellite-parts-shipped',
] as const;

const disclosures = ['disclosure-notified', 'disclosure-received-by-oee', 'narrative-requested'] as const;

const ear: RetentionRule = {
  ...common,
  id: 'retention-ear',
  checkedOn: day('2026-11-28'),
  title: 'Keep the records (EAR)',
  agency: 'BIS',
  citation: '15 CFR 762.6(a)',
  quote:
    'All records required to be kept by the EAR must be retained for five years from the latest of the following times',
  source: 'ecfr.gov/current/title-15/section-762.6, text of January 2025',
  confidenceWhy:
    'Five years from the latest of the listed events are stated. From a leap day they are kept through the later day, March 1.',
  years: 5,
  steps: [...exports, 'reexport', 'transaction-ended', 'boycott-request-received'],
  fromExpiry: false,
  alsoFor: ['boycott-request-received', ...disclosures],
  heldBy: [
    {
      steps: disclosures,
      endedBy: [],
      endedInWriting: true,
      citation: '15 CFR 762.6(b)',
      quote:
        'This prohibition applies to records pertaining to voluntary disclosures made to BIS in accordance with § 764.5(c)(4)(ii) and other records',
      says: 'the papers of a voluntary disclosure may not be disposed of without written authorization, however old they are',
    },
  ],
  hold: {
    citation: '15 CFR 762.6(b)',
    quote:
      'such record or records may not be destroyed or disposed of without the written authorization of the agency concerned',
  },
  meaning:
    'Export, known reexport or diversion, any other end of the transaction, or a boycott request: the latest counts.',
  examples: [
    {
      events: [{ what: 'export', on: day('2024-02-29') }],
      keepThrough: day('2029-03-01'),
      note: 'From a leap day.',
    },
    {
      events: [
        { what: 'export', on: day('2026-11-25') },
        { what: 'reexport', on: day('2027-12-31') },
      ],
      keepThrough: day('2032-12-31'),
      note: 'The reexport is later; year end.',
    },
    {
      events: [
        { what: 'export', on: day('2020-01-05') },
        { what: 'disclosure-notified', on: day('2026-03-02') },
      ],
      keepThrough: null,
      note: 'Held since the disclosure, although the five years are over.',
    },
  ],
};

const itar: RetentionRule = {
  ...common,
  id: 'retention-itar',
  title: 'Keep the records (ITAR)',
  agency: 'DDTC',
  citation: '22 CFR 122.5(a)',
  quote: 'must be maintained for a period of five years from the expiration of the license or other approval',
  source: 'ecfr.gov/current/title-22/section-122.5, text of January 2025',
  confidenceWhy:
    'Five years from the expiration of the license, or from the transaction under an exemption, are stated; the later is used.',
  years: 5,
  steps: [...exports, 'reexport', 'transaction-ended'],
  fromExpiry: true,
  meaning: 'It starts when the license ends, not when the items left.',
  examples: [
    { events: [{ what: 'expiresOn', on: day('2028-05-31') }], keepThrough: day('2033-05-31') },
    {
      events: [
        { what: 'export', on: day('2024-02-29') },
        { what: 'expiresOn', on: day('2028-02-29') },
      ],
      keepThrough: day('2033-03-01'),
      note: 'From a leap day.',
    },
  ],
};

const ofac: RetentionRule = {
  ...common,
  id: 'retention-ofac',
  checkedOn: day('2026-11-28'),
  title: 'Keep the records (OFAC)',
  agency: 'OFAC',
  citation: '31 CFR 501.601',
  quote:
    'such record shall be available for examination for at least 10 years after the date of such transaction',
  source:
    'Section 501.601 as amended by 89 FR 74832 of September 13, 2024, in force since March 12, 2025, kept by 90 FR 13286',
  confidenceWhy:
    'Ten years are stated since March 12, 2025; before, five. That the day a property is unblocked starts them for the whole record is the longer reading.',
  years: 10,
  steps: [...exports, 'reexport', 'transaction-ended', 'transaction-rejected', 'property-unblocked'],
  fromExpiry: false,
  alsoFor: ['transaction-rejected', 'property-blocked', 'property-unblocked'],
  heldBy: [
    {
      steps: ['property-blocked'],
      endedBy: ['property-unblocked'],
      endedInWriting: false,
      citation: '31 CFR 501.601',
      quote:
        'for the period of time that such property is blocked and for at least 10 years after the date such property is unblocked',
      says: 'the record of blocked property is kept as long as it is blocked, and ten years after it is unblocked',
    },
  ],
  meaning: 'Longer than the five years of the other agencies: the same file is kept for the longest.',
  examples: [
    {
      events: [{ what: 'export', on: day('2024-02-29') }],
      keepThrough: day('2034-03-01'),
      note: 'From a leap day.',
    },
    {
      events: [{ what: 'property-unblocked', on: day('2026-12-31') }],
      keepThrough: day('2036-12-31'),
      note: 'Year end.',
    },
    {
      events: [
        { what: 'export', on: day('2020-01-05') },
        { what: 'property-blocked', on: day('2026-05-05') },
      ],
      keepThrough: null,
      note: 'Still blocked.',
    },
  ],
};

const census: RetentionRule = {
  ...common,
  id: 'retention-census',
  title: 'Keep the export information records',
  agency: 'Census',
  citation: '15 CFR 30.10(a)',
  quote: 'shall retain documents pertaining to the export shipment for five years from the date of export',
  source: 'ecfr.gov/current/title-15/section-30.10, text of January 2025',
  changedSince: ftrChangedSince,
  confidenceWhy: 'Five years from the date of export are stated, and that longer periods prevail.',
  years: 5,
  steps: exports,
  fromExpiry: false,
  meaning: 'Seldom the longest, but it runs for every export that was filed.',
  examples: [
    {
      events: [{ what: 'export', on: day('2024-02-29') }],
      keepThrough: day('2029-03-01'),
      note: 'From a leap day.',
    },
    {
      events: [{ what: 'postdeparture-export', on: day('2026-12-31') }],
      keepThrough: day('2031-12-31'),
      note: 'Year end.',
    },
  ],
};

/** How long each agency wants the records of one transaction kept. */
export const retentionRules: readonly RetentionRule[] = [ear, itar, ofac, census];
