import type { PartyToScreen } from '../docket/parties-to-screen';
import { type ScreeningDifference, screeningDifferences } from '../docket/recorded-hits';
import type { RecordedScreening } from '../records/hit-decision';
import type { Register } from '../register/register';
import type { PartyHit, PartyResult } from './party-hits';
import { recordedParties } from './recorded-parties';

interface Different {
  readonly party: PartyToScreen;
  readonly found: PartyHit;
  /** What is another. */
  readonly changed: readonly string[];
}

/** What is another than in the last screening that was recorded, of what concerns our parties. */
export interface ScreeningDifferences {
  readonly newHits: readonly Different[];
  readonly goneHits: readonly { readonly party: string; readonly source: string; readonly name: string }[];
  /** Hits that were there, whose text on the list is another. */
  readonly textChanged: readonly Different[];
  /** Decisions that no longer hold, with what changed. */
  readonly reopened: readonly Different[];
}

/** Compares what was found now with the last recorded screening. */
export function differencesSince(
  register: Register,
  last: RecordedScreening,
  now: readonly PartyResult[],
): ScreeningDifferences {
  const differences = screeningDifferences(register, last, { parties: recordedParties(now) });
  const byKey = new Map(
    now.flatMap(({ party, hits }) => hits.map((found) => [found.key, { party, found }] as const)),
  );
  const ofKind = (kind: ScreeningDifference['kind']): readonly Different[] =>
    differences.flatMap((each) => {
      const hit = each.kind === kind ? byKey.get(each.key) : undefined;
      return hit === undefined ? [] : [{ ...hit, changed: each.changed }];
    });
  return {
    newHits: ofKind('new-hit'),
    goneHits: differences
      .filter(({ kind }) => kind === 'hit-gone')
      .map(({ party, source, name }) => ({ party, source, name })),
    textChanged: ofKind('text-changed'),
    reopened: ofKind('reopened'),
  };
}
