import type { PartyToScreen } from '../../shared/docket/parties-to-screen';
import { partiesFound } from '../../shared/hits/party-hits';
import { recordedParties } from '../../shared/hits/recorded-parties';
import type { FoundForNames } from '../../shared/hits/results-now';
import { hitsFrom } from '../../shared/hits/screening-of-all';
import type { RecordedScreening } from '../../shared/records/hit-decision';
import { entryKey, type ListEntry } from '../../shared/screening/list-entry';
import type { ListUsed, Screened, Screening } from '../../shared/screening/screening';

/** One of our parties as it is held against lists. */
export type PartyNames = Pick<PartyToScreen, 'counterpartyId' | 'name' | 'names'>;

/** What was found for everybody. */
export interface EverybodyFound {
  readonly lists: readonly ListUsed[];
  /** As it is recorded: parties with a hit, or that cannot be compared. */
  readonly parties: RecordedScreening['parties'];
  /**
   * All of it, as JSON of `FoundForNames`: whoever needs a part reads that one. As bytes they pass from thread to thread without being
   * copied.
   */
  readonly parts: readonly Uint8Array[];
}

/** So much is read, checked and handed on within a few milliseconds. */
const mostHits = 40;
const mostNames = 500;

function partsOf(screening: Screening, names: readonly string[], screened: readonly Screened[]) {
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let found: FoundForNames['names'][number][] = [];
  let listed = new Map<string, ListEntry>();
  let count = 0;
  const close = () => {
    const part: FoundForNames = { names: found, listed: [...listed.values()] };
    parts.push(encoder.encode(JSON.stringify(part)));
    found = [];
    listed = new Map();
    count = 0;
  };
  for (const [at, { cannotCompare, hits }] of screened.entries()) {
    found.push({ name: names[at] ?? '', cannotCompare, hits });
    count += hits.length;
    for (const hit of hits) {
      const entry = screening.entryOf(hit);
      if (entry !== undefined) listed.set(entryKey(hit), entry);
    }
    if (count >= mostHits || found.length >= mostNames) close();
  }
  if (found.length > 0) close();
  return parts;
}

/** Holds every name of everybody against the lists. */
export function everybodyFound(
  screening: Screening,
  parties: readonly PartyNames[],
  threshold: number,
): EverybodyFound {
  const names = parties.flatMap((party) => party.names);
  const screened = names.map((name) => screening.screen(name, threshold));
  const found = partiesFound(parties, screened, (hit) => screening.entryOf(hit));
  return {
    lists: screening.lists,
    parties: recordedParties(found),
    parts: partsOf(screening, names, screened),
  };
}

/** How many hits there would be from a score on, and of how many parties. */
export interface HitCount {
  readonly threshold: number;
  readonly hits: number;
  readonly parties: number;
}

/** How many hits there would be from each score on; nothing else is answered. */
export function hitCounts(
  screening: Screening,
  parties: readonly PartyNames[],
  thresholds: readonly number[],
): readonly HitCount[] {
  const lowest = Math.min(...thresholds);
  const screened = parties.flatMap(({ names }) => names.map((name) => screening.screen(name, lowest)));
  const found = partiesFound(parties, screened, (hit) => screening.entryOf(hit));
  return thresholds.map((threshold) => ({ threshold, ...hitsFrom(found, threshold) }));
}
