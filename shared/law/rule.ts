import * as z from 'zod';
import { isoDate, requiredLabel, requiredProse, singleLine } from '../base/fields';
import { reason } from '../base/reason';
import { agency } from './agency';
import { life } from './life';
import {
  authority,
  citation,
  closedBy,
  count,
  example,
  metBy,
  quote,
  ruleId,
  trigger,
  zone,
} from './rule-parts';
import { tolling } from './stretches';

export type { Citation, Count, Example, Trigger } from './rule-parts';

const confidence = z.enum(['stated', 'inferred', 'practice'], reason('not-one-of-these'));
/** How surely the text says what the rule says: in so many words, by inference, or only by practice. */
export type Confidence = z.infer<typeof confidence>;

const ruleKind = z.enum(['act-by', 'takes-effect'], reason('not-one-of-these'));
/** Act-by is ours to do; takes-effect happens by itself and is never met or missed. */
export type RuleKind = z.infer<typeof ruleKind>;

const endPolicy = z.enum(
  ['no-roll', 'hard-stop', 'license-holiday', 'next-working-day'],
  reason('not-one-of-these'),
);
/**
 * What happens when the last day is no working day. `no-roll`: the text is silent, a later day is only arguable.
 * `hard-stop`: nothing later is. `license-holiday`: 15 CFR 750.7(g), told as a note. `next-working-day`: the rule's
 * own words carry it on, as in 15 CFR 766.5(e); the only one that moves a due date.
 */
export type EndPolicy = z.infer<typeof endPolicy>;

const satisfiedBy = z.enum(
  ['received', 'sent', 'filed', 'postmarked', 'departed', 'automatic'],
  reason('not-one-of-these'),
);
/** What has to have happened by the due date. */
export type SatisfiedBy = z.infer<typeof satisfiedBy>;

const ladder = z.enum(['reply', 'appeal', 'license-expiry', 'watch', 'other'], reason('not-one-of-these'));
/** The reminder ladder that a deadline of this rule follows. */
export type Ladder = z.infer<typeof ladder>;

const cautious = z
  .strictObject({
    from: z.literal('trigger-letter', reason('not-one-of-these')),
    days: z.int(reason('not-a-number')).min(1, reason('out-of-range')).max(3_660, reason('out-of-range')),
    citation: requiredLabel,
    why: requiredProse,
  })
  .readonly();
/** An earlier date under a stricter reading, counted from the letter at the head of the chain. */
export type CautiousReading = z.infer<typeof cautious>;

/** What every entry of the table says of itself. */
export const aboutRule = {
  id: ruleId,
  /** What to do, or what happens. */
  title: requiredLabel,
  agency,
  authority,
  /** The zone whose date decides whether the day has passed. */
  zone,
  citation,
  quote,
  source: requiredLabel,
  /** When the source was last read. */
  checkedOn: isoDate,
  confidence,
  confidenceWhy: requiredProse,
  /** One sentence on what it means or what missing it costs. */
  meaning: requiredProse,
  advice: requiredProse.optional(),
  /** The section was amended after its text was read and has not been read again; every date it makes says so. */
  changedSince: z.strictObject({ on: isoDate, by: requiredLabel, says: requiredProse }).readonly().optional(),
};

/** One deadline the law sets; a built-in one without citation, quoted words, reading date or example does not compile. */
export const rule = z
  .strictObject({
    ...aboutRule,
    kind: ruleKind,
    trigger: trigger.readonly(),
    count: count.readonly(),
    /** The day of the trigger itself is never counted. */
    dayZero: z.literal('excluded', reason('not-one-of-these')),
    /** Whether a period of seven days or less leaves out Saturdays, Sundays and legal holidays. */
    shortPeriod: z.enum(['none', 'seven-days-or-less'], reason('not-one-of-these')),
    end: endPolicy,
    direction: z.enum(['forward', 'backward'], reason('not-one-of-these')),
    /** A window: not before so many days ahead of the trigger. */
    opensDays: z
      .int(reason('not-a-number'))
      .min(1, reason('out-of-range'))
      .max(3_660, reason('out-of-range'))
      .optional(),
    /** A date that ends at its first minute leaves only the day before to work in. */
    closesAt: z.enum(['start-of-day', 'midnight'], reason('not-one-of-these')).optional(),
    satisfiedBy,
    cautious: cautious.optional(),
    closedBy,
    /** Steps that meet it, beside a confirmed receipt. */
    metBy: metBy.optional(),
    /** `when-chosen`: depends on what only a person knows, so a form offers it; else it starts by itself. */
    starts: z.enum(['by-itself', 'when-chosen'], reason('not-one-of-these')).optional(),
    /** The length is practice, not text: a person may change it. */
    adjustable: z.literal(true, reason('not-one-of-these')).optional(),
    /** Once it is met, the next period follows. */
    repeats: z.literal(true, reason('not-one-of-these')).optional(),
    ladder,
    /** What happens to the deadline after it was counted; every built-in rule has one. */
    life: life.optional(),
    /** A duty of every year that starts from no letter: the question that tells whether it applies. */
    yearly: z.strictObject({ question: requiredProse }).readonly().optional(),
    examples: z.tuple([example], example).readonly(),
  })
  .readonly();
export type Rule = z.infer<typeof rule>;

/** A date worth knowing that binds nobody here: the agency's own time, a check of a printed date. Never on the docket. */
export const estimate = z
  .strictObject({
    ...aboutRule,
    kind: z.literal('estimate'),
    trigger: trigger.readonly(),
    count: count.readonly(),
    /** Stretches entered by hand stop the clock. */
    tolled: z.boolean(),
    examples: z
      .tuple(
        [
          z.strictObject({
            triggerOn: isoDate,
            tolling: z.array(tolling).readonly().optional(),
            due: isoDate,
            note: singleLine.optional(),
          }),
        ],
        z.strictObject({
          triggerOn: isoDate,
          tolling: z.array(tolling).readonly().optional(),
          due: isoDate,
          note: singleLine.optional(),
        }),
      )
      .readonly(),
  })
  .readonly();
export type Estimate = z.infer<typeof estimate>;
