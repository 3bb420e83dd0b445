import { type ReactNode, useId } from 'react';
import './check-field.css';
import './field-frame.css';

/** A single yes or no. */
export function CheckField(props: {
  readonly label: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly description?: ReactNode;
  readonly isDisabled?: boolean;
  readonly name?: string;
}) {
  const id = useId();
  return (
    <div className="check" data-field={props.name}>
      <input
        id={id}
        type="checkbox"
        checked={props.value}
        disabled={props.isDisabled}
        aria-describedby={props.description ? `${id}-description` : undefined}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{props.label}</label>
        {props.description && (
          <div id={`${id}-description`} className="field-description">
            {props.description}
          </div>
        )}
      </div>
    </div>
  );
}
