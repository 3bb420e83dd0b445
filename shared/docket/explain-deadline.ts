import type { CountExplanation } from '../counting/count-explanation';
import type { Rule } from '../law/rule';
import type { Deadline } from '../records/deadline';
import type { Letter } from '../records/letter';
import { dayZeroOf } from '../records/letter';
import { countFor } from '../register/count-for';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';

/** The letter that set a deadline; null for one that something else set. */
export const letterIdOf = ({ source }: Deadline): string | null =>
  source.kind === 'letter' ? source.id : null;

/**
 * The count of a deadline, made again with the rule that set it, for the screen and for print. Null for a date set by
 * hand, a rule this register no longer has or that no longer counts so, and a chain whose letter is gone.
 */
export function explainDeadline(register: Register, deadline: Deadline): CountExplanation | null {
  const ruleSet = ruleSetOf(register.settings);
  const rule = ruleSet.byId(deadline.ruleId);
  if (rule === undefined) return null;
  // Letters of a long register are read when one is asked for that is not there.
  const letterId = letterIdOf(deadline);
  const letter = letterId === null ? undefined : register.letters.get(letterId);
  if (rule.cautious !== undefined && letter === undefined) return null;
  try {
    return countAnew(register, deadline, rule, letter);
  } catch (error) {
    // The rule was set in another edition, with a length it cannot have now, or leads out of the calendar.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function countAnew(
  register: Register,
  deadline: Deadline,
  rule: Rule,
  letter: Letter | undefined,
): CountExplanation {
  const { triggerOn, leadDays, length } = deadline;
  const letterDays = letter === undefined ? {} : { letterOn: dayZeroOf(letter), printedOn: letter.datedOn };
  return countFor(register, rule, { triggerOn, leadDays, length, ...letterDays });
}
