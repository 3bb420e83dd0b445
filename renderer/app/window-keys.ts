import { useLayoutEffect, useRef } from 'react';
import type { Early } from '../../shared/calls/early';
import { isPressed, type ShortcutId } from '../../shared/calls/shortcuts';

/** What the window does for a key; the keys are those of the table. */
export type WindowKeys = Partial<Readonly<Record<ShortcutId, () => void>>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');

/**
 * What a key that was pressed before the window could hear it still does: it opens something. To undo or to record anything by a key, one has
 * to see what it is about. The keys of the menu are kept with the menu.
 */
const alsoEarly: readonly ShortcutId[] = ['find', 'export', 'import', 'manual'];

/** The keys that work everywhere, also some that were pressed before; while a form is open all but F1 rest. */
export function useWindowKeys(keys: WindowKeys, { takeKeys }: Early): void {
  const current = useRef(keys);
  // Before anything is drawn: whoever sees the window can use its keys.
  useLayoutEffect(() => {
    current.current = keys;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const id = (Object.keys(current.current) as ShortcutId[]).find((each) => isPressed(each, event));
      // Only help is given above a form.
      if (id !== 'manual' && document.querySelector('[role="dialog"]') !== null) return;
      // A plain key belongs to whoever types.
      if (id === undefined || (id === 'keys' && isTyping(event.target))) return;
      event.preventDefault();
      current.current[id]?.();
    };
    document.addEventListener('keydown', onKey);
    for (const press of takeKeys()) {
      const id = alsoEarly.find((each) => isPressed(each, press));
      if (id !== undefined) current.current[id]?.();
    }
    return () => document.removeEventListener('keydown', onKey);
  }, [takeKeys]);
}
