/** Does a thing over and over, one at a time, when asked, and after a wait that `nextWait` tells. */
export function repeated(
  once: () => Promise<void>,
  {
    after,
    nextWait,
  }: {
    readonly after: (milliseconds: number, call: () => void) => () => void;
    readonly nextWait: () => number;
  },
) {
  let working: Promise<void> | undefined;
  let isAsked = false;
  let isStopped = false;
  let cancelTimer: () => void = () => undefined;
  const work = async (): Promise<void> => {
    do {
      isAsked = false;
      await once();
    } while (isAsked && !isStopped);
    working = undefined;
    if (!isStopped) cancelTimer = after(nextWait(), go);
  };
  const go = (): void => {
    if (isStopped) return;
    isAsked = true;
    if (working !== undefined) return;
    cancelTimer();
    working = work();
  };
  const idle = async (): Promise<void> => {
    while (working !== undefined) await working;
  };
  return {
    go,
    idle,
    /** What was asked for meanwhile waits for its time. */
    calm: () => {
      isAsked = false;
    },
    stop: () => {
      isStopped = true;
      cancelTimer();
    },
  };
}
