import * as z from 'zod';
import { isoDate, requiredLabel, singleLine } from '../base/fields';
import { reason } from '../base/reason';
import { aboutRule } from './rule';
import { metBy, quote } from './rule-parts';
import { stepKinds } from './step-kinds';

const event = z.strictObject({ what: requiredLabel, on: isoDate }).readonly();
/** A dated event that keeps records alive; `what` is a kind of step, or `expiresOn` for the printed expiry. */
export type KeptFrom = z.infer<typeof event>;

const example = z
  .strictObject({
    events: z.array(event).min(1, reason('missing')).readonly(),
    /** Null for events under which the records are held, or that start nothing. */
    keepThrough: isoDate.nullable(),
    note: singleLine.optional(),
  })
  .readonly();

const stepKind = z.enum(stepKinds, reason('not-a-step-kind'));

const heldBy = z
  .strictObject({
    /** Each of these sets a hold, from its day. */
    steps: z.tuple([stepKind], stepKind).readonly(),
    /** Each of these ends one hold that was set on its day or before. */
    endedBy: metBy,
    /** Whether written authorization ends it: a legal hold of the record, lifted on the day of the step or later. */
    endedInWriting: z.boolean(),
    citation: requiredLabel,
    quote,
    /** What it forbids and for how long, as the middle of a sentence. */
    says: requiredLabel,
  })
  .readonly();
/** A hold that follows from what happened, without anybody entering one. */
export type HeldBy = z.infer<typeof heldBy>;

/** How long records are kept: so many years from the latest of several events. */
export const retentionRule = z
  .strictObject({
    ...aboutRule,
    kind: z.literal('retention'),
    years: z.int(reason('not-a-number')).min(1, reason('out-of-range')).max(100, reason('out-of-range')),
    /** The steps whose day counts. */
    steps: metBy,
    /** Whether the printed expiry of the license counts too. */
    fromExpiry: z.boolean(),
    /** Steps that bring a record under the rule whatever agency it is of. */
    alsoFor: metBy.optional(),
    /** Steps after which nothing may be disposed of, and what ends that. */
    heldBy: z.array(heldBy).readonly().optional(),
    /** What forbids disposal even after that time. */
    hold: z.strictObject({ citation: requiredLabel, quote }).readonly().optional(),
    examples: z.tuple([example], example).readonly(),
  })
  .readonly();
export type RetentionRule = z.infer<typeof retentionRule>;
