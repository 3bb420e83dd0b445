export interface Waiting {
  /** Resolves once `reached` has been told this number or a later one. */
  readonly until: (seq: number) => Promise<void>;
  readonly reached: (seq: number) => void;
}

/** Promises that wait for an entry by its number. */
export function createWaiting(): Waiting {
  const waiting = new Set<{ readonly seq: number; readonly done: () => void }>();
  return {
    until: (seq) => new Promise((done) => waiting.add({ seq, done })),
    reached: (seq) => {
      for (const each of [...waiting].filter((one) => one.seq <= seq)) {
        waiting.delete(each);
        each.done();
      }
    },
  };
}
