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

/** Milliseconds after the first call in which nothing is done ahead: whatever a start still has to draw comes first. */
const startTime = 2_000;

interface Window {
  readonly later: (call: () => void, ms: number) => void;
  readonly idle: (call: (idle: Idle) => void) => void;
}

/** Calls once the window is idle, and not before it has stood for two seconds: the first call is made when it is drawn. */
export function idleAfterStart({ later, idle }: Window): WhenIdle {
  const whenIdle: WhenIdle = (call) => idle((time) => call(briefly(time)));
  let waiting: Parameters<WhenIdle>[0][] | null = null;
  let isOver = false;
  const end = () => {
    isOver = true;
    for (const call of waiting ?? []) whenIdle(call);
    waiting = null;
  };
  return (call) => {
    if (isOver) return whenIdle(call);
    if (waiting === null) later(end, startTime);
    waiting = [...(waiting ?? []), call];
  };
}

/** Only a window has idle time; elsewhere nothing is done ahead. */
export const whenWindowIsIdle: WhenIdle =
  typeof requestIdleCallback === 'function'
    ? idleAfterStart({
        later: (call, ms) => void setTimeout(call, ms),
        idle: (call) => void requestIdleCallback(call),
      })
    : () => undefined;
