import { partiesToScreen } from '../docket/parties-to-screen';
import { notScreened } from '../docket/screening-state';
import { cannotCompareSource, type RecordedScreening } from '../records/hit-decision';
import type { Register } from '../register/register';
import { entriesByKey, entryKey, type ListEntry } from '../screening/list-entry';
import type { ListUsed, Screened } from '../screening/screening';
import { differencesSince, type ScreeningDifferences } from './differences';
import { cannotCompareParty, type PartyHit, type PartyResult, partyResults } from './party-hits';

/** A screening of everybody in the register. */
export interface ScreeningOfAll {
  readonly lists: readonly ListUsed[];
  readonly threshold: number;
  readonly results: readonly PartyResult[];
  readonly unscreened: number;
  readonly stale: number;
  readonly last: RecordedScreening | null;
  readonly differences: ScreeningDifferences | null;
}

/** Every name of everybody, in the order in which they are screened. */
export function namesToScreen(register: Register): readonly string[] {
  return partiesToScreen(register).flatMap(({ names }) => names);
}

/** Puts what was found for the names together by party. */
export function screeningOfAll(
  register: Register,
  { screened, listed }: { readonly screened: readonly Screened[]; readonly listed: readonly ListEntry[] },
  lists: readonly ListUsed[],
  threshold: number,
): ScreeningOfAll {
  const entries = entriesByKey(listed);
  const parties = partiesToScreen(register);
  const results = partyResults(register, parties, screened, (hit) => entries.get(entryKey(hit)));
  const last = register.lastScreening;
  const { unscreened, stale } = notScreened(register, parties, lists);
  return {
    lists,
    threshold,
    results,
    unscreened: unscreened.length,
    stale: stale.length,
    last,
    differences: last === null ? null : differencesSince(register, last, results),
  };
}

/** The command that answers a hit, but for the answer. */
export function decideCommand({ party, cannotCompare }: PartyResult, found: PartyHit | null) {
  return {
    do: 'decide-hit',
    ...(party.counterpartyId === null ? { party: party.name } : { counterparty: party.counterpartyId }),
    source: found?.hit.source ?? cannotCompareSource,
    entry: found?.hit.entry ?? '',
    listed: found?.listed ?? cannotCompareParty(cannotCompare),
  };
}

/** What a screening of everybody found, as it is recorded. */
export interface FoundOfAll {
  readonly lists: readonly ListUsed[];
  /** From 0 to 1. */
  readonly threshold: number;
  /** How many parties were screened. */
  readonly screened: number;
  /** Those with a hit, or that cannot be compared. */
  readonly parties: RecordedScreening['parties'];
}

/** The command that records it. */
export function recordCommand({ lists, threshold, screened, parties }: FoundOfAll) {
  return {
    do: 'record-screening',
    threshold: Math.round(threshold * 100),
    lists: lists.map(({ source, date, sha256 }) => ({ source, date, sha256 })),
    screened,
    parties,
  };
}

/** How many hits of how many parties there are from a score on. */
export function hitsFrom(
  results: readonly { readonly hits: readonly Pick<PartyHit, 'hit'>[] }[],
  threshold: number,
): { readonly hits: number; readonly parties: number } {
  const counts = results.map(({ hits }) => hits.filter(({ hit }) => hit.score >= threshold).length);
  return {
    hits: counts.reduce((sum, count) => sum + count, 0),
    parties: counts.filter((count) => count > 0).length,
  };
}
