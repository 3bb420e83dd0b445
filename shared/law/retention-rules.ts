import { day } from '../dates';
import type { RetentionRule } from './retention-rule';

const common = {
  zone: 'America/New_York',
  checkedOn: day('2026-11-25'),
  kind: 'retention',
  confidence: 'stated',
} as const;

const ear: RetentionRule = {
  ...common,
  id: 'retention-ear',
  title: 'Keep the records (EAR)',
  agency: 'BIS',
  citation: '15 CFR 762.6(a)',
  quote:
    'All records required to be kept by the EAR must be retained for five years from the latest of the following times',
  source: 'ecfr.gov/current/title-15/section-762.6, text of January 2025',
  confidenceWhy:
    'Five years from the latest of the listed events are stated. From a leap day they are kept through the later day, March 1.',
  years: 5,
  steps: ['export', 'reexport', 'transaction-ended', 'boycott-request-received'],
  fromExpiry: false,
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
  steps: ['export', 'satellite-parts-shipped', 'reexport', 'transaction-ended'],
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
  title: 'Keep the records (OFAC)',
  agency: 'OFAC',
  citation: '31 CFR 501.601',
  quote: '[at least ten years after the date of the transaction, or after blocked property is unblocked]',
  source: '89 FR 74832 of September 13, 2024, in force since March 12, 2025, kept by 90 FR 13286',
  confidenceWhy: 'Ten years since March 12, 2025; before, five.',
  years: 10,
  steps: ['export', 'transaction-ended', 'transaction-rejected', 'property-unblocked'],
  fromExpiry: false,
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
  ],
};

const census: RetentionRule = {
  ...common,
  id: 'retention-census',
  title: 'Keep the export information records',
  agency: 'Census',
  citation: '15 CFR 30.10',
  quote: '[five years from the date of export; a longer period of another agency prevails]',
  source: 'ecfr.gov/current/title-15/section-30.10, text of January 2025',
  confidenceWhy: 'Five years from the date of export are stated, and that longer periods prevail.',
  years: 5,
  steps: ['export', 'postdeparture-export', 'pipeline-export'],
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
