import type { IsoDate } from '../base/dates';
import { groupedBy } from '../base/grouped-by';
import { partiesToScreen, partyKeyOf } from '../docket/parties-to-screen';
import {
  type RecordedHit,
  recordedHits,
  type ScreeningDifference,
  screeningDifferences,
} from '../docket/recorded-hits';
import { cannotCompareSource, type HitDecision, type RecordedScreening } from '../records/hit-decision';
import type { Register } from '../register/register';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** What a recorded screening was: no result is printed without it. */
export interface ScreeningHead {
  readonly on: IsoDate;
  readonly by: string;
  readonly threshold: string;
  readonly screened: number;
  readonly lists: RecordedScreening['lists'];
}

export interface ScreeningPartyFacts {
  readonly name: string;
  readonly names: readonly string[];
  readonly licenses: readonly string[];
  readonly hits: readonly RecordedHit[];
}

export interface ScreeningRecordFacts {
  readonly page: PageFacts;
  /** Null: no screening was recorded. */
  readonly head: ScreeningHead | null;
  /** Null: of all parties. */
  readonly party: ScreeningPartyFacts | null;
  /** Those with a hit; of one party only that. */
  readonly parties: readonly ScreeningPartyFacts[];
  /** How many were screened and had no hit. */
  readonly without: number;
  /** Decisions that stand on hits the last screening did not find. */
  readonly others: readonly HitDecision[];
}

const keyOf = ({ counterpartyId, party }: Pick<RecordedHit, 'counterpartyId' | 'party'>): string =>
  partyKeyOf({ counterpartyId, name: party });

function headOf(recorded: RecordedScreening): ScreeningHead {
  const { on, by, threshold, screened, lists } = recorded;
  return { on, by, threshold: (threshold / 100).toFixed(2), screened, lists };
}

/**
 * The screening record of one party (its counterparty's id, or its name as printed where it is none), or of all in one overview (null), from the
 * last recorded screening; null when the register has no such party.
 */
export function screeningRecordFacts(
  register: Register,
  wanted: string | null,
  source: PageSource,
): ScreeningRecordFacts | null {
  const everybody = partiesToScreen(register);
  const ours = everybody.filter(
    ({ counterpartyId, name }) =>
      wanted === null || counterpartyId === wanted || (counterpartyId === null && name === wanted),
  );
  if (wanted !== null && ours.length === 0) return null;
  const last = register.lastScreening;
  const keys = new Set(ours.map(partyKeyOf));
  const byParty = groupedBy(
    recordedHits(register, last).filter((hit) => wanted === null || keys.has(keyOf(hit))),
    keyOf,
  );
  const seen = new Set([...byParty.values()].flat().flatMap(({ decision }) => decision ?? []));
  const factsOf = (party: (typeof ours)[number]): ScreeningPartyFacts => ({
    name: party.name,
    names: party.names,
    licenses: party.licenses,
    hits: byParty.get(partyKeyOf(party)) ?? [],
  });
  const [one] = ours;
  return {
    page: pageFacts(register, source),
    head: last === null ? null : headOf(last),
    party: wanted === null || one === undefined ? null : factsOf(one),
    parties: ours.map(factsOf).filter(({ hits }) => hits.length > 0),
    without: (last?.screened ?? 0) - (last?.parties.length ?? 0),
    others: [...register.hitDecisions.values()].filter(
      (decision) =>
        !seen.has(decision) &&
        decision.source !== cannotCompareSource &&
        (wanted === null || keys.has(keyOf(decision))),
    ),
  };
}

export interface DifferencesFacts {
  readonly page: PageFacts;
  readonly before: ScreeningHead | null;
  readonly now: ScreeningHead | null;
  readonly rows: readonly ScreeningDifference[];
}

/** What is another between the last two recorded screenings, of what concerns our parties. */
export function differencesFacts(register: Register, source: PageSource): DifferencesFacts {
  const { screeningBefore: before, lastScreening: now } = register;
  return {
    page: pageFacts(register, source),
    before: before === null ? null : headOf(before),
    now: now === null ? null : headOf(now),
    rows: before === null || now === null ? [] : screeningDifferences(register, before, now),
  };
}
