import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openEmpty, openProgram } from './open-window.mjs';
import { median, memoryOf, processorSeconds } from './processes.mjs';

// What people wait for in the window, each beside an empty window of the same Electron in the same run. Opened by turns, so that a
// load of the machine meets both.

/** @typedef {import('./performance-page.mjs').Row} Row */
/** @typedef {import('./open-window.mjs').OpenWindow} OpenWindow */
/** @typedef {{readonly runtime: import('../electron-runtime.mjs').Runtime, readonly display: string, readonly register: string, readonly settings: string}} Place */

const clock = '2019-11-25T16:00:00Z';

/** @param {Place} place */
const open = ({ runtime, display, register, settings }) =>
  openProgram(runtime, display, { register, settings, clock });

const seconds = (/** @type {number} */ value) => `${value.toFixed(2)} s`;
const megabytes = (/** @type {number} */ value) => `${value.toFixed(0)} MB`;

/**
 * Opens the register in its settings for the first time, which makes a backup, and waits for its folded copy and its drawn docket: none of
 * them is what every morning costs.
 * @param {Place} place
 */
export async function openFirst(place) {
  const program = await open(place);
  const folded = join(place.settings, 'folded');
  const isThere = (/** @type {string} */ ending) => readdirSync(folded).some((name) => name.endsWith(ending));
  const isMade = () => existsSync(folded) && ['.drawn', '.folded'].every(isThere);
  for (let second = 0; second < 120 && !isMade(); second += 1) await wait(1_000);
  if (!isMade()) throw new Error('No folded copy and drawn docket were made.');
  await program.close();
}

/** Seconds after which everything that a start leaves for later has been done. */
export const settled = 30;

/**
 * Start and memory.
 * @param {Place} place
 * @param {number} rounds
 * @returns {Promise<readonly Row[]>}
 */
export async function startRows(place, rounds) {
  /** @type {[number[], number[], number[], number[]]} */
  const [empty, busy, emptyMemory, busyMemory] = [[], [], [], []];
  /** @type {[number[], number[]]} */
  const [emptyShown, busyShown] = [[], []];
  /** @type {[number[], number[]]} */
  const [emptyEnd, busyEnd] = [[], []];
  /** @type {[number[], number[]]} */
  const [emptySettled, busySettled] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const plain = await openEmpty(place.runtime, place.display);
    empty.push(plain.startSeconds);
    emptyShown.push(plain.shownSeconds);
    emptyMemory.push(memoryOf(plain.pid));
    const program = await open(place);
    busy.push(program.startSeconds);
    busyShown.push(program.shownSeconds);
    busyMemory.push(memoryOf(program.pid));
    if (round === 0) {
      await wait(settled * 1_000);
      busySettled.push(processorSeconds(program.pid));
      emptySettled.push(processorSeconds(plain.pid));
    }
    emptyEnd.push(await plain.close());
    busyEnd.push(await program.close());
  }
  return [
    {
      what: 'Cold start until the docket is shown',
      beside: 'an empty window',
      goal: '≤ 1.3 ×',
      ours: median(busyShown),
      theirs: median(emptyShown),
      say: seconds,
    },
    {
      what: 'Cold start until the docket can be used',
      beside: 'an empty window',
      goal: '≤ 1.3 ×',
      ours: median(busy),
      theirs: median(empty),
      say: seconds,
    },
    {
      what: `Start with all that it leaves for later, after ${settled} seconds`,
      beside: 'an empty window',
      goal: '–',
      ours: median(busySettled),
      theirs: median(emptySettled),
      say: seconds,
    },
    {
      what: 'Memory of all processes, docket shown',
      beside: 'an empty window',
      goal: '≤ 1.5 ×',
      ours: median(busyMemory),
      theirs: median(emptyMemory),
      say: megabytes,
    },
    {
      what: 'Closing, on the clock, the longest of all rounds',
      beside: 'an empty window',
      goal: '≤ 2 s',
      ours: Math.max(...busyEnd) / 1_000,
      theirs: Math.max(...emptyEnd) / 1_000,
      say: seconds,
    },
  ];
}

/** @param {OpenWindow} window */
const hide = ({ app }) =>
  app.evaluate(({ BrowserWindow }) => {
    for (const each of BrowserWindow.getAllWindows()) each.hide();
  });

/**
 * Both hidden side by side at the same time, and measured for the last so many seconds of ten minutes: by then the page was let go.
 * @param {Place} place
 * @param {number} length
 * @returns {Promise<readonly Row[]>}
 */
