import { FieldFrame, type FieldProps } from './field-frame';
import { useInitialFocus } from './initial-focus';
import './input.css';

export interface Choice<T extends string = string> {
  readonly id: T;
  readonly label: string;
}

/** One of a short, fixed list. */
export function SelectField<T extends string>(
  props: FieldProps & {
    readonly choices: readonly Choice<T>[];
    readonly value: T;
    readonly onChange: (value: T) => void;
  },
) {
  const ref = useInitialFocus<HTMLSelectElement>(props.autoFocus);
  return (
    <FieldFrame {...props}>
      {(control) => (
        <select
          {...control}
          ref={ref}
          className="input"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value as T)}
        >
          {props.choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
