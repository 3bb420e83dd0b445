import type { HitDecision } from '../records/hit-decision';
import type { Register } from '../register/register';
import { partyKeyOf } from './parties-to-screen';

/** The listed parties that somebody decided one of ours to be, the same for a counterparty and for a party that is only printed on a license. */
export function sameAsListed(
  { hitDecisions }: Register,
  { counterpartyId, name }: { readonly counterpartyId: string | null; readonly name: string },
): readonly HitDecision[] {
  const key = partyKeyOf({ counterpartyId, name });
  return [...hitDecisions.values()].filter(
    (decision) =>
      decision.answer === 'same' &&
      partyKeyOf({ counterpartyId: decision.counterpartyId, name: decision.party }) === key,
  );
}
