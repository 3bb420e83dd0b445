import { type RefObject, useEffect, useRef } from 'react';

/**
 * Calls for a key pressed while the focus is nowhere and the form lies on top: what held the focus went away with what was done, and it
 * comes back with the next frame only. A key that comes before that is still meant for the form.
 */
export function useKeysFromNowhere(
  form: RefObject<HTMLElement | null>,
  hear: (event: KeyboardEvent) => void,
): void {
  const current = useRef(hear);
  useEffect(() => {
    current.current = hear;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const top = [...document.querySelectorAll('.overlay')].at(-1);
      const isOnTop = form.current !== null && top?.contains(form.current) === true;
      if (isOnTop && event.target === document.body) current.current(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [form]);
}
