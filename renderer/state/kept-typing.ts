import { useState } from 'react';
import type { RegisterStore } from './register-store';
import { useApp } from './use-open-register';

// It lies with the open register and goes with it.
const kept = new WeakMap<RegisterStore, Map<string, unknown>>();

const isNothing = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'object' && (value instanceof Set ? [...value] : Object.keys(value)).length === 0);

/** Whether anything was typed that is neither saved nor taken back. */
export const hasKeptTyping = (store: RegisterStore): boolean =>
  [...(kept.get(store)?.values() ?? [])].some((value) => !isNothing(value));

/**
 * As `useState`, but what was set is there again when the form is drawn anew: another page may be looked at in the middle of typing. `name`: one
 * for each value.
 */
export function useKeptTyping<T>(name: string, start: T): readonly [T, (next: T) => void] {
  const { store } = useApp();
  const ofRegister = kept.get(store) ?? new Map<string, unknown>();
  kept.set(store, ofRegister);
  const [value, setValue] = useState<T>(ofRegister.has(name) ? (ofRegister.get(name) as T) : start);
  const set = (next: T) => {
    ofRegister.set(name, next);
    setValue(next);
  };
  return [value, set];
}
