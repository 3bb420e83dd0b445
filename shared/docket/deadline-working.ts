import type { Working } from '../counting/working';
import type { Rule } from '../law/rule';
import type { Deadline } from '../records/deadline';
import type { Letter } from '../records/letter';
import { dayZeroOf } from '../records/letter';
import { countFor } from '../register/count-for';
import type { Register } from '../register/register';
import { bookOf } from '../register/rules-in-force';

/**
 * The count behind a docket line, worked anew with the rule it was set by, for the screen and for paper. Null for a
 * date set by hand, a rule this register no longer has or that no longer counts so, and a chain whose letter is gone.
 */
export function workingOf(register: Register, line: Deadline): Working | null {
  const book = bookOf(register.settings);
  const rule = book.byId(line.ruleId);
  if (rule === undefined) return null;
  const letter = register.letters.get(line.source.id);
  if (rule.cautious !== undefined && letter === undefined) return null;
  try {
    return countAnew(register, line, rule, letter);
  } catch (error) {
    // The rule was set in another edition, with a length it cannot have now, or leads out of the calendar.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function countAnew(register: Register, line: Deadline, rule: Rule, letter: Letter | undefined): Working {
  const { triggerOn, leadDays, length } = line;
  const letterDays = letter === undefined ? {} : { letterOn: dayZeroOf(letter), printedOn: letter.datedOn };
  return countFor(register, rule, { triggerOn, leadDays, length, ...letterDays });
}
