/** The time in which the window has nothing else to do: how many milliseconds of it are left. */
export interface Idle {
  readonly timeRemaining: () => number;
}

/** Calls once the window has nothing else to do. */
export type WhenIdle = (call: (idle: Idle) => void) => void;

/** Milliseconds. */
const longestSlice = 6;

/** The same with at most some milliseconds: a key that comes meanwhile does not wait for what nobody asked for. */
export function briefly(idle: Idle): Idle {
  const atFirst = idle.timeRemaining();
  return {
    timeRemaining: () => {
      const left = idle.timeRemaining();
      return Math.min(left, longestSlice - (atFirst - left));
    },
  };
}

/** Only a window has idle time; elsewhere nothing is done ahead. */
export const whenWindowIsIdle: WhenIdle = (call) => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback((idle) => call(briefly(idle)));
};
