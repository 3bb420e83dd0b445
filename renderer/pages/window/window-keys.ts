import { useEffect, useRef } from 'react';

export interface WindowKeys {
  readonly logLetter: () => void;
  readonly logStep: () => void;
  readonly back: () => void;
  readonly forward: () => void;
}

/** The keys that work everywhere; while a form is open they rest. */
export function useWindowKeys(keys: WindowKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
      const act =
        isCommand && event.key.toLowerCase() === 'l'
          ? event.shiftKey
            ? current.current.logStep
            : current.current.logLetter
          : event.altKey && event.key === 'ArrowLeft'
            ? current.current.back
            : event.altKey && event.key === 'ArrowRight'
              ? current.current.forward
              : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
