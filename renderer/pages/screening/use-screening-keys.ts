import { useEffect, useRef } from 'react';
import { isPressed, type ShortcutId } from '../../../shared/calls/shortcuts';

const typed = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="combobox"]';

/** The single keys of the page, heard before its list hears them. They rest while something is typed and under a dialog. */
export function useScreeningKeys(keys: Partial<Readonly<Record<ShortcutId, () => void>>>): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
      if (event.target instanceof Element && event.target.closest(typed) !== null) return;
      const id = (Object.keys(current.current) as ShortcutId[]).find((each) => isPressed(each, event));
      if (id === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      current.current[id]?.();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
}
