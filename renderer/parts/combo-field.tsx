import type { KeyboardEvent } from 'react';
import { Button as AriaButton, ComboBox, Input, Popover } from 'react-aria-components';
import { partWords } from '../../shared/words/parts-words';
import { ComboOptions, grouped, type Pick } from './combo-options';
import { FieldFrame, type FieldProps } from './field-frame';
import { Icon } from './icon';
import { pendingText } from './pending-text';
import { type ComboTextProps, newId, useComboText } from './use-combo-text';
import './combo-field.css';
import './input.css';

export type { Pick } from './combo-options';

/** As many as can be looked over by their groups, so that every kind of step and every rule is among them; typing narrows the rest. */
const shown = 150;

export interface ComboFieldProps extends FieldProps, ComboTextProps {
  readonly placeholder?: string;
}

/**
 * One of many, found by typing any part of it. Text that is none of the list stays in the field, which says so and holds nothing else;
 * a form with such a field is not saved (`pending-text.ts`).
 */
export function ComboField(props: ComboFieldProps) {
  const { value, clears } = props;
  const combo = useComboText(props);
  const items: readonly Pick[] = [
    ...combo.found.slice(0, shown),
    ...(combo.offer === null ? [] : [{ id: newId, label: combo.offer }]),
  ];
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    const { currentTarget, target } = event;
    const isSaving = event.ctrlKey || event.metaKey;
    const isOnOption = (target as HTMLElement).hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || combo.pending === null || (isOnOption && !isSaving)) return;
    event.preventDefault();
    event.stopPropagation();
    combo.take(true);
    // What was taken is in the form with the next drawing.
    if (isSaving) requestAnimationFrame(() => currentTarget.closest('form')?.requestSubmit());
  };
  return (
    <FieldFrame {...props} error={props.error ?? combo.error}>
      {(control) => (
        <ComboBox
          key={combo.round}
          items={grouped(items)}
          aria-labelledby={undefined}
          aria-label={props.label}
          inputValue={combo.text}
          onInputChange={(next) => next !== combo.text && combo.onType(next)}
          value={clears ? null : value}
          onChange={(key) => combo.pick(key === null ? null : String(key))}
          onBlur={() => combo.take(false)}
          onOpenChange={(isOpen, trigger) => isOpen && trigger === 'manual' && combo.showAll()}
          menuTrigger="input"
          allowsEmptyCollection
          allowsCustomValue
          isInvalid={control['aria-invalid'] === true}
          isDisabled={props.isDisabled === true}
          autoFocus={props.autoFocus === true || combo.round > 0}
        >
          <div
            className="combo-line"
            {...(combo.pending === null ? {} : { [pendingText]: combo.pending })}
            onKeyDownCapture={onKeyDownCapture}
          >
            <Input
              id={control.id}
              className="input"
              dir="auto"
              spellCheck={false}
              placeholder={props.placeholder}
              aria-describedby={control['aria-describedby']}
            />
            <AriaButton className="combo-button" aria-label={partWords.showSuggestions}>
              <Icon name="down" />
            </AriaButton>
          </div>
          <Popover className="popover">
            <ComboOptions />
            {combo.found.length > shown && (
              <div className="options-note small">
                {partWords.shownOf({ shown, all: combo.found.length })}
              </div>
            )}
          </Popover>
        </ComboBox>
      )}
    </FieldFrame>
  );
}
