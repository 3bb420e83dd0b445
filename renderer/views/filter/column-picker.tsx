import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { filterWords } from '../../../shared/words/filter-words';
import { Button, IconButton } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { Icon } from '../../parts/icon';
import type { ListView } from './use-viewed-list';
import '../../parts/combo-field.css';
import './column-picker.css';

/** Chooses the columns of a list and their order. They belong to the saved view that is open; else they stay as they were chosen. */
export function ColumnPicker(props: {
  readonly columns: readonly { readonly id: string; readonly name: string; readonly isRowHeader?: boolean }[];
  readonly usual: readonly string[];
  readonly view: Pick<ListView, 'columns' | 'setColumns'>;
}) {
  const { columns, usual, view } = props;
  const shown = view.columns ?? usual;
  const isUsual = (ids: readonly string[]) => ids.join(' ') === usual.join(' ');
  const set = (ids: readonly string[]) => view.setColumns(isUsual(ids) ? null : ids);
  const known = shown.filter((id) => columns.some((column) => column.id === id));
  const rows = [
    ...known.flatMap((id) => columns.find((column) => column.id === id) ?? []),
    ...columns.filter(({ id }) => !known.includes(id)),
  ];
  const move = (id: string, by: 1 | -1) => {
    const at = known.indexOf(id);
    const other = known[at + by];
    if (other === undefined) return;
    set(known.map((each) => (each === id ? other : each === other ? id : each)));
  };
  return (
    <DialogTrigger>
      <AriaButton className="button button-quiet">
        <Icon name="columns" />
        <span>{filterWords.columns}</span>
      </AriaButton>
      <Popover className="popover column-popover" placement="bottom end">
        <Dialog className="filter-dialog" aria-label={filterWords.columns}>
          <ul className="column-rows">
            {rows.map(({ id, name, isRowHeader }) => {
              const at = known.indexOf(id);
              return (
                <li key={id} className="column-row">
                  <CheckField
                    label={name}
                    value={at !== -1}
                    isDisabled={isRowHeader === true && at !== -1}
                    onChange={(isOn) => set(isOn ? [...known, id] : known.filter((each) => each !== id))}
                  />
                  {at !== -1 && (
                    <span className="column-moves">
                      <IconButton
                        label={filterWords.furtherLeft({ name })}
                        icon="up"
                        isDisabled={at === 0}
                        onPress={() => move(id, -1)}
                      />
                      <IconButton
                        label={filterWords.furtherRight({ name })}
                        icon="down"
                        isDisabled={at === known.length - 1}
                        onPress={() => move(id, 1)}
                      />
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
          <div className="column-foot">
            <Button kind="link" isDisabled={isUsual(shown)} onPress={() => view.setColumns(null)}>
              {filterWords.usualColumns}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
