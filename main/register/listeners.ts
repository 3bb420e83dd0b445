/** A set of listeners. `add` returns the function that removes the listener again. */
export interface Listeners<T> {
  readonly add: (listener: (news: T) => void) => () => void;
  readonly notify: (news: T) => void;
}

/**
 * A set of listeners of which one that fails neither stops the others nor looks like a failed change. News that a
 * listener makes waits until all have heard what came before, so that everyone hears everything in its order.
 */
export function createListeners<T>(report: (message: string, error: unknown) => void): Listeners<T> {
  const listeners = new Set<(news: T) => void>();
  const waiting: T[] = [];
  let isNotifying = false;
  const notifyAll = (news: T): void => {
    for (const listener of listeners) {
      try {
        listener(news);
      } catch (error) {
        report('a listener failed', error);
      }
    }
  };
  return {
    add: (listener: (news: T) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    notify: (news: T) => {
      waiting.push(news);
      if (isNotifying) return;
      isNotifying = true;
      // Counted, not tested for a value: some news is only that something happened.
      while (waiting.length > 0) notifyAll(waiting.shift() as T);
      isNotifying = false;
    },
  };
}
