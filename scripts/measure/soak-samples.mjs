import { readdirSync, readFileSync } from 'node:fs';
import { median } from './processes.mjs';

// What a running program holds, counted again and again, and what of it grew.

/** @typedef {import('./open-window.mjs').OpenWindow} OpenWindow */
/** @typedef {ReadonlyMap<string, number>} Sample what is counted by its name, in its unit */

/**
 * Processes that Electron calls otherwise.
 * @type {Readonly<Record<string, string>>}
 */
const calledHere = {
  Browser: 'the first process',
  Tab: 'the page',
  'Network Service': 'the network service',
  GPU: 'the GPU process',
};

/** A megabyte in bytes. */
const megabyte = 1_048_576;

/**
 * Memory of a process in MB: with its part of what is shared, and what is its own and was written to. Nothing once it has ended.
 * @param {number} pid
 */
function memoryOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const of = (/** @type {string} */ name) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
    return { shared: of('Pss'), own: of('Private_Dirty') };
  } catch {
    return null;
  }
}

/** Open files, pipes, sockets and other handles of a process. @param {number} pid */
function handlesOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return null;
  }
}

/**
 * What the first process holds once its memory was cleared of what nothing leads to: its heap, its listeners, and what keeps Node waiting.
 * @param {OpenWindow} window
 */
const firstProcess = ({ app }) =>
  app.evaluate(
    ({ app: program, BrowserWindow, ipcMain, nativeTheme, powerMonitor, screen, session, webContents }) => {
      const { gc } = /** @type {{gc?: () => void}} */ (globalThis);
      if (gc === undefined) throw new Error('There is no gc: the switch --js-flags=--expose-gc is missing.');
      gc();
      gc();
      const pages = webContents.getAllWebContents();
      const emitters = [
        ...[program, ipcMain, nativeTheme, powerMonitor, process, screen, session.defaultSession],
        ...BrowserWindow.getAllWindows(),
        ...pages,
      ];
      const { heapUsed, external } = process.memoryUsage();
      return {
        heapUsed,
        external,
        listeners: emitters
          .map((emitter) => /** @type {NodeJS.EventEmitter} */ (/** @type {unknown} */ (emitter)))
          .reduce(
            (sum, emitter) =>
              emitter.eventNames().reduce((all, name) => all + emitter.listenerCount(name), sum),
            0,
          ),
        pages: pages.length,
        waiting: process.getActiveResourcesInfo().length,
        processes: program.getAppMetrics().map(({ pid, type, name }) => ({ pid, kind: name ?? type })),
      };
    },
  );

/**
 * Counts everything of a program now.
 * @param {OpenWindow} window
 * @param {import('@playwright/test').CDPSession} session of its page, with `Performance` enabled
 * @returns {Promise<Sample>}
 */
export async function sampleOf(window, session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (/** @type {string} */ name) =>
    metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  const counters = await session.send('Memory.getDOMCounters');
  const first = await firstProcess(window);
  /** @type {Map<string, number>} */
  const sample = new Map([
    ['heap of the page, MB', metric('JSHeapUsedSize') / megabyte],
    ['heap of the first process, MB', first.heapUsed / megabyte],
    ['buffers of the first process, MB', first.external / megabyte],
    ['listeners of the page', counters.jsEventListeners],
    ['nodes of the page', counters.nodes],
    ['documents of the page', counters.documents],
    ['listeners of the first process', first.listeners],
    ['pages', first.pages],
    ['what Node waits for', first.waiting],
    ['processes', first.processes.length],
  ]);
  const add = (/** @type {string} */ name, /** @type {number} */ value) =>
    sample.set(name, (sample.get(name) ?? 0) + value);
  for (const { pid, kind } of first.processes) {
    const [memory, handles] = [memoryOf(pid), handlesOf(pid)];
    if (memory === null || handles === null) continue;
    add('memory of all processes, MB', memory.shared);
    const name = calledHere[kind] ?? kind;
    add(`memory of ${name}, MB`, memory.shared);
    add(`own memory of ${name}, written to, MB`, memory.own);
    add('handles of all processes', handles);
    add(`handles of ${name}`, handles);
  }
  return sample;
}

/** Growth up to which something counts as flat. */
const flat = 0.05;

/** Of so many samples at each end the median is taken: one that is out of line tells nothing. */
const together = 3;

/**
 * Everything counted, as it was at first and at last, and whether it grew by more than 5 %. What was not there counts as none.
 * @param {readonly Sample[]} samples
 */
export function growthOf(samples) {
  const names = [...new Set(samples.flatMap((sample) => [...sample.keys()]))];
  const at = (/** @type {readonly Sample[]} */ part, /** @type {string} */ name) =>
    median(part.map((sample) => sample.get(name) ?? 0));
  const end = Math.min(together, Math.ceil(samples.length / 2));
  return names.map((name) => {
    const [first, last] = [at(samples.slice(0, end), name), at(samples.slice(-end), name)];
    return { name, first, last, isFlat: last <= first * (1 + flat) };
  });
}
