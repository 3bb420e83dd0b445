import { useMemo } from 'react';
import { partiesToScreen } from '../../../shared/docket/parties-to-screen';
import { type ScreeningDifference, screeningDifferences } from '../../../shared/docket/recorded-hits';
import { notScreened } from '../../../shared/docket/screening-state';
import { recordedParties } from '../../../shared/hits/recorded-parties';
import type { RecordedScreening } from '../../../shared/records/hit-decision';
import { useDocket } from '../../state/use-docket';
import type { ScreeningUse } from '../../views/screening/use-screening';

export interface Differences {
  /** The recorded screening that is compared with; null: there is none. */
  readonly before: RecordedScreening | null;
  /** The recorded screening that is compared; null: what was found now and is not recorded. */
  readonly now: RecordedScreening | null;
  readonly rows: readonly ScreeningDifference[];
  readonly isRecorded: boolean;
}

/** What is another for our parties: between the last two recorded screenings, or, where the last one no longer stands, between it and now. */
export function useDifferences({ found, results, lists }: ScreeningUse): Differences {
  const { register } = useDocket();
  return useMemo(() => {
    const { lastScreening, screeningBefore } = register;
    const { unscreened, stale } = notScreened(register, partiesToScreen(register), lists);
    const stands = lastScreening !== null && unscreened.length + stale.length === 0;
    const before = stands ? screeningBefore : lastScreening;
    const now = stands ? lastScreening : null;
    const parties = now?.parties ?? (found === null ? null : recordedParties(results));
    const rows =
      before === null || parties === null ? [] : screeningDifferences(register, before, { parties });
    return { before, now, rows, isRecorded: now !== null };
  }, [register, found, results, lists]);
}
