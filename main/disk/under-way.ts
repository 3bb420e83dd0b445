/** What is under way, one after the other, and can be stopped. */
export interface UnderWay {
  /** Begins the next; its signal tells that it was stopped. */
  readonly begin: () => AbortSignal;
  /** Stops what was begun last; nothing where that has come to its end. */
  readonly stop: () => void;
}

export function underWay(): UnderWay {
  let stopping = new AbortController();
  return {
    begin: () => {
      stopping = new AbortController();
      return stopping.signal;
    },
    stop: () => stopping.abort(),
  };
}

/** What work comes to; null as soon as it was stopped, whatever becomes of it then. */
export async function orStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T | null> {
  if (signal === undefined) return await work;
  let stop = (): void => undefined;
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
