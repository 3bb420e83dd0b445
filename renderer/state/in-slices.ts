/** Resolves in a task of its own, after what the window was asked for meanwhile. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Goes through all steps of a piece of work, so many at a time, so that keys and drawing come in between; resolves with what they come to. */
export async function inSlices<T>(steps: Iterator<unknown, T>, atOnce: number): Promise<T> {
  for (let done = 1; ; done += 1) {
    const next = steps.next();
    if (next.done) return next.value;
    if (done % atOnce === 0) await nextTask();
  }
}
