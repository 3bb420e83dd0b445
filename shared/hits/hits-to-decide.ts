import { cannotCompareSource, type HitToDecide } from '../records/hit-decision';
import { cannotCompareParty, type PartyResult } from './party-hits';

/** Every hit of every party, and every name that cannot be compared, as a decision from elsewhere may be about it. */
export function hitsToDecide(results: readonly PartyResult[]): readonly HitToDecide[] {
  return results.flatMap(({ party, hits, cannotCompare }) => {
    const { counterpartyId, name, names } = party;
    const ours = { counterpartyId, party: name, names };
    const found = hits.map(({ hit, listed }) => ({ ...ours, source: hit.source, entry: hit.entry, listed }));
    if (cannotCompare.length === 0) return found;
    return [
      ...found,
      { ...ours, source: cannotCompareSource, entry: '', listed: cannotCompareParty(cannotCompare) },
    ];
  });
}
