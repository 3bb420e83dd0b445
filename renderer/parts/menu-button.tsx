import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useOffered } from '../state/offered';
import { Icon } from './icon';
import './button.css';
import './combo-field.css';
import './menu-button.css';

export interface MenuChoice {
  readonly id: string;
  readonly words: string;
  readonly isDisabled?: boolean;
}

/** A button that opens a menu of further acts: Enter, Space or ↓ opens it, the arrows and first letters move, Esc closes. */
export function MenuButton(props: {
  /** What the button says: "More…". */
  readonly words: string;
  /** What a screen reader says of the list: "More for this deadline". */
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly onChoose: (id: string) => void;
  /** Among quiet buttons. */
  readonly isQuiet?: boolean;
}) {
  useOffered(
    props.choices
      .filter(({ isDisabled }) => isDisabled !== true)
      .map(({ id, words }) => ({ words, act: () => props.onChoose(id) })),
  );
  return (
    <MenuTrigger>
      <AriaButton className={`button button-${props.isQuiet === true ? 'quiet' : 'plain'} menu-button`}>
        <span>{props.words}</span>
        <Icon name="down" />
      </AriaButton>
      <Popover className="popover menu-popover" placement="bottom end">
        <Menu
          className="options"
          aria-label={props.label}
          onAction={(key) => {
            // The menu has to be gone, and the focus back on its button, before a form takes the focus.
            requestAnimationFrame(() => props.onChoose(String(key)));
          }}
        >
          {props.choices.map(({ id, words, isDisabled = false }) => (
            <MenuItem key={id} id={id} textValue={words} isDisabled={isDisabled} className="option">
              {words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
