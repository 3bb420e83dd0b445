import { useEffect } from 'react';

// How many forms hold something typed or about to be; what would take the page away under them waits meanwhile.
let open = 0;
const waiting = new Set<() => void>();

export function isFormOpen(): boolean {
  return open > 0;
}

/** Calls back as soon as no form is open: at once when none is. A later call with the same function waits only once. */
export function whenFormsAreClosed(act: () => void): void {
  if (open === 0) act();
  else waiting.add(act);
}

/** Counts the form that uses it as open. */
export function useOpenForm(): void {
  useEffect(() => {
    open += 1;
    return () => {
      open -= 1;
      if (open > 0) return;
      const acts = [...waiting];
      waiting.clear();
      // After this drawing: the page below has to take the focus back first.
      queueMicrotask(() => {
        for (const act of acts) whenFormsAreClosed(act);
      });
    };
  }, []);
}
