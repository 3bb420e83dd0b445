import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 1400px)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

/** Whether the window has room for a panel beside a page that is one column otherwise. */
export const useWideWindow = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
