import type { Agency } from './agency';

/**
 * By how much all shipments together may go beyond what a license states, as data with its citation. The rule of
 * 15 CFR 750.11 is that of October 4, 2013 (78 FR 61902): value only, one rate, of the license's total. The rates by kind of
 * unit that were in force before stand nowhere in this table.
 */
export interface ToleranceRule {
  readonly id: string;
  readonly agency: Agency;
  readonly of: 'value' | 'quantity';
  /** What the percentage is taken of. */
  readonly base: 'license-total' | 'unshipped-balance';
  /** Percent, a plain decimal. */
  readonly percent: string;
  readonly citation: string;
  /** What a person should know beside it. */
  readonly note: string;
}

export const toleranceRules = {
  bis: {
    id: 'bis-value',
    agency: 'BIS',
    of: 'value',
    base: 'license-total',
    percent: '10',
    citation: '15 CFR 750.11',
    note: 'Since October 4, 2013: the value of all shipments may exceed the total on the license by up to 10 percent, up to the full quantity. Quantity has no tolerance.',
  },
  cedar: {
    id: 'cedar-quantity',
    agency: 'BIS',
    of: 'quantity',
    base: 'unshipped-balance',
    percent: '5',
    citation: '15 CFR 754.4(d)(4)',
    note: 'Unprocessed western red cedar: 5 percent of the unshipped balance, for the final quantity of a license with more than one shipment. The tolerance of 15 CFR 750.11 on value does not apply (750.11(b)(2)).',
  },
  itar: {
    id: 'itar-value',
    agency: 'DDTC',
    of: 'value',
    base: 'license-total',
    percent: '10',
    citation: '22 CFR 123.23',
    note: 'Not where the addition brings major defense equipment under a contract to $14,000,000 or more, or defense articles or services under a contract to $50,000,000 or more. 22 CFR 123.21(a) says that a license ends when its total value has shipped: ask DDTC before you rely on more.',
  },
  ofac: {
    id: 'ofac-none',
    agency: 'OFAC',
    of: 'value',
    base: 'license-total',
    percent: '0',
    citation: '31 CFR part 501',
    note: 'No tolerance stands in part 501.',
  },
  none: {
    id: 'none-known',
    agency: 'other',
    of: 'value',
    base: 'license-total',
    percent: '0',
    citation: '',
    note: 'No tolerance is known for this agency.',
  },
} as const satisfies Readonly<Record<string, ToleranceRule>>;

/** What is said where 750.11 speaks of a quantity that the license does not state: whether its tolerance applies is open. */
export const toleranceUnclear =
  'The license does not state a quantity for every item, which 15 CFR 750.11 presupposes: its tolerance is not shown to apply. Ask BIS.';

/** Whether an ECCN is that of western red cedar (15 CFR 754.4). */
export const isCedar = (eccn: string): boolean => eccn.trim().toUpperCase().startsWith('1C988');
