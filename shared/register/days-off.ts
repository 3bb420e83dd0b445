import { executiveClosures } from '../calendar/executive-closures';
import type { Closures } from '../calendar/working-days';
import type { RegisterSettings } from '../records/settings';

/** The days off this register counts besides weekends and statutory holidays; none unless switched on or entered by hand. */
export function daysOff(settings: RegisterSettings): Closures {
  return [...(settings.closuresByOrder ? executiveClosures : []), ...settings.closures];
}
