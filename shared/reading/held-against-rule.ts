import { addDays, isIsoDate } from '../base/dates';
import { subjectOf } from '../law/life-of';
import type { RuleSet } from '../law/rule-set';
import { askedOf } from './proposal';
import type { LetterReading } from './read-letter';

/**
 * The reading with its reply date held against the rule: where the printed date is not the day that the rule of such a letter counts
 * to from the date of the letter, it is asked about with both days. One of them may be misread, and only a person sees that.
 */
export function heldAgainstRule(reading: LetterReading, ruleSet: RuleSet): LetterReading {
  const { kind, datedOn, replyByOn } = reading;
  const [dated] = datedOn?.candidates ?? [];
  if (kind?.value == null || datedOn?.value == null || replyByOn?.value == null || dated === undefined)
    return reading;
  const rule = ruleSet
    .forLetter(kind.value)
    .find((each) => each.trigger.on === 'letter' && subjectOf(each) === 'reply');
  if (rule === undefined || rule.count.unit !== 'days' || !isIsoDate(datedOn.value)) return reading;
  const counted = addDays(datedOn.value, rule.count.length);
  if (counted === replyByOn.value) return reading;
  return {
    ...reading,
    // The letter does not print the day that is counted.
    replyByOn: askedOf('not-the-rule', [
      ...replyByOn.candidates,
      { value: counted, printed: '', place: dated.place },
    ]),
  };
}
