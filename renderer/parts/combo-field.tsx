import { useMemo, useState } from 'react';
import { Button as AriaButton, ComboBox, Input, Popover } from 'react-aria-components';
import { createSearch } from '../state/record-search';
import { ComboOptions, grouped, type Pick } from './combo-options';
import { FieldFrame, type FieldProps } from './field-frame';
import { Icon } from './icon';
import './combo-field.css';
import './input.css';

export type { Pick } from './combo-options';

/** As many as can be looked over by their groups, so that every kind of step and every rule is among them; typing narrows the rest. */
const shown = 150;

export interface ComboFieldProps extends FieldProps {
  readonly picks: readonly Pick[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string;
  /** Offers a last line for text that is no pick yet: its words, or null when the text is not fit. */
  readonly offerNew?: (text: string) => string | null;
  readonly onNew?: (text: string) => void;
  /** Empties the field after each pick, for a list that is picked into. */
  readonly clears?: boolean;
}

const newId = '\u0000new';

// Thousands of picks are folded once, not with every key.
const search = createSearch<Pick>({
  recordOf: (pick) => pick,
  words: ({ label, detail, group, also = [] }) => [label, detail ?? '', group ?? '', ...also],
  derived: () => [],
});

/** One of many, found by typing any part of it. */
export function ComboField(props: ComboFieldProps) {
  const { picks, value, offerNew, clears } = props;
  const labelOf = (id: string | null) => picks.find((pick) => pick.id === id)?.label ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  // A field that was picked from begins anew, empty and closed, with the focus where it was.
  const [round, setRound] = useState(0);
  const text = typed ?? labelOf(value);
  const found = useMemo(() => (typed === null ? picks : search(picks, typed)), [picks, typed]);
  const offer = typed === null || typed.trim() === '' ? null : (offerNew?.(typed.trim()) ?? null);
  const items: readonly Pick[] = [
    ...found.slice(0, shown),
    ...(offer === null ? [] : [{ id: newId, label: offer }]),
  ];
  const pick = (id: string | null) => {
    if (id === newId) props.onNew?.((typed ?? '').trim());
    else if (id !== null) props.onChange(id);
    if (id !== null) setTyped(null);
    if (id !== null && clears) setRound(round + 1);
  };
  /** Takes what was typed and not picked: never lost, and never guessed where several would fit. */
  const take = (isEnter: boolean) => {
    const words = (typed ?? '').trim();
    const exact = picks.find(({ label }) => label.toLowerCase() === words.toLowerCase());
    const meant = exact ?? (isEnter && found.length === 1 ? found[0] : undefined);
    if (words !== '' && meant !== undefined) pick(meant.id);
    else if (offer !== null && found.length === 0) pick(newId);
    else if (words === '' || value !== null) setTyped(null);
  };
  return (
    <FieldFrame {...props}>
      {(control) => (
        <ComboBox
          key={round}
          items={grouped(items)}
          aria-labelledby={undefined}
          aria-label={props.label}
          inputValue={text}
          onInputChange={(next) => {
            if (next === text) return;
            setTyped(next);
            if (next === '' && value !== null && !clears) props.onChange(null);
          }}
          value={clears ? null : value}
          onChange={(key) => pick(key === null ? null : String(key))}
          onBlur={() => take(false)}
          onOpenChange={(isOpen, trigger) => {
            if (isOpen && trigger === 'manual') setTyped(null);
          }}
          menuTrigger="input"
          allowsEmptyCollection
          allowsCustomValue
          isInvalid={control['aria-invalid'] === true}
          isDisabled={props.isDisabled === true}
          autoFocus={props.autoFocus === true || round > 0}
        >
          <div
            className="combo-line"
            onKeyDownCapture={(event) => {
              const isOnOption = (event.target as HTMLElement).hasAttribute('aria-activedescendant');
              if (event.key !== 'Enter' || event.ctrlKey || typed === null || isOnOption) return;
              event.preventDefault();
              event.stopPropagation();
              take(true);
            }}
          >
            <Input
              id={control.id}
              className="input"
              dir="auto"
              spellCheck={false}
              placeholder={props.placeholder}
              aria-describedby={control['aria-describedby']}
            />
            <AriaButton className="combo-button">
              <Icon name="down" />
            </AriaButton>
          </div>
          <Popover className="popover">
            <ComboOptions />
            {found.length > shown && (
              <div className="options-note small">
                {shown} of {found.length}. Type more to narrow it down.
              </div>
            )}
          </Popover>
        </ComboBox>
      )}
    </FieldFrame>
  );
}
