/** Functions that are called with each new value. */
export interface Listeners<T> {
  /** Calls it with each value from now on; returns what ends that. */
  readonly add: (listener: (value: T) => void) => () => void;
  readonly tell: (value: T) => void;
}

/** With `keepsUnheard`, the last value that came while there was no listener is given to the first one added. */
export function createListeners<T>({ keepsUnheard = false } = {}): Listeners<T> {
  const all = new Set<(value: T) => void>();
  let unheard: { readonly value: T } | null = null;
  return {
    add: (listener) => {
      all.add(listener);
      const waiting = unheard;
      unheard = null;
      if (waiting !== null) listener(waiting.value);
      return () => all.delete(listener);
    },
    tell: (value) => {
      if (keepsUnheard && all.size === 0) unheard = { value };
      for (const listener of all) listener(value);
    },
  };
}
