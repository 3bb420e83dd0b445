/** The time in which the window has nothing else to do: how many milliseconds of it are left. */
export interface Idle {
  readonly timeRemaining: () => number;
}

/** Calls once the window has nothing else to do. */
export type WhenIdle = (call: (idle: Idle) => void) => void;

/** Only a window has idle time; elsewhere nothing is done ahead. */
export const whenWindowIsIdle: WhenIdle = (call) => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(call);
};
