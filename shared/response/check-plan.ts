import { compareDays } from '../base/dates';
import { type Refusal, refuse } from '../base/result';
import { dayZeroOf } from '../records/letter';
import type { Response, ResponseFields } from '../records/response';
import { planFields } from '../records/response-plan';
import type { Register } from '../register/register';
import { replyDeadlinesOf } from './response-of';

/** The refusal of a planned date before the letter or after the work-by date; null when it is possible. */
export function checkPlan(
  register: Register,
  { letterId }: Response,
  given: Partial<ResponseFields>,
): Refusal | null {
  const letter = register.letters.get(letterId);
  if (letter === undefined) return null;
  const workBy = replyDeadlinesOf(register, letterId)
    .map((deadline) => deadline.workBy)
    .sort()[0];
  for (const field of Object.values(planFields)) {
    const on = given[field]?.on;
    if (on === undefined) continue;
    const datedOn = dayZeroOf(letter);
    if (compareDays(on, datedOn) < 0) return refuse('invalid', 'plan-before-letter', { on, datedOn }, field);
    if (workBy !== undefined && compareDays(on, workBy) > 0) {
      return refuse('invalid', 'plan-after-work-by', { on, workBy }, field);
    }
  }
  return null;
}
