/** When the window shows the register, and what may wait until it does and the person has looked at it. */
export interface SessionCalm {
  /** The window has got the register. */
  readonly opened: () => void;
  /** Calls a little after the window has got the register, so that nothing delays its drawing. */
  readonly afterOpening: (call: () => void) => void;
  /** Calls when the start is over: for what nobody waits for. */
  readonly afterStart: (call: () => void) => void;
  /** Resolves when the start is over. */
  readonly started: Promise<void>;
  readonly stop: () => void;
}

/** Milliseconds after the window has got the register: for it to be drawn, and for the rest of the start. */
const shortTimes = { drawing: 200, starting: 500 };
const longTimes = { drawing: 2_500, starting: 10_000 };
/** A window that never asks is not waited for. */
const longest = 8_000;

/** Puts off what a start need not do before the docket is on the screen. `isLong`: the register takes a while to be drawn. */
export function sessionCalm(isLong: boolean): SessionCalm {
  const { drawing, starting } = isLong ? longTimes : shortTimes;
  const timers = new Set<NodeJS.Timeout>();
  const later = (milliseconds: number, call: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      call();
    }, milliseconds);
    timers.add(timer);
  };
  let hasOpened = false;
  const waiting: [number, () => void][] = [];
  const opened = (): void => {
    hasOpened = true;
    for (const [milliseconds, call] of waiting.splice(0)) later(milliseconds, call);
  };
  const after = (milliseconds: number) => (call: () => void) => {
    if (hasOpened) later(milliseconds, call);
    else waiting.push([milliseconds, call]);
  };
  later(longest, opened);
  const afterStart = after(starting);
  return {
    opened,
    afterOpening: after(drawing),
    afterStart,
    started: new Promise(afterStart),
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      waiting.length = 0;
    },
  };
}
