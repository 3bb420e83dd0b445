import { useId } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components';
import './bar-chart.css';

export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** A chart of bars, each a button that can be pressed in; its words and number say what the bar shows. */
export function BarChart(props: {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly chosen: readonly string[];
  readonly onPress: (id: string) => void;
}) {
  const id = useId();
  const most = Math.max(1, ...props.bars.map(({ count }) => count));
  return (
    <div>
      <h2 id={id} className="bar-title">
        {props.title}
      </h2>
      <ul aria-labelledby={id}>
        {props.bars.map((bar) => (
          <li key={bar.id}>
            <AriaToggleButton
              className="bar"
              isSelected={props.chosen.includes(bar.id)}
              isDisabled={bar.count === 0 && !props.chosen.includes(bar.id)}
              onChange={() => props.onPress(bar.id)}
            >
              <span className="cut">{bar.label}</span>
              <span className="bar-track">
                <span className="bar-length" style={{ width: `${(100 * bar.count) / most}%` }} />
              </span>
              <span className="bar-count">{bar.count.toLocaleString('en-US')}</span>
            </AriaToggleButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
