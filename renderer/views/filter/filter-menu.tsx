import { Dialog, Menu, MenuItem } from 'react-aria-components';
import type { Period } from '../../../shared/records/saved-view';
import { filterWords } from '../../../shared/words/filter-words';
import { Button } from '../../parts/button';
import { ChoiceEditor } from './choice-editor';
import { DaysEditor } from './days-editor';
import { type BarFilter, type FilterWords, type OfferedField, withPart } from './offered-field';
import { PeriodEditor } from './period-editor';
import './filter-bar.css';

interface FilterMenuProps {
  readonly fields: readonly OfferedField[];
  readonly filter: BarFilter;
  readonly words: readonly FilterWords[];
  /** The name of one filter; `all`: every filter to choose from. */
  readonly open: string;
  readonly onOpen: (name: string) => void;
  readonly onChange: (filter: BarFilter) => void;
  readonly onClose: () => void;
}

/** Every filter of a list; choosing one shows its values in the same place. */
export function FilterMenu(props: FilterMenuProps) {
  const { fields, filter, open, onChange, onClose } = props;
  const field = fields.find(({ name }) => name === open);
  const choose = (name: string) => {
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
          onAction={(key) => choose(String(key))}
        >
          {(each) => (
            <MenuItem id={each.name} className="option filter-option" textValue={each.label}>
              <span>{each.label}</span>
              <span className="muted small cut">
                {props.words.find(({ name }) => name === each.name)?.words}
                {each.kind === 'mine' && filter[each.name] === true && filterWords.isSet}
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
  readonly filter: BarFilter;
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
          onChange={(ids) => {
            onChange((ids.length === 0 ? undefined : ids) as never);
            if (field.isSingle === true) onClose();
          }}
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
