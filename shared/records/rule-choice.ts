import * as z from 'zod';
import { reason } from '../base/reason';
import { ruleId } from '../law/rule-parts';

/** A rule that somebody chose to start, because it depends on what only a person knows. */
export const ruleChoice = z.strictObject({
  ruleId,
  /** Another length in days, for a rule that rests on practice; null keeps the rule's own. */
  length: z
    .int(reason('not-a-number'))
    .min(1, reason('out-of-range'))
    .max(3_660, reason('out-of-range'))
    .nullable()
    .default(null),
});
export type RuleChoice = z.infer<typeof ruleChoice>;

/** Working days ahead of work-by for a courier where receipt counts; they only ever move work-by earlier. */
export const leadDays = z
  .int(reason('not-a-number'))
  .min(0, reason('out-of-range'))
  .max(60, reason('out-of-range'));
