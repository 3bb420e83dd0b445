import { done, type Result } from '../../shared/base/result';
import { hitsToDecide } from '../../shared/hits/hits-to-decide';
import type { HitToDecide } from '../../shared/records/hit-decision';
import type { RegisterStore } from '../register/register-store';
import { screenAll } from './screen-all';
import type { Screener } from './screener';

/** What the lists in use give for everybody in the register, at the threshold of the settings; null where no list is there. */
export async function hitsNow(
  store: RegisterStore,
  screener: Screener,
): Promise<Result<readonly HitToDecide[] | null>> {
  if (store.register.settings.screeningLists.length === 0) return done(null);
  const all = await screenAll(store, screener);
  return all.ok ? done(hitsToDecide(all.value.results)) : all;
}
