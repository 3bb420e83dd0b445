import { useState } from 'react';

// What a list was searched and sorted by lives as long as the window, so that going back finds the list as it was left.
const kept = new Map<string, unknown>();

/** Sets what the next use under that name begins with: a way to open a list already searched. */
export function keepState<T>(name: string, value: T): void {
  kept.set(name, value);
}

/** As `useState`, but a later use under the same name begins where the last one ended. */
export function useKeptState<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const set = (next: T) => {
    kept.set(name, next);
    setValue(next);
  };
  return [value, set];
}
