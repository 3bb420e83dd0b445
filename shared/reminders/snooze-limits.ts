import { agencyZone } from '../base/agency-zone';
import { addDays, dateInZone, type IsoDate, laterInstant } from '../base/dates';
import type { Deadline } from '../records/deadline';
import type { Now } from './shown-reminders';

/** The last day, by the agency's date, until which a deadline's reminders may be put off; past work-by only the next day. */
export function latestSnooze(workBy: IsoDate, today: IsoDate): IsoDate {
  // A machine east of Washington is a day ahead of the agency's today.
  return today > workBy ? addDays(today, 2) : workBy;
}

/** Tomorrow by the machine's calendar; null where that is past work-by. */
export function tomorrowFor({ workBy }: Pick<Deadline, 'workBy'>, { at, zone, today }: Now): IsoDate | null {
  const tomorrow = addDays(dateInZone(at, zone), 1);
  return tomorrow > latestSnooze(workBy, today) ? null : tomorrow;
}

/** The instant an hour from now; null where that is past work-by. */
export function inAnHourFor({ workBy }: Pick<Deadline, 'workBy'>, { at, today }: Now): string | null {
  const untilAt = laterInstant(at, 1);
  return dateInZone(untilAt, agencyZone) > latestSnooze(workBy, today) ? null : untilAt;
}
