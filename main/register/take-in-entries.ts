import { allAtOnce, type Steps } from '../../shared/base/steps';
import type { Entry } from '../../shared/register/events';
import { foldInSteps, type Register } from '../../shared/register/register';
import { inTurns } from '../disk/in-turns';

/** Entries on their way into the registers that are held. */
export interface TakingIn {
  /** What is left of them is taken in at once: whoever asks for anything of a register calls this before. */
  readonly settle: () => void;
  /** Takes them in a little at a time; `end` is called once all are in, from here or from `settle`. */
  readonly takeIn: (entries: readonly Entry[], end: () => void) => Promise<void>;
}

function* folding(registers: readonly Register[], entries: readonly Entry[]): Steps<void> {
  for (const entry of entries) for (const register of registers) yield* foldInSteps(register, entry);
}

/** Takes entries into registers so that nobody sees a part of them. */
export function takingIn(registers: () => readonly Register[]): TakingIn {
  let left: { readonly steps: Steps<void>; readonly end: () => void } | null = null;
  const finish = (own: NonNullable<typeof left>): void => {
    left = null;
    own.end();
  };
  const settle = (): void => {
    const own = left;
    if (own === null) return;
    allAtOnce(own.steps);
    finish(own);
  };
  return {
    settle,
    takeIn: async (entries, end) => {
      settle();
      const own = { steps: folding(registers(), entries), end };
      left = own;
      await inTurns(own.steps, { isStopped: () => left !== own, tell: () => undefined });
      if (left === own) finish(own);
    },
  };
}

/** The same, but that `before` is called each time anything of it is asked for. */
export function callingFirst<T extends object>(what: T, before: () => void): T {
  return new Proxy(what, {
    get: (target, key) => {
      before();
      return Reflect.get(target, key);
    },
  });
}
