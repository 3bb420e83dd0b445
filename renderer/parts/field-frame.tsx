import { type ReactNode, useId } from 'react';
import { partWords } from '../../shared/words/parts-words';
import { useFieldError } from './refusal';
import './field-frame.css';

/** What every field takes. `name` is the command's field path; several, separated by spaces, when refusals call it differently. */
export interface FieldProps {
  readonly label: string;
  /** Only for a screen reader: what stands around says it to the eye. */
  readonly isLabelHidden?: boolean;
  readonly name?: string;
  readonly description?: ReactNode;
  /** Overrides what the refusal around it says. */
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
  readonly isWide?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** The attributes that tie a control to its label, description and error. */
export interface ControlProps {
  readonly id: string;
  readonly disabled: boolean;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** Label above, control, then description and error below. */
export function FieldFrame(props: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const ofRefusal = useFieldError((props.name ?? '').split(' '));
  const error = props.error ?? ofRefusal;
  const described = [props.description && `${id}-description`, error && `${id}-error`].filter(Boolean);
  return (
    <div className={props.isWide ? 'field wide' : 'field'} data-field={props.name}>
      <label className={props.isLabelHidden ? 'unseen' : 'field-label'} htmlFor={id}>
        {props.label}
        {props.isOptional && <span className="field-optional"> {partWords.optional}</span>}
      </label>
      {props.children({
        id,
        disabled: props.isDisabled === true,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
      })}
      {props.description && (
        <div id={`${id}-description`} className="field-description">
          {props.description}
        </div>
      )}
      {error && (
        <div id={`${id}-error`} className="field-error">
          {error}
        </div>
      )}
    </div>
  );
}
