import * as z from 'zod';

/** What the window says beside the reminders themselves. */
export const remindingState = z.strictObject({
  /** The last stretch in which something fell due and nothing could be shown; instants. */
  away: z.strictObject({ fromAt: z.string(), toAt: z.string(), why: z.enum(['asleep', 'off']) }).nullable(),
  /** Something is due that the system did not show. */
  isUnshown: z.boolean(),
});

export type RemindingState = Readonly<z.infer<typeof remindingState>>;
