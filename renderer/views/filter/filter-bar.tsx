import { type ReactNode, useRef, useState } from 'react';
import { Button as AriaButton, Popover } from 'react-aria-components';
import { filterWords } from '../../../shared/words/filter-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { FilterChips } from './filter-chips';
import { FilterMenu } from './filter-menu';
import { type BarFilter, type FilterWords, type OfferedField, withPart } from './offered-field';
import './filter-bar.css';

export interface FilterBarProps {
  /** Of what: "Filters of the licenses". */
  readonly label: string;
  readonly fields: readonly OfferedField[];
  readonly filter: BarFilter;
  /** The filter in words, one for each chip. */
  readonly words: readonly FilterWords[];
  readonly onChange: (filter: BarFilter) => void;
  /** Before the button: the saved views. */
  readonly children?: ReactNode;
  /** How many rows are found. */
  readonly says: string;
}

/** The filters of a list: what is set as chips, a button for more, and how many rows are found. It knows no list. */
export function FilterBar(props: FilterBarProps) {
  const { fields, filter, words, onChange } = props;
  const button = useRef<HTMLButtonElement>(null);
  /** What is open: every filter to choose from, or the values of one. */
  const [open, setOpen] = useState<string | null>(null);
  const toButton = () => button.current?.focus();
  const close = () => setOpen(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of controls and no fieldset of a form
    <div className="filter-bar" role="group" aria-label={props.label}>
      {props.children}
      <AriaButton
        ref={button}
        className="button button-quiet"
        aria-haspopup="dialog"
        aria-expanded={open !== null}
        onPress={() => setOpen('all')}
      >
        <Icon name="filter" />
        <span>{filterWords.filter}</span>
      </AriaButton>
      <Popover
        className="popover filter-popover"
        triggerRef={button}
        placement="bottom start"
        isOpen={open !== null}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        {open !== null && (
          <FilterMenu
            fields={fields}
            filter={filter}
            words={words}
            open={open}
            onOpen={setOpen}
            onChange={onChange}
            onClose={close}
          />
        )}
      </Popover>
      {words.length > 0 && (
        <>
          <FilterChips
            label={props.label}
            words={words}
            onOpen={setOpen}
            onRemove={(names) => {
              const next = names.reduce((rest, name) => withPart(rest, name, undefined), filter);
              onChange(next);
              if (Object.keys(next).length === 0) toButton();
            }}
          />
          <Button
            kind="link"
            onPress={() => {
              onChange({});
              toButton();
            }}
          >
            {filterWords.clear}
          </Button>
        </>
      )}
      <span className="muted filter-count" role="status">
        {props.says}
      </span>
    </div>
  );
}
