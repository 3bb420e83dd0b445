/** Who wants to hear of something. `add` returns the way to stop listening. */
export interface Audience<T> {
  readonly add: (listener: (news: T) => void) => () => void;
  readonly tell: (news: T) => void;
}

/**
 * A set of listeners of which one that fails neither stops the others nor looks like a failed change. News that a
 * listener makes waits until all have heard what came before, so that everyone hears everything in its order.
 */
export function audience<T>(report: (message: string, error: unknown) => void): Audience<T> {
  const listeners = new Set<(news: T) => void>();
  const waiting: T[] = [];
  let isTelling = false;
  const tellAll = (news: T): void => {
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
    tell: (news: T) => {
      waiting.push(news);
      if (isTelling) return;
      isTelling = true;
      // Counted, not tested for a value: some news is only that something happened.
      while (waiting.length > 0) tellAll(waiting.shift() as T);
      isTelling = false;
    },
  };
}
