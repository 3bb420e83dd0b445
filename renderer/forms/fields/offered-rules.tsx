import type { Rule } from '../../../shared/law/rule';
import { fieldWords } from '../../../shared/words/fields-words';
import { CheckField } from '../../parts/check-field';
import { TextField } from '../../parts/text-field';
import type { ChoiceDraft } from '../../state/step-start';
import { choiceOf, ownLength } from './choice-draft';
import './offered-rules.css';

/** Rules that depend on what only a person knows: ticked where they apply, each with its meaning. */
export function OfferedRules(props: {
  readonly rules: readonly Rule[];
  readonly chosen: readonly ChoiceDraft[];
  readonly onChange: (chosen: readonly ChoiceDraft[]) => void;
}) {
  const { rules, chosen, onChange } = props;
  if (rules.length === 0) return null;
  const ticked = rules.filter(({ id }) => chosen.some(({ ruleId }) => ruleId === id));
  const toggle = (rule: Rule, isOn: boolean) =>
    onChange(isOn ? [...chosen, choiceOf(rule)] : chosen.filter(({ ruleId }) => ruleId !== rule.id));
  return (
    <fieldset className="stack offered">
      <legend className="field-label">{fieldWords.startAsWell}</legend>
      {rules.map((rule) => (
        <div key={rule.id} className="stack">
          <CheckField
            label={rule.title}
            value={ticked.includes(rule)}
            onChange={(isOn) => toggle(rule, isOn)}
            description={
              rule.confidence === 'practice'
                ? fieldWords.meaningPractice({ meaning: rule.meaning, citation: rule.citation })
                : `${rule.meaning} ${rule.citation}.`
            }
          />
          {ticked.includes(rule) && ownLength(rule) !== null && (
            <LengthField
              rule={rule}
              place={ticked.indexOf(rule)}
              value={chosen.find(({ ruleId }) => ruleId === rule.id)?.length ?? ''}
              onChange={(length) =>
                onChange(chosen.map((each) => (each.ruleId === rule.id ? { ...each, length } : each)))
              }
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}

function LengthField(props: {
  readonly rule: Rule;
  readonly place: number;
  readonly value: string;
  readonly onChange: (length: string) => void;
}) {
  return (
    <div className="offered-length">
      <TextField
        label={fieldWords.days}
        name={`chosen.${props.place}.length`}
        description={fieldWords.usually({ days: ownLength(props.rule) ?? '' })}
        inputMode="numeric"
        value={props.value}
        onChange={props.onChange}
        trims
      />
    </div>
  );
}
