/** Functions that are called with each new value. */
export interface Listeners<T> {
  /** Calls it with each value from now on; returns what ends that. */
  readonly add: (listener: (value: T) => void) => () => void;
  readonly tell: (value: T) => void;
}

/** With `keepsUnheard`, what came while there was no listener is given to the first one added, in its order. */
export function createListeners<T>({ keepsUnheard = false } = {}): Listeners<T> {
  const all = new Set<(value: T) => void>();
  const unheard: T[] = [];
  return {
    add: (listener) => {
      all.add(listener);
      for (const value of unheard.splice(0)) listener(value);
      return () => all.delete(listener);
    },
    tell: (value) => {
      if (keepsUnheard && all.size === 0) unheard.push(value);
      for (const listener of all) listener(value);
    },
  };
}
