import { compareDecimals, type Decimal, decimalOf, isAbove } from '../base/decimal';
import { groupDigits } from '../base/money';
import { type ItarCap, itarCaps } from '../law/itar-caps';
import type { License } from '../records/license';
import { defineWords } from '../words/define-words';

const texts = defineWords('ledger/itar-caps-reached', {
  whatGoesBeyondThe:
    'what goes beyond the printed value reaches {dollars} USD: no tolerance for {of} under a contract of that much ({citation})',
});

/** A cap of 22 CFR 123.23 that the value shipped beyond a license's total has reached, in one sentence without a full stop. */
export interface CapReached extends Pick<ItarCap, 'id' | 'citation'> {
  readonly words: string;
}

/**
 * The caps that are reached by what goes beyond the printed value of a DDTC license. The program does not know the contract:
 * the value of the license is held against them, and a person has to look.
 */
export function itarCapsReached(
  { agency }: Pick<License, 'agency'>,
  used: Decimal,
  printed: Decimal | null,
): readonly CapReached[] {
  if (agency !== 'DDTC' || printed === null || !isAbove(used, printed)) return [];
  return itarCaps
    .filter(({ dollars }) => compareDecimals(used, decimalOf(dollars)) >= 0)
    .map(({ id, dollars, of, citation }) => ({
      id,
      citation,
      words: texts.whatGoesBeyondThe({ dollars: groupDigits(dollars), of, citation }),
    }));
}
