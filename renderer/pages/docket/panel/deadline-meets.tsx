import { stepKindWords } from '../../../../shared/labels/closed-sets';
import { letterKindWords } from '../../../../shared/law/letter-kinds';
import type { Rule } from '../../../../shared/law/rule';
import { satisfiedWords } from '../../../../shared/law/rule-labels';
import { deadlinePanelWords } from '../../../../shared/words/deadline-panel-words';

/** What counts as meeting the date, in plain words, and what takes it off the docket. */
export function MeetsIt({ rule }: { readonly rule: Rule }) {
  const { metBy = [], life } = rule;
  const byName = life?.metWhenNamedBy ?? [];
  const steps = metBy.filter((kind) => !byName.includes(kind)).map((kind) => stepKindWords[kind]);
  const named = byName.map((kind) => stepKindWords[kind]);
  const letters = rule.closedBy.map((kind) => letterKindWords[kind].label);
  return (
    <div className="small">
      <strong>{deadlinePanelWords.whatCounts}</strong> {satisfiedWords[rule.satisfiedBy]}
      {steps.length > 0 && ` ${deadlinePanelWords.stepMeets({ steps: quoted(steps) })}`}
      {named.length > 0 && ` ${deadlinePanelWords.namedStepMeets({ steps: quoted(named) })}`}
      {letters.length > 0 && ` ${deadlinePanelWords.letterAnswers({ letters: quoted(letters) })}`}
    </div>
  );
}

const quoted = (names: readonly string[]): string =>
  names
    .map((text) => deadlinePanelWords.quoted({ text }))
    .reduce((one, other) => deadlinePanelWords.or({ one, other }));
