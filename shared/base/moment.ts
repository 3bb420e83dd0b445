import * as z from 'zod';
import { isoDate } from './fields';

/** The current time, as sent to the window, which never reads the clock of the system. */
export const moment = z.strictObject({
  /** UTC instant. */
  at: z.string(),
  /** The agency's date (Washington, DC): days left and missed follow it. */
  today: isoDate,
  /** The machine's own date and zone: reminders are scheduled by it. */
  localToday: isoDate,
  zone: z.string(),
  /** The clock was set by hand for a test: a banner says so. */
  isTestClock: z.boolean(),
  /** Set while the clock is too far from the last entry to be believed; the last entry's instant. */
  doubtSince: z.string().nullable(),
});
export type Moment = z.infer<typeof moment>;
