import { listedMarks } from '../docket/hit-state';
import type { PartyToScreen } from '../docket/parties-to-screen';
import type { RecordedScreening } from '../records/hit-decision';
import type { PartyFound } from './party-hits';

/** What is recorded of results: parties with a hit, or with a name that cannot be compared. */
export function recordedParties(
  results: readonly PartyFound<Pick<PartyToScreen, 'counterpartyId' | 'name' | 'names'>>[],
): RecordedScreening['parties'] {
  return results
    .filter(({ hits, cannotCompare }) => hits.length > 0 || cannotCompare.length > 0)
    .map(({ party, hits, cannotCompare }) => ({
      counterpartyId: party.counterpartyId,
      party: party.name,
      cannotCompare: cannotCompare.length > 0,
      hits: hits.map(({ hit, listed }) => ({
        source: hit.source,
        entry: hit.entry,
        name: hit.name,
        score: Math.round(hit.score * 100),
        text: listedMarks(listed),
      })),
    }));
}
