import { useEffect, useRef } from 'react';

/** Closes what stands beside a page on Escape, wherever the focus is, unless a dialog is open or something else took the key. */
export function useEscape(onClose: () => void): void {
  const closeNow = useRef(onClose);
  useEffect(() => {
    closeNow.current = onClose;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"]') === null) closeNow.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
