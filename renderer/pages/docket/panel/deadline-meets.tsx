import { stepKindWords } from '../../../../shared/labels/closed-sets';
import { letterKindWords } from '../../../../shared/law/letter-kinds';
import type { Rule } from '../../../../shared/law/rule';
import { satisfiedWords } from '../../../../shared/law/rule-labels';

/** What counts as meeting the date, in plain words, and what takes it off the docket. */
export function MeetsIt({ rule }: { readonly rule: Rule }) {
  const { metBy = [], life } = rule;
  const byName = life?.metWhenNamedBy ?? [];
  const steps = metBy.filter((kind) => !byName.includes(kind)).map((kind) => stepKindWords[kind]);
  const named = byName.map((kind) => stepKindWords[kind]);
  const letters = rule.closedBy.map((kind) => letterKindWords[kind].label);
  return (
    <div className="small">
      <strong>What counts.</strong> {satisfiedWords[rule.satisfiedBy]}
      {steps.length > 0 && ` Logging the step ${quoted(steps)} meets it.`}
      {named.length > 0 && ` Logging the step ${quoted(named)} for this deadline meets it.`}
      {letters.length > 0 && ` The letter ${quoted(letters)} answers it.`}
    </div>
  );
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(' or ');
