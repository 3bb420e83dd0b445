import { useEffect, useState } from 'react';

// What a list was searched and sorted by lives as long as the window, so that going back finds the list as it was left.
const kept = new Map<string, unknown>();
const users = new Map<string, Set<(value: unknown) => void>>();

/** Sets what stands under that name, also where it is in use: a way to open a list already searched. */
export function keepState<T>(name: string, value: T): void {
  kept.set(name, value);
  for (const use of users.get(name) ?? []) use(value);
}

/** What was kept last under that name. */
export function keptState<T>(name: string, initial: T): T {
  return kept.has(name) ? (kept.get(name) as T) : initial;
}

/** All that is kept, for a page that takes the place of this one. */
export const keptStates = (): readonly (readonly [string, unknown])[] => [...kept];

/** As `useState`, but a later use under the same name begins where the last one ended. */
export function useKeptState<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => keptState(name, initial));
  useEffect(() => {
    const use = (next: unknown) => setValue(() => next as T);
    const all = users.get(name) ?? new Set();
    users.set(name, all.add(use));
    return () => {
      all.delete(use);
    };
  }, [name]);
  const set = (next: T) => {
    kept.set(name, next);
    setValue(next);
  };
  return [value, set];
}
