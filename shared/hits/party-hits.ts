import { namedCountry } from '../base/country-names';
import { isIsoDate } from '../base/dates';
import { changedSince, type HitState, hitState, sideOf } from '../docket/hit-state';
import type { PartyToScreen } from '../docket/parties-to-screen';
import { cannotCompareSource, type HitDecision, hitKey, type ListedParty } from '../records/hit-decision';
import type { Register } from '../register/register';
import { entryKey, type ListEntry } from '../screening/list-entry';
import type { Hit, Screened } from '../screening/screening';

/** A listed party that one of ours may be, and how that stands. */
export interface PartyHit {
  readonly key: string;
  /** Which of our names. */
  readonly asked: string;
  readonly hit: Hit;
  readonly listed: ListedParty;
  /** Whether our country is among those of the listed party; null where one of the two is not known. It never hides a hit. */
  readonly countryAgrees: boolean | null;
  readonly state: HitState;
  /** What is another since it was decided. */
  readonly changed: readonly string[];
  readonly decision: HitDecision | null;
}

/** What was found for one of our parties under all of its names. */
export interface PartyResult {
  readonly party: PartyToScreen;
  /** Our names that cannot be compared by their letters. */
  readonly cannotCompare: readonly string[];
  readonly cannotCompareState: HitState;
  readonly hits: readonly PartyHit[];
  readonly isOpen: boolean;
}

/** What is kept of an entry of a list with a decision about it. */
export function listedPartyOf(entry: ListEntry): ListedParty {
  const {
    name,
    aliases,
    addresses,
    countries,
    programs,
    citation,
    licenseRequirement,
    licensePolicy,
    remarks,
    startOn,
  } = entry;
  return {
    name,
    aliases: [...aliases],
    addresses: [...addresses],
    countries: [...countries],
    programs,
    citation,
    startOn: isIsoDate(startOn) ? startOn : null,
    licenseRequirement,
    licensePolicy,
    remarks,
  };
}

/** Stands for the entry where a name cannot be compared, so that a person can say that it was looked up. */
export function cannotCompareParty(names: readonly string[]): ListedParty {
  return {
    name: names.join('; '),
    aliases: [],
    addresses: [],
    countries: [],
    programs: '',
    citation: '',
    startOn: null,
    licenseRequirement: '',
    licensePolicy: '',
    remarks: '',
  };
}

function countryAgrees(ours: string, theirs: readonly string[]): boolean | null {
  if (ours === '' || theirs.length === 0) return null;
  return theirs.some((each) => {
    const named = namedCountry(each);
    return each === ours || (named !== undefined && 'code' in named && named.code === ours);
  });
}

type FindEntry = (hit: Pick<Hit, 'source' | 'entry'>) => ListEntry | undefined;

/** What was found for a party under all of its names, whatever was decided about it; one hit for each listed party, the best first. */
export interface PartyFound<Party extends Pick<PartyToScreen, 'names'>> {
  readonly party: Party;
  /** Its names that cannot be compared by their letters. */
  readonly cannotCompare: readonly string[];
  readonly hits: readonly Pick<PartyHit, 'asked' | 'hit' | 'listed'>[];
}

/** What was found for one party; `found` has one result for each of its names, in their order. */
export function partyFound<Party extends Pick<PartyToScreen, 'names'>>(
  party: Party,
  found: readonly Pick<Screened, 'hits' | 'cannotCompare'>[],
  entryOf: FindEntry,
): PartyFound<Party> {
  const best = new Map<string, { readonly asked: string; readonly hit: Hit }>();
  for (const [at, { hits }] of found.entries())
    for (const hit of hits) {
      const key = entryKey(hit);
      const before = best.get(key);
      if (before === undefined || hit.score > before.hit.score)
        best.set(key, { asked: party.names[at] ?? '', hit });
    }
  return {
    party,
    cannotCompare: party.names.filter((_, place) => found[place]?.cannotCompare === true),
    hits: [...best.values()]
      .sort((a, b) => b.hit.score - a.hit.score)
      .flatMap(({ asked, hit }) => {
        const entry = entryOf(hit);
        return entry === undefined ? [] : [{ asked, hit, listed: listedPartyOf(entry) }];
      }),
  };
}

/** The same for all of them; `screened` has one result for each name of each party, in their order. */
export function partiesFound<Party extends Pick<PartyToScreen, 'names'>>(
  parties: readonly Party[],
  screened: readonly Pick<Screened, 'hits' | 'cannotCompare'>[],
  entryOf: FindEntry,
): readonly PartyFound<Party>[] {
  let at = 0;
  return parties.map((party) => {
    at += party.names.length;
    return partyFound(party, screened.slice(at - party.names.length, at), entryOf);
  });
}

/** How a party stands by what was found for it and what was decided. */
export function partyResult(
  register: Register,
  { party, cannotCompare, hits }: PartyFound<PartyToScreen>,
): PartyResult {
  const ours = { counterpartyId: party.counterpartyId, party: party.name };
  const judged = hits.map((each): PartyHit => {
    const { hit, listed } = each;
    const key = hitKey(ours, hit);
    const decision = register.hitDecisions.get(key);
    const changed = decision === undefined ? [] : changedSince(decision, sideOf(party), listed);
    return {
      ...each,
      key,
      countryAgrees: countryAgrees(party.country, listed.countries),
      state: hitState(decision, changed),
      changed,
      decision: decision ?? null,
    };
  });
  const looked = cannotCompareParty(cannotCompare);
  const decision =
    cannotCompare.length === 0
      ? undefined
      : register.hitDecisions.get(
          hitKey(ours, { source: cannotCompareSource, entry: '', name: looked.name }),
        );
  const cannotCompareState = hitState(
    decision,
    decision === undefined ? [] : changedSince(decision, sideOf(party), looked),
  );
  return {
    party,
    cannotCompare,
    cannotCompareState,
    hits: judged,
    isOpen:
      judged.some(({ state }) => state !== 'decided') ||
      (cannotCompare.length > 0 && cannotCompareState !== 'decided'),
  };
}

/** How every party stands; `screened` has one result for each name of each party, in their order. */
export function partyResults(
  register: Register,
  parties: readonly PartyToScreen[],
  screened: readonly Screened[],
  entryOf: FindEntry,
): readonly PartyResult[] {
  return partiesFound(parties, screened, entryOf).map((found) => partyResult(register, found));
}
