/** Calls once the window has nothing else to do, with how many milliseconds it then has. */
export type WhenIdle = (call: (idle: { readonly timeRemaining: () => number }) => void) => void;

/** Only a window has idle time; elsewhere nothing is done ahead. */
export const whenWindowIsIdle: WhenIdle = (call) => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(call);
};
