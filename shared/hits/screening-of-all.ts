import { partiesToScreen } from '../docket/parties-to-screen';
import { notScreened } from '../docket/screening-state';
import { cannotCompareSource, type RecordedScreening } from '../records/hit-decision';
import type { Register } from '../register/register';
import type { ListEntry } from '../screening/list-entry';
import type { ListUsed, Screened } from '../screening/screening';
import { differencesSince, type ScreeningDifferences } from './differences';
import { cannotCompareParty, type PartyHit, type PartyResult, partyResults } from './party-hits';
import { recordedParties } from './recorded-parties';

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
  const entries = new Map(listed.map((entry) => [`${entry.source}\n${entry.entry}`, entry]));
  const parties = partiesToScreen(register);
  const results = partyResults(register, parties, screened, ({ source, entry }) =>
    entries.get(`${source}\n${entry}`),
  );
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

/** The command that records it. */
export function recordCommand({ lists, threshold, results }: ScreeningOfAll) {
  return {
    do: 'record-screening',
    threshold: Math.round(threshold * 100),
    lists: lists.map(({ source, date, sha256 }) => ({ source, date, sha256 })),
    screened: results.length,
    parties: recordedParties(results),
  };
}

/** What was found for names, as it crosses to the window. */
export interface FoundForNames {
  readonly lists: readonly ListUsed[];
  readonly names: readonly (Pick<Screened, 'hits' | 'cannotCompare'> & { readonly name: string })[];
  readonly listed: readonly ListEntry[];
}

/** How every party stands by what was found; parties with a name that was not held against the lists yet are left out. */
export function resultsNow(
  register: Register,
  { lists, names, listed }: FoundForNames,
): readonly PartyResult[] {
  const byName = new Map(names.map((each) => [each.name, each]));
  const entries = new Map(listed.map((entry) => [`${entry.source}\n${entry.entry}`, entry]));
  const parties = partiesToScreen(register).filter((party) => party.names.every((name) => byName.has(name)));
  const screened = parties.flatMap((party) =>
    party.names.map((name) => ({ lists, hits: [], cannotCompare: false, ...byName.get(name) })),
  );
  return partyResults(register, parties, screened, ({ source, entry }) => entries.get(`${source}\n${entry}`));
}

/** How many hits of how many parties there are from a score on. */
export function hitsFrom(
  results: readonly PartyResult[],
  threshold: number,
): { readonly hits: number; readonly parties: number } {
  const counts = results.map(({ hits }) => hits.filter(({ hit }) => hit.score >= threshold).length);
  return {
    hits: counts.reduce((sum, count) => sum + count, 0),
    parties: counts.filter((count) => count > 0).length,
  };
}
