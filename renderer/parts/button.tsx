import type { ReactNode } from 'react';
import { Button as AriaButton, ToggleButton as AriaToggleButton } from 'react-aria-components';
import { Icon, type IconName } from './icon';
import './button.css';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger' | 'link';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  /** Keys that do the same, shown beside the words: "Ctrl L". */
  readonly shortcut?: string;
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly 'aria-describedby'?: string;
  /** The words with what they are about, where a row says that only to the eye. */
  readonly 'aria-label'?: string;
  /** For a button that opens and closes what stands below it. */
  readonly 'aria-expanded'?: boolean;
  /** Where the page is narrow only its drawing shows; the words are said, and shown when hovering. */
  readonly shrinks?: true;
}

export function Button({ children, kind = 'plain', icon, shortcut, shrinks, ...rest }: ButtonProps) {
  const words = shrinks === true && typeof children === 'string' ? children : null;
  const button = (
    <AriaButton
      {...rest}
      {...(words === null ? {} : { 'aria-label': words })}
      className={`button button-${kind}`}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {shortcut &&
        (words === null ? (
          <span className="shortcut" aria-hidden="true">
            {shortcut}
          </span>
        ) : (
          // Drawn by the style: a text of its own would not be in the name that is said.
          <span className="shortcut" aria-hidden="true" data-keys={shortcut} />
        ))}
    </AriaButton>
  );
  return words === null ? (
    button
  ) : (
    <span className="button-shrinks" title={words}>
      {button}
    </span>
  );
}

/** A button that shows only a drawing; the label is what a screen reader says and what hovering shows. */
export function IconButton(props: {
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}) {
  const { label, icon, ...rest } = props;
  return (
    <span title={label}>
      <AriaButton {...rest} aria-label={label} className="button button-quiet button-icon">
        <Icon name={icon} />
      </AriaButton>
    </span>
  );
}

/** A button that stays pressed in while what it shows is shown. */
export function ToggleButton(props: {
  readonly children: ReactNode;
  readonly icon: IconName;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** The id of what it shows. */
  readonly controls: string;
}) {
  return (
    <AriaToggleButton
      className="button button-quiet"
      isSelected={props.isOn}
      onChange={props.onChange}
      aria-controls={props.controls}
    >
      <Icon name={props.icon} />
      <span>{props.children}</span>
    </AriaToggleButton>
  );
}