export async function hiddenRows(place, length) {
  const plain = await openEmpty(place.runtime, place.display);
  const program = await open(place);
  try {
    await Promise.all([hide(plain), hide(program)]);
    await wait((600 - length) * 1_000);
    const before = [program, plain].map(({ pid }) => processorSeconds(pid));
    await wait(length * 1_000);
    const [ours = 0, theirs = 0] = [program, plain].map(
      ({ pid }, n) => processorSeconds(pid) - (before[n] ?? 0),
    );
    return [
      {
        what: `Processor time, hidden for ${length} seconds`,
        beside: 'an empty window, hidden',
        goal: '≤ 1.1 × and 0.1 % of a core',
        ours,
        theirs,
        say: seconds,
      },
      {
        what: 'Memory of all processes, hidden',
        beside: 'an empty window, hidden',
        goal: '≤ 1.2 ×',
        ours: memoryOf(program.pid),
        theirs: memoryOf(plain.pid),
        say: megabytes,
      },
    ];
  } finally {
    await program.close();
    await plain.close();
  }
}

/**
 * The longest task of the window's main thread while something is done and drawn, in milliseconds of the clock; 0 where none took 50.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} act
 */
async function longestTask(page, act) {
  await page.evaluate(() => {
    const tasks = Object.assign(globalThis, { longTasks: /** @type {number[]} */ ([]) }).longTasks;
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  await act();
  // What is drawn little by little is there by then.
  await wait(1_000);
  return await page.evaluate(() =>
    Math.max(0, .../** @type {{longTasks: number[]}} */ (/** @type {unknown} */ (globalThis)).longTasks),
  );
}

/**
 * What one act costs the window's main thread, in milliseconds of the processor.
 * @param {import('@playwright/test').CDPSession} session
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} act
 */
async function costOf(session, page, act) {
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const before = await worked();
  await act();
  // What was asked for is on the screen in the second frame.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
  return (await worked()) - before;
}

/**
 * Keystrokes, pages and scrolling, in milliseconds of the main thread of the window.
 * @param {Place} place
 * @param {number} rounds
 * @returns {Promise<readonly Row[]>}
 */
export async function feelRows(place, rounds) {
  const program = await open(place);
  const { page } = program;
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const cost = (/** @type {() => Promise<void>} */ act) => costOf(session, page, act);
    const to = (/** @type {string} */ name) =>
      page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name }).click();
    /** @type {Map<string, number[]>} */
    const found = new Map();
    const add = (/** @type {string} */ what, /** @type {number} */ value) =>
      found.set(what, [...(found.get(what) ?? []), value]);
    const settle = () => wait(1_000);
    for (let round = 0; round < rounds; round += 1) {
      for (const name of ['Licenses', 'Counterparties', 'History', 'Shipments', 'Docket']) {
        add(`To the page ${name}, longest task`, await longestTask(page, () => to(name)));
      }
      const list = page.getByRole('listbox', { name: 'Open deadlines' });
      await list.hover();
      add(
        'Scrolling the docket, each of 20 notches',
        (await cost(async () => {
          for (let notch = 0; notch < 20; notch += 1) {
            await page.mouse.wheel(0, 300);
            await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
          }
        })) / 20,
      );
      await list.evaluate((element) => element.scrollTo(0, 0));
      for (const name of ['Docket', 'Licenses']) {
        await to(name);
        await settle();
        const search = page.getByRole('main').getByRole('searchbox').first();
        await search.focus();
        add(`Search of ${name}, first letter`, await cost(() => page.keyboard.press('d')));
        add(`Search of ${name}, second letter`, await cost(() => page.keyboard.press('0')));
        add(`Search of ${name}, third letter`, await cost(() => page.keyboard.press('1')));
        await search.fill('');
      }
      await page.keyboard.press('ControlOrMeta+k');
      const palette = page
        .getByRole('dialog')
        .getByRole('combobox')
        .or(page.getByRole('dialog').getByRole('searchbox'));
      await palette.first().waitFor();
      await settle();
      add('Palette, first letter', await cost(() => page.keyboard.press('d')));
      add('Palette, second letter', await cost(() => page.keyboard.press('0')));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await to('Docket');
      await settle();
    }
    return [...found].map(([what, values]) => ({
      what,
      beside: '',
      goal: /letter/.test(what) ? '< 16 ms' : 'no task over 50 ms',
      ours: median(values),
      theirs: null,
      say: (value) => (value === 0 ? 'none over 50 ms' : `${value.toFixed(0)} ms`),
    }));
  } finally {
    await program.close();
  }
}
