import { letterKindWords } from '../../../shared/law/letter-kinds';
import type { Rule } from '../../../shared/law/rule';
import { startsByItself } from '../../../shared/law/rule-set';
import { stepKindLabels } from '../../../shared/law/step-kind-words';
import { deadlineWords } from '../../../shared/words/deadline-words';
import { Button } from '../../parts/button';
import { useNavigation } from '../../state/navigation';
import { choiceOf } from '../fields/choice-draft';
import type { RuleStart } from './rule-start';

/** A rule that a letter or a step starts: says which, and goes there. */
export function StartElsewhere(props: {
  readonly rule: Rule;
  readonly start: Extract<RuleStart, { readonly is: 'step' | 'letter' }>;
  readonly licenseId: string | null;
  readonly onLeave: () => void;
}) {
  const { rule, start, licenseId, onLeave } = props;
  const { logLetter, logStep } = useNavigation();
  const licenseIds = licenseId === null ? [] : [licenseId];
  if (start.is === 'letter') {
    const kinds = start.kinds.map((kind) => letterKindWords[kind].label);
    return (
      <div className="stack">
        <p>
          {kinds.length === 0
            ? deadlineWords.startsWithStatedDate
            : deadlineWords.startsWithLetter({ kinds: kinds.join(', ') })}
        </p>
        <div>
          <Button
            icon="letter"
            onPress={() => {
              onLeave();
              logLetter(licenseIds);
            }}
          >
            {deadlineWords.logLetter}
          </Button>
        </div>
      </div>
    );
  }
  const rules = startsByItself(rule) ? [] : [choiceOf(rule)];
  return (
    <div className="stack">
      <p>{deadlineWords.startsWithStep}</p>
      <div className="row">
        {start.kinds.map((kind) => (
          <Button
            key={kind}
            icon="check"
            onPress={() => {
              onLeave();
              logStep({ kind, licenseIds, rules });
            }}
          >
            {stepKindLabels[kind].label}…
          </Button>
        ))}
      </div>
    </div>
  );
}
