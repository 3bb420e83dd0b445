import { type IsoDate, localInstant } from '../base/dates';

/** Until when the reminders of a deadline keep silent: one of the two is set. A moved work-by ends it. */
export type Snooze = {
  readonly workBy: IsoDate;
  /** UTC instant. */
  readonly untilAt: string | null;
  /** The reminder hour of that day, by the clock of the machine that reminds. */
  readonly untilOn: IsoDate | null;
};

/** The UTC instant at which a snooze ends. */
export function snoozeEnd({ untilAt, untilOn, workBy }: Snooze, reminderHour: number, zone: string): string {
  return untilAt ?? localInstant(untilOn ?? workBy, reminderHour, zone);
}
