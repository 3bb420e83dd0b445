import { shipmentWords } from '../../../shared/words/shipments-words';
import '../../parts/view-switch.css';

type Goal = 'ship' | 'plan';

/** Whether the shipment has left or is planned; what is typed stays. */
export function HasLeftSwitch(props: { readonly goal: Goal; readonly onChange: (goal: Goal) => void }) {
  const choices: readonly (readonly [Goal, string])[] = [
    ['ship', shipmentWords.hasLeft],
    ['plan', shipmentWords.isPlanned],
  ];
  return (
    <div className="row">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame with a legend */}
      <div className="view-switch" role="group" aria-label={shipmentWords.whether}>
        {choices.map(([goal, words]) => (
          <button
            key={goal}
            type="button"
            className="view-choice"
            aria-pressed={props.goal === goal}
            onClick={() => props.onChange(goal)}
          >
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}
