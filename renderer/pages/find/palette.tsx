import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Docket } from '../../docket-store';
import { useNavigation } from '../../navigation';
import { Icon } from '../../parts/icon';
import { Name } from '../../parts/verbatim';
import { useDesk } from '../../use-docket';
import { actionsOf, type FindAction } from './actions';
import { type Found, findIndex } from './find-index';
import { type Findable, findablesOf } from './findable';

/** The last things that were gone to; of this window only. */
const recent: Findable[] = [];
const mostRecent = 6;

/** An index is made anew only when something changed since. */
let made: { readonly of: Docket; readonly index: ReturnType<typeof findIndex> } | null = null;

/** The index, and a number that grows once it holds everything: what was typed before is then looked for again. */
function useIndex(actions: readonly FindAction[]) {
  const { docket } = useDesk();
  const [turn, setTurn] = useState(0);
  const index = useMemo(() => {
    if (made?.of !== docket)
      made = { of: docket, index: findIndex(() => [...actions, ...findablesOf(docket)]) };
    return made.index;
  }, [docket, actions]);
  useEffect(() => {
    let isGone = false;
    void index.ready.then(() => !isGone && setTurn((now) => now + 1));
    return () => {
      isGone = true;
    };
  }, [index]);
  return { index, turn };
}

function atFirst(actions: readonly FindAction[]): Found {
  const last = recent.length === 0 ? [] : [{ group: 'Licenses' as const, things: recent }];
  return [...last, { group: 'Do' as const, things: actions }];
}

/** Finds anything and does anything, by the keyboard alone: type, choose with the arrows, Enter. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const navigation = useNavigation();
  const { api, store, docket } = useDesk();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what can be done does not change while it is open
  const actions = useMemo(() => actionsOf(navigation, { api, store, docket }), []);
  const { index, turn } = useIndex(actions);
  const isAtFirst = query.trim() === '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again once everything is read in
  const found = useMemo(
    () => (isAtFirst ? atFirst(actions) : index.find(query)),
    [index, turn, query, isAtFirst, actions],
  );
  const things = found.flatMap((group) => group.things);
  const chosen = Math.min(at, Math.max(0, things.length - 1));
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const go = (thing: Findable | undefined) => {
    if (thing === undefined) return;
    onClose();
    const action = actions.find((each) => each.id === thing.id);
    if (action !== undefined) {
      // The palette has to be gone before a form takes the focus.
      requestAnimationFrame(() => action.act());
      return;
    }
    const known = recent.findIndex((each) => each.id === thing.id);
    if (known !== -1) recent.splice(known, 1);
    recent.unshift(thing);
    recent.length = Math.min(recent.length, mostRecent);
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
  let place = -1;
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label="Find anything">
          <div className="palette-line">
            <Icon name="search" />
            <input
              autoFocus
              className="input"
              type="text"
              role="combobox"
              aria-label="Find a record, a letter, a deadline, or something to do"
              aria-expanded={things.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={things.length > 0 ? `${id}-${chosen}` : undefined}
              placeholder="Number, name, deadline, or something to do"
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
          <div ref={list} id={`${id}-list`} role="listbox" aria-label="Found" className="palette-list">
            {found.map(({ group, things: own }, nth) => {
              const name = isAtFirst && group !== 'Do' ? 'Last opened' : group;
              return (
                // biome-ignore lint/a11y/useSemanticElements: options are grouped by role
                <div key={name} role="group" aria-labelledby={`${id}-group-${nth}`}>
                  <div id={`${id}-group-${nth}`} className="eyebrow palette-group" role="presentation">
                    {name}
                  </div>
                  {own.map((thing) => {
                    place += 1;
                    const mine = place;
                    return (
                      // biome-ignore lint/a11y/useFocusableInteractive: the line above keeps the focus
                      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the line's
                      <div
                        key={thing.id}
                        id={`${id}-${mine}`}
                        role="option"
                        aria-selected={mine === chosen}
                        className={mine === chosen ? 'palette-option chosen' : 'palette-option'}
                        onClick={() => go(thing)}
                        onMouseMove={() => mine !== chosen && setAt(mine)}
                      >
                        <span className="strong palette-name">
                          <Name text={thing.name} />
                        </span>
                        <span className="muted small palette-under">
                          <bdi>{thing.under}</bdi>
                          {thing.mark !== '' && ` · ${thing.mark}`}
                        </span>
                      </div>
                    );
                  })}
                </div>
              );
            })}
          </div>
          {things.length === 0 && <p className="palette-none muted">Nothing found for “{query}”.</p>}
          <span className="unseen" role="status">
            {things.length === 1 ? '1 found' : `${things.length} found`}
          </span>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
