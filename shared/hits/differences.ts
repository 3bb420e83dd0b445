import type { PartyToScreen } from '../docket/parties-to-screen';
import { hitKey, type RecordedScreening } from '../records/hit-decision';
import type { PartyHit, PartyResult } from './party-hits';

/** What is another than in the last screening that was recorded, of what concerns our parties. */
export interface ScreeningDifferences {
  readonly newHits: readonly { readonly party: PartyToScreen; readonly found: PartyHit }[];
  readonly goneHits: readonly { readonly party: string; readonly source: string; readonly name: string }[];
  /** Decisions that no longer hold, with what changed. */
  readonly reopened: readonly { readonly party: PartyToScreen; readonly found: PartyHit }[];
}

/** Compares what was found now with the last recorded screening. */
export function differencesSince(last: RecordedScreening, now: readonly PartyResult[]): ScreeningDifferences {
  const before = new Map(
    last.parties.flatMap(({ counterpartyId, party, hits }) =>
      hits.map(
        (hit) =>
          [hitKey({ counterpartyId, party }, hit), { party, source: hit.source, name: hit.name }] as const,
      ),
    ),
  );
  const all = now.flatMap(({ party, hits }) => hits.map((found) => ({ party, found })));
  const present = new Set(all.map(({ found }) => found.key));
  return {
    newHits: all.filter(({ found }) => !before.has(found.key)),
    goneHits: [...before].flatMap(([key, hit]) => (present.has(key) ? [] : [hit])),
    reopened: all.filter(({ found }) => found.state === 'reopened'),
  };
}

/** Parties that no recorded screening has seen, and those whose record or whose lists are others since. */
export function notScreened(
  last: RecordedScreening | null,
  parties: readonly PartyToScreen[],
  lists: readonly { readonly source: string; readonly sha256: string }[],
): { readonly unscreened: readonly PartyToScreen[]; readonly stale: readonly PartyToScreen[] } {
  if (last === null) return { unscreened: parties, stale: [] };
  const used = new Set(last.lists.map(({ source, sha256 }) => `${source}\n${sha256}`));
  const hasOtherLists =
    used.size !== lists.length || lists.some(({ source, sha256 }) => !used.has(`${source}\n${sha256}`));
  const unscreened = parties.filter(({ madeSeq }) => madeSeq > last.upTo);
  const isOld = ({ madeSeq, changedSeq }: PartyToScreen) =>
    madeSeq <= last.upTo && (hasOtherLists || changedSeq > last.upTo);
  return { unscreened, stale: parties.filter(isOld) };
}
