import { type KeyboardEvent, useMemo, useState } from 'react';
import { Button as AriaButton, ComboBox, Input, Popover } from 'react-aria-components';
import { createSearch } from '../state/record-search';
import { ComboOptions, grouped, type Pick } from './combo-options';
import { beginningFirst, takenFrom, unclearWords } from './combo-text';
import { FieldFrame, type FieldProps } from './field-frame';
import { Icon } from './icon';
import { pendingText } from './pending-text';
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
  /** "a country": what text that is none of the list is said not to be. */
  readonly what?: string;
  /** Finds picks by more than their words, best first. */
  readonly find?: (text: string) => readonly Pick[];
  /** The pick that a text names outright, by more than its label. */
  readonly meant?: (text: string) => string | undefined;
  /** Offers a last line for text that is no pick yet: its words, or null when the text is not fit. */
  readonly offerNew?: (text: string) => string | null;
  readonly onNew?: (text: string) => void;
  /** Whatever is typed is taken as it is when the field is left. */
  readonly isFree?: boolean;
  /** Empties the field after each pick, for a list that is picked into. */
  readonly clears?: boolean;
}

const newId = '\u0000new';

// Thousands of picks are folded once, not with every key.
const search = createSearch<Pick>({
  recordOf: (pick) => pick,
  words: ({ label, detail, group }) => [label, detail ?? '', group ?? ''],
  derived: () => [],
});

/** What is typed, what it finds, and what becomes of it. */
function useComboText(props: ComboFieldProps) {
  const { picks, value, offerNew, clears, find } = props;
  const label = picks.find((pick) => pick.id === value)?.label ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [isUnclear, setIsUnclear] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  // A field that was picked from begins anew, empty and closed, with the focus where it was.
  const [round, setRound] = useState(0);
  const found = useMemo(() => {
    if (typed === null) return picks;
    return find === undefined ? beginningFirst(search(picks, typed), typed) : find(typed);
  }, [picks, typed, find]);
  const words = (typed ?? '').trim();
  const offer = words === '' ? null : (offerNew?.(words) ?? null);
  const put = (text: string | null, is = false) => {
    setTyped(text);
    setIsUnclear(is);
    setShowsAll(false);
  };
  const pick = (id: string | null) => {
    if (id === null) return;
    if (id === newId) props.onNew?.(words);
    else props.onChange(id);
    put(null);
    if (clears) setRound(round + 1);
  };
  return {
    round,
    text: typed ?? label,
    /** Text that nothing was chosen for yet. */
    pending: words === '' || words === label ? null : words,
    error:
      isUnclear && words !== ''
        ? unclearWords(words, found.length, props.what ?? 'one of the list')
        : undefined,
    found: showsAll ? picks : found,
    offer,
    pick,
    showAll: () => setShowsAll(true),
    onType: (next: string) => {
      put(next);
      if (next.trim() === '' && value !== null && !clears) props.onChange(null);
    },
    /** Takes what was typed and not picked: never lost, never guessed, and never replaced by what stood there before. */
    take: (isEnter: boolean) => {
      if (typed === null) return;
      const canBeNew = offer !== null;
      const taken = takenFrom({
        ...{ text: typed, picks, found, isEnter, canBeNew },
        isFree: props.isFree === true,
        meant: props.meant,
      });
      if (taken.is === 'pick') pick(taken.id);
      else if (taken.is === 'new') pick(newId);
      else if (taken.is === 'nothing' || words === label) put(null);
      else {
        put(typed, true);
        if (value !== null && !clears) props.onChange(null);
      }
    },
  };
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
            <AriaButton className="combo-button">
              <Icon name="down" />
            </AriaButton>
          </div>
          <Popover className="popover">
            <ComboOptions />
            {combo.found.length > shown && (
              <div className="options-note small">
                {shown} of {combo.found.length}. Type more to narrow it down.
              </div>
            )}
          </Popover>
        </ComboBox>
      )}
    </FieldFrame>
  );
}
