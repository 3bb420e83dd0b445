import * as z from 'zod';

/** A stretch in which nothing could be shown; both instants. */
export const absence = z.strictObject({
  fromAt: z.iso.datetime(),
  toAt: z.iso.datetime(),
  why: z.enum(['asleep', 'off']),
  /**
   * The deadlines (`deadlineId work-by`) of which something fell due in it, as they stood when it ended; missing: not
   * looked at yet.
   */
  lines: z.array(z.string()).readonly().optional(),
});
export type Absence = Readonly<z.infer<typeof absence>>;

/** What the window says beside the reminders themselves. */
export const remindingState = z.strictObject({
  /** The last stretch in which something fell due and nothing could be shown. */
  away: absence.nullable(),
  /** Why what is due was not shown: the system is told to hold notices back, or it just did not; null: nothing waits. */
  unshown: z.enum(['do-not-disturb', 'not-shown']).nullable(),
});

export type RemindingState = Readonly<z.infer<typeof remindingState>>;
