import { type RefObject, useEffect, useRef } from 'react';

/** What a key does, by its name; `Alt+Enter` for one that is held with Alt. */
export type FormKeys = Readonly<Record<string, (() => void) | undefined>>;

/** Hears keys wherever the focus is in the dialog around the returned place, as long as no other lies over it. */
export function useFormKeys(keys: FormKeys): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const act = current.current[event.altKey ? `Alt+${event.key}` : event.key];
      const top = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
      if (act === undefined || ref.current === null || !top?.contains(ref.current)) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return ref;
}
