/** Long work in steps: between two of them it says which share of it is done, from 0 to 1, and somebody else may have a turn. */
export type Steps<T> = Generator<number, T, void>;

/** Does all steps at once. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** Steps as part of a longer work, of which they are the share between two others. */
export function* between<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield from * (1 - next.value) + to * next.value;
  }
}
