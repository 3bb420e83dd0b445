import * as z from 'zod';

/** What takes long on a large register and tells how far it is. */
export const longWork = ['export', 'pdf', 'backup', 'restore', 'handover'] as const;
export type LongWorkKind = (typeof longWork)[number];

/** How far it is. */
export const workNews = z.strictObject({
  what: z.enum(longWork),
  /** From 0 to 1. */
  share: z.number(),
  /** As it went so far; null while too little is done to tell. */
  secondsLeft: z.int().nullable(),
});
export type WorkNews = z.infer<typeof workNews>;
