import type { Moment } from '../base/moment';
import type { Register } from '../register/register';
import { lastMorning } from './due-reminders';
import { isBy } from './shown-reminders';

/**
 * A text that stays the same as long as time alone changes nothing of what is shown or reminded of: no day has begun, no reminder
 * hour has come, no snooze has ended, and the clock is believed as before. It follows every entry.
 */
export function timeStandsAs(register: Register, moment: Moment): string {
  const { at, today, localToday, zone, doubtSince } = moment;
  let ended = 0;
  // A snooze until a day ends with that day's reminder hour.
  for (const { untilAt } of register.snoozed.values()) if (untilAt !== null && isBy(untilAt, at)) ended += 1;
  const morning = lastMorning(register, moment);
  return [register.seq, today, localToday, zone, doubtSince, morning, ended].join(' ');
}
