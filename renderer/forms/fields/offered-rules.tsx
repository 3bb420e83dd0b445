import type { Rule } from '../../../shared/law/rule';
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
      <legend className="field-label">Start as well, where it applies</legend>
      {rules.map((rule) => (
        <div key={rule.id} className="stack">
          <CheckField
            label={rule.title}
            value={ticked.includes(rule)}
            onChange={(isOn) => toggle(rule, isOn)}
            description={`${rule.meaning} ${rule.citation}${rule.confidence === 'practice' ? ', agency practice' : ''}.`}
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
        label="Days"
        name={`chosen.${props.place}.length`}
        description={`Usually ${ownLength(props.rule)}, by practice; another number where the agency says so.`}
        inputMode="numeric"
        value={props.value}
        onChange={props.onChange}
        trims
      />
    </div>
  );
}
