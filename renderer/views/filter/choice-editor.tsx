import { useMemo, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { filterWords } from '../../../shared/words/filter-words';
import { Icon } from '../../parts/icon';
import { Name } from '../../parts/verbatim';
import { isMatch } from '../../state/match';
import type { OfferedChoice, OfferedField } from './offered-field';
import '../../parts/input.css';
import '../../parts/combo-field.css';
import './filter-bar.css';

/** As many values as are drawn; typing narrows the rest. */
const shown = 100;

/** The values of a filter, any number of them; typing finds them. What is chosen stands first. */
export function ChoiceEditor(props: {
  readonly field: OfferedField;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const { field, value, onChange } = props;
  const [typed, setTyped] = useState('');
  // What was chosen on opening stands first, so that the rows do not move under the pointer.
  const [first] = useState(value);
  const items = useMemo(() => {
    const gone = first.filter((id) => !field.choices.some((each) => each.id === id));
    const chosen = field.choices.filter(({ id }) => first.includes(id));
    const others = field.choices.filter(({ id }) => !first.includes(id));
    return [
      ...gone.map((id): OfferedChoice => ({ id, label: id || filterWords.none, count: 0 })),
      ...chosen,
      ...others,
    ];
  }, [field, first]);
  const found = useMemo(
    () => (typed.trim() === '' ? items : items.filter(({ label }) => isMatch(label, typed))),
    [items, typed],
  );
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField className="filter-search" aria-label={filterWords.find({ field: field.label })} autoFocus>
        <Input
          className="input"
          placeholder={filterWords.typeFind}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
        />
      </TextField>
      <ListBox<OfferedChoice>
        className="options"
        aria-label={field.label}
        selectionMode={field.isSingle === true ? 'single' : 'multiple'}
        selectionBehavior="toggle"
        escapeKeyBehavior="none"
        selectedKeys={value.map(keyOf)}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          if (field.isSingle === true) return onChange([...keys].map((key) => String(key).slice(1)));
          const chosen = new Set([...keys].map((key) => String(key).slice(1)));
          // What is out of sight, because it does not fit what was typed, stays chosen.
          const listed = new Set(found.slice(0, shown).map(({ id }) => id));
          onChange([...value.filter((id) => !listed.has(id)), ...[...chosen].filter((id) => listed.has(id))]);
        }}
        items={found.slice(0, shown)}
        renderEmptyState={() => <div className="options-note">{filterWords.nothingFound}</div>}
      >
        {(choice) => (
          <ListBoxItem id={keyOf(choice.id)} className="option filter-option" textValue={choice.label}>
            {({ isSelected }) => (
              <>
                <span className="filter-check">{isSelected && <Icon name="check" />}</span>
                <span className="filter-value">
                  <Name text={choice.label} />
                </span>
                {choice.count !== null && (
                  <span className="muted small">{choice.count.toLocaleString('en-US')}</span>
                )}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {found.length > shown && (
        <div className="options-note small">{filterWords.shownOf({ shown, all: found.length })}</div>
      )}
    </Autocomplete>
  );
}

// A key may not be empty, and having none is a value too.
const keyOf = (id: string): string => `=${id}`;
