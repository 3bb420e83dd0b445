import { executiveClosures } from '../calendar/executive-closures';
import type { Closures } from '../calendar/working-days';
import type { RegisterSettings } from '../records/settings';

/** Settings are replaced, never edited: the list itself tells whether it changed. */
const withThoseByOrder = new WeakMap<Closures, Closures>();

/** The days off this register counts besides weekends and statutory holidays; none unless switched on or entered by hand. */
export function daysOff({ closuresByOrder, closures }: RegisterSettings): Closures {
  if (!closuresByOrder) return closures;
  const known = withThoseByOrder.get(closures);
  if (known !== undefined) return known;
  const made = [...executiveClosures, ...closures];
  withThoseByOrder.set(closures, made);
  return made;
}
