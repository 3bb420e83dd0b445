/** Milliseconds: what the window does in one piece stays well below a frame. */
export const longestSlice = 6;

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

/** Goes through all steps of a piece of work, some milliseconds at a time, so that keys and drawing come in between. */
export async function inSlices(steps: Iterator<unknown>): Promise<void> {
  let from = performance.now();
  while (!steps.next().done) {
    if (performance.now() - from < longestSlice) continue;
    await nextTask();
    from = performance.now();
  }
}
