import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { isPressed, type ShortcutId } from '../../../shared/calls/shortcuts';

const typed = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';
/** Menus and lists of choices take letters themselves. */
const choosing = '[role="menu"], [role="listbox"]:not(.docket-list), [role="combobox"]';

/** Whether a single key belongs to what has the focus, or to what lies over the page. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return true;
  return event.target instanceof Element && event.target.closest(`${typed}, ${choosing}`) !== null;
}

/** What the docket does for a single key, from wherever the focus is on the page; the keys are those of the table. */
type DocketKeys = Partial<Readonly<Record<ShortcutId, () => void>>>;

/** The single keys of the docket. They rest while something is typed and under a dialog. */
export function useDocketKeys(keys: DocketKeys): void {
  const current = useRef(keys);
  // Before anything is drawn: whoever sees the page can use its keys.
  useLayoutEffect(() => {
    current.current = keys;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const id = (Object.keys(current.current) as ShortcutId[]).find((each) => isPressed(each, event));
      if (id === undefined) return;
      event.preventDefault();
      current.current[id]?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Opening the page, the keys are heard by its list: the first row is one key away. */
export function useFocusOnOpening(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.querySelector('[role="dialog"]') === null) list.current?.focus({ preventScroll: true });
  }, [list]);
}
