import type { Rule } from '../../../shared/law/rule';
import type { RuleSet } from '../../../shared/law/rule-set';
import type { RuleChoice } from '../../../shared/records/rule-choice';
import type { ChoiceDraft } from '../../state/step-start';
import { wholeFrom } from './draft-parts';

/** The days of a rule that rests on practice; null where the text sets the length. */
export function ownLength({ adjustable, count }: Rule): number | null {
  return adjustable === true && count.unit === 'days' ? count.length : null;
}

/** A rule as it is ticked: with its own days. */
export function choiceOf(rule: Rule): ChoiceDraft {
  return { ruleId: rule.id, length: String(ownLength(rule) ?? '') };
}

/** The choices of a letter or step that is logged, as a form shows them. */
export function choiceDrafts(ruleSet: RuleSet, chosen: readonly RuleChoice[]): readonly ChoiceDraft[] {
  return chosen.map(({ ruleId, length }) => {
    const rule = ruleSet.byId(ruleId);
    return { ruleId, length: String(length ?? (rule === undefined ? '' : (ownLength(rule) ?? ''))) };
  });
}

/** The ticked rules as a command takes them: only those still offered, in the order in which they are offered. */
export function choicesFrom(drafts: readonly ChoiceDraft[], offered: readonly Rule[]): RuleChoice[] {
  return offered.flatMap((rule) => {
    const draft = drafts.find(({ ruleId }) => ruleId === rule.id);
    if (draft === undefined) return [];
    const own = ownLength(rule);
    const length = own === null ? null : wholeFrom(draft.length, null);
    return [{ ruleId: rule.id, length: length === own ? null : length }];
  });
}
