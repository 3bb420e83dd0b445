import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 1100px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Whether the window is too narrow for every usual column of a list. */
export const useNarrowWindow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
