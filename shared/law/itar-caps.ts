/** From which value on 22 CFR 123.23 lets nothing go beyond the value of a license. */
export interface ItarCap {
  readonly id: 'major-defense-equipment' | 'defense-articles';
  /** US dollars of the contract. */
  readonly dollars: string;
  readonly of: string;
  readonly citation: string;
}

/**
 * The caps of 22 CFR 123.23: the addition of up to 10 percent may not bring major defense equipment under a contract to the
 * first, nor defense articles or services under a contract to the second.
 */
export const itarCaps: readonly ItarCap[] = [
  {
    id: 'major-defense-equipment',
    dollars: '14000000',
    of: 'major defense equipment',
    citation: '22 CFR 123.23',
  },
  {
    id: 'defense-articles',
    dollars: '50000000',
    of: 'defense articles or services',
    citation: '22 CFR 123.23',
  },
];
