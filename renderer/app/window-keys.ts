import { useLayoutEffect, useRef } from 'react';
import { isPressed, type ShortcutId } from '../../shared/calls/shortcuts';

/** What the window does for a key; the keys are those of the table. */
export type WindowKeys = Partial<Readonly<Record<ShortcutId, () => void>>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');

/** The keys that work everywhere; while a form is open all but F1 rest. */
export function useWindowKeys(keys: WindowKeys): void {
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
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
