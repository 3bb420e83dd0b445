import { Dialog, Menu, MenuItem } from 'react-aria-components';
import type { FilterName, ListFilter, Period } from '../../../shared/records/saved-view';
import { filterWords } from '../../../shared/words/filter-words';
import { Button } from '../../parts/button';
import { ChoiceEditor } from './choice-editor';
import { DaysEditor } from './days-editor';
import { type FilterWords, type OfferedField, withPart } from './offered-field';
import { PeriodEditor } from './period-editor';
import './filter-bar.css';

interface FilterMenuProps {
  readonly fields: readonly OfferedField[];
  readonly filter: ListFilter;
  readonly words: readonly FilterWords[];
  readonly open: FilterName | 'all';
  readonly onOpen: (name: FilterName | 'all') => void;
  readonly onChange: (filter: ListFilter) => void;
  readonly onClose: () => void;
}

/** Every filter of a list; choosing one shows its values in the same place. */
export function FilterMenu(props: FilterMenuProps) {
  const { fields, filter, open, onChange, onClose } = props;
  const field = fields.find(({ name }) => name === open);
  const choose = (name: FilterName) => {
    if (fields.find((each) => each.name === name)?.kind !== 'mine') return props.onOpen(name);
    onChange(withPart(filter, name, filter[name] === undefined ? true : undefined));
    onClose();
  };
  return (
    <Dialog
      className="filter-dialog"
      aria-label={field === undefined ? filterWords.filter : filterWords.filterOf({ field: field.label })}
    >
      {field === undefined || field.kind === 'mine' ? (
        <Menu
          className="options"
          aria-label={filterWords.filterBy}
          autoFocus="first"
          items={fields.map((each) => ({ ...each, id: each.name }))}
          onAction={(key) => choose(key as FilterName)}
        >
          {(each) => (
            <MenuItem id={each.name} className="option filter-option" textValue={each.label}>
              <span>{each.label}</span>
              <span className="muted small cut">
                {props.words.find(({ name }) => name === each.name)?.words}
                {each.kind === 'mine' && filter.mine && 'set'}
              </span>
            </MenuItem>
          )}
        </Menu>
      ) : (
        <>
          <div className="filter-head">
            <span className="strong">{field.label}</span>
            <Button kind="link" onPress={() => props.onOpen('all')}>
              {filterWords.allFilters}
            </Button>
          </div>
          <Editor
            key={field.name}
            field={field}
            filter={filter}
            onChange={(value) => onChange(withPart(filter, field.name, value))}
            onClose={onClose}
          />
        </>
      )}
    </Dialog>
  );
}

function Editor({
  field,
  filter,
  onChange,
  onClose,
}: {
  readonly field: OfferedField;
  readonly filter: ListFilter;
  readonly onChange: (value: never) => void;
  readonly onClose: () => void;
}) {
  const value = filter[field.name];
  switch (field.kind) {
    case 'choice':
      return (
        <ChoiceEditor
          field={field}
          value={(value ?? []) as readonly string[]}
          onChange={(ids) => onChange((ids.length === 0 ? undefined : ids) as never)}
        />
      );
    case 'period':
      return (
        <PeriodEditor
          value={(value ?? null) as Period | null}
          onChange={(period) => onChange((period ?? undefined) as never)}
          onClose={onClose}
        />
      );
    case 'days':
      return (
        <DaysEditor
          value={(value ?? null) as number | null}
          onChange={(days) => onChange((days ?? undefined) as never)}
          onClose={onClose}
        />
      );
    case 'mine':
      return null;
  }
}
