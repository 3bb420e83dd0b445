import { FieldFrame, type FieldProps } from './field-frame';
import { useInitialFocus } from './initial-focus';
import './input.css';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** For names and numbers people search by: spaces at the ends go when the field is left, in plain sight. */
  readonly trims?: boolean;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel';
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const ref = useInitialFocus<HTMLInputElement>(props.autoFocus);
  const trim = () => {
    if (props.trims && props.value !== props.value.trim()) props.onChange(props.value.trim());
  };
  return (
    <FieldFrame {...props}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          className="input"
          type="text"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          inputMode={props.inputMode}
          placeholder={props.placeholder}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={trim}
        />
      )}
    </FieldFrame>
  );
}

/** Text of several lines; grows with what is typed. */
export function LongTextField(props: Omit<TextFieldProps, 'trims' | 'inputMode'>) {
  const ref = useInitialFocus<HTMLTextAreaElement>(props.autoFocus);
  return (
    <FieldFrame {...props}>
      {(control) => (
        <textarea
          {...control}
          ref={ref}
          className="input"
          dir="auto"
          spellCheck={false}
          placeholder={props.placeholder}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
