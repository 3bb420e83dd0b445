import { FieldFrame, type FieldProps } from './field-frame';
import './input.css';

/** A line of text that is not shown while it is typed. */
export function PasswordField(
  props: FieldProps & { readonly value: string; readonly onChange: (value: string) => void },
) {
  return (
    <FieldFrame {...props}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
