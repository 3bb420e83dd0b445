import {
  cannotCompareSource,
  type HitDecision,
  hitKey,
  type RecordedScreening,
} from '../records/hit-decision';
import type { Register } from '../register/register';
import { changedBetween, changedOnOurSide, type HitState, hitState, listedMarks, sideOf } from './hit-state';
import { type PartyToScreen, partiesToScreen, partyKeyOf } from './parties-to-screen';

type Found = Pick<RecordedScreening, 'parties'>;
type FoundHit = RecordedScreening['parties'][number]['hits'][number];

/** A hit that a screening found, and how it stands now. */
export interface RecordedHit {
  readonly key: string;
  readonly counterpartyId: string | null;
  readonly party: string;
  /** `cannotCompareSource` where the party's name cannot be compared by its letters. */
  readonly source: string;
  readonly entry: string;
  /** As it is listed; empty where a name cannot be compared. */
  readonly name: string;
  /** In hundredths. */
  readonly score: number;
  readonly text: string | undefined;
  readonly state: HitState;
  /** What is another since it was decided. */
  readonly changed: readonly string[];
  readonly decision: HitDecision | null;
  /** Our party is not in the register any more, or its record is void. */
  readonly isGone: boolean;
}

function changedSinceDecided(
  decision: HitDecision | null,
  ours: PartyToScreen | undefined,
  text: string | undefined,
): readonly string[] {
  if (decision === null) return [];
  return [
    ...(ours === undefined ? [] : changedOnOurSide(decision, sideOf(ours))),
    ...changedBetween(listedMarks(decision.listed), text),
  ];
}

/** Every hit of a screening in its order, with how it stands now; nothing where there was none. */
export function recordedHits(register: Register, found: Found | null): readonly RecordedHit[] {
  if (found === null || found.parties.length === 0) return [];
  const parties = new Map(partiesToScreen(register).map((party) => [partyKeyOf(party), party]));
  const lookedUp = new Map(
    [...register.hitDecisions.values()].flatMap((each) =>
      each.source === cannotCompareSource
        ? [[partyKeyOf({ counterpartyId: each.counterpartyId, name: each.party }), each] as const]
        : [],
    ),
  );
  return found.parties.flatMap(({ counterpartyId, party, hits, cannotCompare }) => {
    const partyKey = partyKeyOf({ counterpartyId, name: party });
    const ours = parties.get(partyKey);
    const make = (hit: FoundHit, key: string, decision: HitDecision | null): RecordedHit => {
      const changed = changedSinceDecided(decision, ours, hit.text);
      const state = hitState(decision ?? undefined, changed);
      const who = { counterpartyId, party: ours?.name ?? party, isGone: ours === undefined };
      return { ...who, ...hit, text: hit.text, key, state, changed, decision };
    };
    const own = hits.map((hit) => {
      const key = hitKey({ counterpartyId, party: ours?.name ?? party }, hit);
      return make(hit, key, register.hitDecisions.get(key) ?? null);
    });
    if (!cannotCompare) return own;
    const asked: FoundHit = { source: cannotCompareSource, entry: '', name: '', score: 0 };
    const looked = lookedUp.get(partyKey) ?? null;
    return [make(asked, `${partyKey}\n${cannotCompareSource}`, looked), ...own];
  });
}

/** Why a hit is among the differences between two screenings. */
export type DifferenceKind = 'new-hit' | 'hit-gone' | 'text-changed' | 'reopened';

export interface ScreeningDifference extends RecordedHit {
  readonly kind: DifferenceKind;
}

/** What is another than in the screening before, of what concerns our parties: nothing else on the lists is named. */
export function screeningDifferences(
  register: Register,
  before: Found,
  now: Found,
): readonly ScreeningDifference[] {
  const then = new Map(recordedHits(register, before).map((hit) => [hit.key, hit]));
  const found = recordedHits(register, now);
  const present = new Set(found.map(({ key }) => key));
  const gone = [...then.values()].filter(({ key }) => !present.has(key));
  return [
    ...found.flatMap((hit): readonly ScreeningDifference[] => {
      const was = then.get(hit.key);
      if (hit.state === 'reopened') return [{ ...hit, kind: 'reopened' }];
      if (was === undefined) return [{ ...hit, kind: 'new-hit' }];
      const changed = changedBetween(was.text, hit.text);
      return changed.length === 0 ? [] : [{ ...hit, kind: 'text-changed', changed }];
    }),
    ...gone.map((hit): ScreeningDifference => ({ ...hit, kind: 'hit-gone' })),
  ];
}
