import { useMemo } from 'react';
import { partiesToScreen } from '../../../shared/docket/parties-to-screen';
import { type ScreeningDifference, screeningDifferences } from '../../../shared/docket/recorded-hits';
import { notScreened } from '../../../shared/docket/screening-state';
import { recordedParties } from '../../../shared/hits/recorded-parties';
import type { RecordedScreening } from '../../../shared/records/hit-decision';
import { useOpenRegister } from '../../state/use-open-register';
import type { ScreeningUse } from '../../views/screening/use-screening';

export interface Differences {
  /** The recorded screening that is compared with; null: there is none. */
  readonly before: RecordedScreening | null;
  /** The recorded screening that is compared; null: what was found now and is not recorded. */
  readonly now: RecordedScreening | null;
  /** Empty while nothing shows them. */
  readonly rows: readonly ScreeningDifference[];
  readonly isRecorded: boolean;
  /** Parties that no recorded screening has seen, and those that are others since. */
  readonly unscreened: number;
  readonly stale: number;
}

/**
 * What is another for our parties: between the last two recorded screenings, or, where the last one no longer stands, between it and now.
 * `isShown`: each is wanted; those of two recorded screenings are shown nowhere else.
 */
export function useDifferences({ found, results, lists }: ScreeningUse, isShown: boolean): Differences {
  const { register } = useOpenRegister();
  const standing = useMemo(() => {
    const { unscreened, stale } = notScreened(register, partiesToScreen(register), lists);
    return { unscreened: unscreened.length, stale: stale.length };
  }, [register, lists]);
  const stands = register.lastScreening !== null && standing.unscreened + standing.stale === 0;
  const isWanted = isShown || !stands;
  return useMemo(() => {
    const { lastScreening, screeningBefore } = register;
    const before = stands ? screeningBefore : lastScreening;
    const now = stands ? lastScreening : null;
    const parties = now?.parties ?? (found === null ? null : recordedParties(results));
    const rows =
      before === null || parties === null || !isWanted
        ? []
        : screeningDifferences(register, before, { parties });
    return { before, now, rows, isRecorded: now !== null, ...standing };
  }, [register, found, results, stands, isWanted, standing]);
}
