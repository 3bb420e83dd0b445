import { type Refusal, refuse } from '../base/result';
import { offeredBeside } from '../law/offered-beside';
import type { Rule } from '../law/rule';
import type { RuleSet } from '../law/rule-set';
import type { RuleChoice } from '../records/rule-choice';

/** Why rules cannot start with a letter or step: unknown, of another kind, or of a length that is not theirs; null when they can. */
export function checkChosenRules(
  ruleSet: RuleSet,
  starting: readonly Rule[],
  own: readonly Rule[],
  chosen: readonly RuleChoice[],
): Refusal | null {
  const offered = offeredBeside(ruleSet, starting, own, chosen);
  for (const [index, { ruleId, length }] of chosen.entries()) {
    const field = `chosen.${index}`;
    const rule = ruleSet.byId(ruleId);
    if (rule === undefined)
      return refuse('not-found', 'no-such-rule', { reference: ruleId }, `${field}.ruleId`);
    // What starts by itself may be named all the same: to give it another length, where it has none of its own.
    if (![...starting, ...offered].includes(rule)) {
      return refuse('invalid', 'rule-not-here', { title: rule.title }, `${field}.ruleId`);
    }
    if (length !== null && rule.adjustable !== true) {
      return refuse('invalid', 'length-fixed', {}, `${field}.length`);
    }
  }
  return null;
}
