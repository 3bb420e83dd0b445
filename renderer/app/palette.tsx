import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { appWords } from '../../shared/words/app-words';
import { Icon } from '../parts/icon';
import { useKeptState } from '../state/kept-state';
import { type Route, useNavigation } from '../state/navigation';
import { useApp } from '../state/use-open-register';
import { actionsOf, usualActions } from './actions';
import type { Found } from './find-index';
import type { Findable } from './findable';
import { type PageAction, pageActions, pageActionsFor, pressOnPage } from './page-actions';
import { PaletteList } from './palette-list';
import { openedPlaces, recentlyUsed } from './recent-places';
import { atFirst, useFindIndex, withPage } from './use-find-index';
import '../parts/dialog.css';
import '../parts/input.css';
import './palette.css';

/** Finds anything and does anything, by the keyboard alone: type, choose with the arrows, Enter. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const navigation = useNavigation();
  const { api, store, opened } = useApp();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const actions = useMemo(
    () => actionsOf(navigation, { api, store, opened, press: pressOnPage }),
    [navigation, api, store, opened],
  );
  const index = useFindIndex(actions);
  const [visited] = useKeptState<readonly Route[]>(openedPlaces, []);
  const recent = useMemo(
    () => recentlyUsed(opened, visited, navigation.route),
    [opened, visited, navigation.route],
  );
  // Read off the page once, before this covers it.
  const [here] = useState<readonly PageAction[]>(() => pageActions(document, actions));
  const found = useMemo<Found>(() => {
    const ofPage = pageActionsFor(query, here);
    return query.trim() === ''
      ? atFirst(recent, ofPage, actions, usualActions())
      : withPage(index.find(query), query, ofPage);
  }, [index, query, recent, actions, here]);
  const things = found.flatMap((group) => group.things);
  const chosen = Math.min(at, Math.max(0, things.length - 1));
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const go = (thing: Findable | undefined) => {
    if (thing === undefined) return;
    onClose();
    const action = [...actions, ...here].find((each) => each.id === thing.id);
    if (action !== undefined) {
      // The palette has to be gone before a form takes the focus.
      requestAnimationFrame(() => action.run());
      return;
    }
    if (thing.place !== null) navigation.go(thing.place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = things.length - 1;
    const next: Readonly<Record<string, number>> = {
      ArrowDown: chosen >= last ? 0 : chosen + 1,
      ArrowUp: chosen <= 0 ? last : chosen - 1,
      PageDown: Math.min(last, chosen + 8),
      PageUp: Math.max(0, chosen - 8),
    };
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      go(things[chosen]);
    } else if (next[event.key] !== undefined && last >= 0) {
      event.preventDefault();
      setAt(next[event.key] ?? 0);
    }
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label={appWords.findAnything}>
          <div className="palette-line">
            <Icon name="search" />
            <input
              autoFocus
              className="input"
              type="text"
              role="combobox"
              aria-label={appWords.findLabel}
              aria-expanded={things.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={things.length > 0 ? `${id}-${chosen}` : undefined}
              placeholder={appWords.findPlaceholder}
              dir="auto"
              spellCheck={false}
              autoComplete="off"
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <PaletteList ref={list} id={id} found={found} chosen={chosen} onGo={go} onPoint={setAt} />
          {things.length === 0 && <p className="palette-none muted">{appWords.nothingFound({ query })}</p>}
          <span className="unseen" role="status">
            {appWords.countFound({ count: things.length })}
          </span>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
