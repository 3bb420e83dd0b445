/**
 * The longest task of the window's main thread and of the program's first process during an act: milliseconds of the processor.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').CDPSession} session of its window
 * @param {() => Promise<void>} act
 * @returns {Promise<{readonly window: number, readonly main: number}>}
 */
export async function longestTasks(app, session, act) {
  const pid = await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
  /** @type {Traced[]} */
  const events = [];
  const hear = (/** @type {{value: object[]}} */ { value }) =>
    void events.push(.../** @type {Traced[]} */ (value));
  session.on('Tracing.dataCollected', hear);
  await session.send('Tracing.start', { categories: 'toplevel,__metadata', transferMode: 'ReportEvents' });
  // Starting to trace is a task too.
  const from = await clockOf(session);
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', hear);
  const longestOf = (/** @type {string} */ thread, /** @type {number | null} */ of) => {
    const found = events.find(
      ({ name, pid, args }) => name === 'thread_name' && args?.name === thread && (of === null || pid === of),
    );
    const tasks = events.filter(
      (each) =>
        each.pid === found?.pid && each.tid === found.tid && each.ts >= from && each.tdur !== undefined,
    );
    if (tasks.length === 0) throw new Error(`No task of ${thread} was traced.`);
    return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
  };
  return { window: longestOf('CrRendererMain', pid), main: longestOf('CrBrowserMain', null) };
}

/** @typedef {{name: string, pid: number, tid: number, ts: number, tdur?: number, args?: {name?: string}}} Traced */

/** The clock that a trace counts by, in microseconds. @param {import('@playwright/test').CDPSession} session */
async function clockOf(session) {
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'Timestamp')?.value ?? 0) * 1_000_000;
}
