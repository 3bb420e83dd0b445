import { useState } from 'react';
import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { viewsOf } from '../../../shared/records/saved-view';
import { filterWords } from '../../../shared/words/filter-words';
import { Icon } from '../../parts/icon';
import { Name } from '../../parts/verbatim';
import { useOffered } from '../../state/offered';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import type { ListView } from './use-viewed-list';
import { ViewNameForm } from './view-name-form';
import '../../parts/combo-field.css';
import './filter-bar.css';

type Act = 'save' | 'update' | 'rename' | 'remove';

/** The saved views of a list as a menu: open one, save what is seen as one, change, rename and remove it. */
export function SavedViews({ view }: { readonly view: ListView }) {
  const { register } = useOpenRegister();
  const canWrite = useCanWrite();
  const { run } = useCommand();
  const [naming, setNaming] = useState<'save' | 'rename' | null>(null);
  const { list, open, isChanged } = view;
  const views = viewsOf(register.settings.savedViews, list);
  const update = () =>
    open !== null && void run({ do: 'save-view', ...view.asView(open.name), replaces: open.name });
  const remove = () => open !== null && void run({ do: 'remove-view', list, name: open.name });
  const acts: Readonly<Record<Act, () => void>> = {
    save: () => setNaming('save'),
    rename: () => setNaming('rename'),
    update,
    remove,
  };
  const onAction = (key: string) => {
    if (Object.hasOwn(acts, key)) return acts[key as Act]();
    view.show(views.find(({ name }) => key === `view ${name}`) ?? null);
  };
  const changes: readonly { readonly id: Act; readonly words: string; readonly isOn: boolean }[] = [
    { id: 'save', words: filterWords.saveAsNewView, isOn: canWrite },
    ...(open === null
      ? []
      : [
          {
            id: 'update' as const,
            words: filterWords.updateView({ name: open.name }),
            isOn: canWrite && isChanged,
          },
          { id: 'rename' as const, words: filterWords.renameNamed({ name: open.name }), isOn: canWrite },
          { id: 'remove' as const, words: filterWords.removeView({ name: open.name }), isOn: canWrite },
        ]),
  ];
  useOffered([
    ...views.map((each) => ({
      words: filterWords.viewQuoted({ name: each.name }),
      act: () => view.show(each),
    })),
    ...changes.filter(({ isOn }) => isOn).map(({ id, words }) => ({ words, act: acts[id] })),
  ]);
  const name = open?.name ?? filterWords.all;
  return (
    <>
      <MenuTrigger>
        <AriaButton
          className="button"
          aria-label={(isChanged ? filterWords.viewChanged : filterWords.viewNamed)({ name })}
        >
          <span className="cut">
            <span className="view-word">{filterWords.viewLabel} </span>
            <Name text={name} />
            {isChanged && <span className="muted"> {filterWords.changed}</span>}
          </span>
          <Icon name="down" />
        </AriaButton>
        <Popover className="popover" placement="bottom start">
          <Menu className="options" aria-label={filterWords.views} onAction={(key) => onAction(String(key))}>
            <MenuSection>
              <Header className="options-group">{filterWords.views}</Header>
              <MenuItem id="all" className="option filter-option" textValue={filterWords.all}>
                <ViewName name={filterWords.all} isOpen={open === null} />
              </MenuItem>
              {views.map((each) => (
                <MenuItem
                  key={each.name}
                  id={`view ${each.name}`}
                  className="option filter-option"
                  textValue={each.name}
                >
                  <ViewName name={each.name} isOpen={each === open} />
                </MenuItem>
              ))}
            </MenuSection>
            <Separator className="options-line" />
            <MenuSection aria-label={filterWords.change}>
              {changes.map(({ id, words, isOn }) => (
                <MenuItem key={id} id={id} className="option" isDisabled={!isOn}>
                  {words}
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {naming !== null && (
        <ViewNameForm
          view={view}
          replaces={naming === 'rename' ? open : null}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}

function ViewName({ name, isOpen }: { readonly name: string; readonly isOpen: boolean }) {
  return (
    <>
      <span className="filter-check">{isOpen && <Icon name="check" />}</span>
      <span className="filter-value">
        <Name text={name} />
        {isOpen && <span className="unseen"> {filterWords.shown}</span>}
      </span>
    </>
  );
}
