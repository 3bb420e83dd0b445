import * as z from 'zod';
import { isoDate, line, requiredLabel } from '../fields';
import { aboutRule } from './rule';
import { metBy, quote } from './rule-parts';

const event = z.strictObject({ what: requiredLabel, on: isoDate }).readonly();
/** A dated event that keeps records alive; `what` is a kind of step, or `expiresOn` for the printed expiry. */
export type KeptFrom = z.infer<typeof event>;

const example = z
  .strictObject({
    events: z.array(event).min(1, 'missing').readonly(),
    keepThrough: isoDate,
    note: line.optional(),
  })
  .readonly();

/** How long records are kept: so many years from the latest of several events. */
export const retentionRule = z
  .strictObject({
    ...aboutRule,
    kind: z.literal('retention'),
    years: z.int('not-a-number').min(1, 'out-of-range').max(100, 'out-of-range'),
    /** The steps whose day counts. */
    steps: metBy,
    /** Whether the printed expiry of the license counts too. */
    fromExpiry: z.boolean(),
    /** What forbids disposal even after that time. */
    hold: z.strictObject({ citation: requiredLabel, quote }).readonly().optional(),
    examples: z.tuple([example], example).readonly(),
  })
  .readonly();
export type RetentionRule = z.infer<typeof retentionRule>;
