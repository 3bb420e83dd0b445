/** Those who want to hear of something. */
export interface Listeners<T> {
  /** Returns the way to stop hearing. */
  readonly add: (listener: (value: T) => void) => () => void;
  readonly tell: (value: T) => void;
}

/** With `keepsUnheard`, what was told while nobody listened is told to the first who does: the last of it. */
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
