import type { Steps } from '../../shared/base/steps';

/** How far long work has come. */
export interface HowFar {
  /** From 0 to 1. */
  readonly share: number;
  /** As it went so far; null while too little is done to tell. */
  readonly secondsLeft: number | null;
}

/** Who is told of long work, and may end it. */
export interface Turns {
  readonly isStopped: () => boolean;
  /** Told a few times a second. */
  readonly tell: (howFar: HowFar) => void;
}

/** Milliseconds that the work has before others have their turn, and between two times that it is told how far it is. */
const [turn, between] = [8, 250];

/** The seconds left of work that took so many milliseconds for this share of it; null while too little is done to tell. */
export function secondsLeft(share: number, tookMs: number): number | null {
  return share < 0.02 || tookMs < 2 * between ? null : Math.ceil(((tookMs / share) * (1 - share)) / 1_000);
}

let underWay = 0;

/** Whether some work is done in turns now, which may be in the middle of what it reads. */
export const isAnythingInTurns = (): boolean => underWay > 0;

/** Does long work a little at a time, so that the window is answered in between; null once it was stopped. */
export async function inTurns<T>(steps: Steps<T>, turns: Turns): Promise<T | null> {
  underWay += 1;
  try {
    return await eachTurn(steps, turns);
  } finally {
    underWay -= 1;
  }
}

async function eachTurn<T>(steps: Steps<T>, { isStopped, tell }: Turns): Promise<T | null> {
  const begun = performance.now();
  let told = begun;
  for (;;) {
    const until = performance.now() + turn;
    let share = 0;
    do {
      const next = steps.next();
      if (next.done) return next.value;
      share = next.value;
    } while (performance.now() < until);
    const now = performance.now();
    if (now - told >= between) {
      told = now;
      tell({ share, secondsLeft: secondsLeft(share, now - begun) });
    }
    await new Promise((goOn) => setImmediate(goOn));
    if (isStopped()) return null;
  }
}
