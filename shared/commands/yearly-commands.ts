import * as z from 'zod';
import { reason } from '../base/reason';
import { ruleId } from '../law/rule-parts';

/**
 * Says that a yearly duty does not apply (`false`), or takes that answer back (`null`). One that applies is set up by its
 * deadline: `add-deadline` or `log-step`.
 */
export const answerYearlyDuty = z.strictObject({
  do: z.literal('answer-yearly-duty'),
  rule: ruleId,
  applies: z.boolean(reason('not-one-of-these')).nullable(),
});
