import { done, type Result } from '../../shared/base/result';
import { hitsToDecide } from '../../shared/hits/hits-to-decide';
import { namesToScreen, screeningOfAll } from '../../shared/hits/screening-of-all';
import type { HitToDecide } from '../../shared/records/hit-decision';
import type { Docket } from '../register/docket';
import { keptLists } from './kept-lists';
import type { Screener } from './screening-task';

/** What the lists in use give for everybody in the register, at the threshold of the settings; null where no list is there. */
export async function hitsNow(
  docket: Docket,
  screener: Screener,
): Promise<Result<readonly HitToDecide[] | null>> {
  const { register, folder } = docket;
  const { screeningLists, screeningThreshold } = register.settings;
  if (screeningLists.length === 0) return done(null);
  const threshold = screeningThreshold / 100;
  const found = await screener.screen(keptLists(folder, screeningLists), namesToScreen(register), threshold);
  if (!found.ok) return found;
  return done(hitsToDecide(screeningOfAll(register, found.value, found.value.lists, threshold).results));
}
