/** Who wants to hear of something. `add` returns the way to stop listening. */
export interface Audience<T> {
  readonly add: (listener: (news: T) => void) => () => void;
  readonly tell: (news: T) => void;
}

/** A set of listeners of which one that fails neither stops the others nor looks like a failed change. */
export function audience<T>(report: (message: string, error: unknown) => void): Audience<T> {
  const listeners = new Set<(news: T) => void>();
  return {
    add: (listener: (news: T) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (news: T) => {
      for (const listener of listeners) {
        try {
          listener(news);
        } catch (error) {
          report('a listener failed', error);
        }
      }
    },
  };
}
