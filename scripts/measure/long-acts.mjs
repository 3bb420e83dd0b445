import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { longestTasks } from './longest-tasks.mjs';
import { median } from './processes.mjs';

// Long work of the window measured: what it takes, and for how long the first process and the window do nothing else meanwhile.

/** @typedef {import('./performance-page.mjs').Row} Row */
/** @typedef {{readonly app: import('@playwright/test').ElectronApplication, readonly page: import('@playwright/test').Page, readonly session: import('@playwright/test').CDPSession, readonly folder: string}} Opened */
/** What one act took, in milliseconds: on the clock, of which in a row the first process answered nobody, and the longest task of the window. @typedef {{readonly ms: number, readonly blocked: number, readonly window: number}} Took */

const seconds = (/** @type {number} */ value) => `${(value / 1_000).toFixed(2)} s`;
const milliseconds = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;

/** From now on the system's dialogs choose these. @param {Opened} opened @param {string} file @param {string} folder */
export const choose = ({ app }, file, folder) =>
  app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen.file });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen.folder] });
    },
    { file, folder },
  );

/** Makes a call of the window; throws what it refuses. @param {Opened} opened @param {string} name @param {object} input */
export async function call({ page }, name, input) {
  const answer = await page.evaluate(
    ([called, given]) => /** @type {any} */ (globalThis).exportDocket[called](given),
    /** @type {const} */ ([name, input]),
  );
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value;
}

/**
 * The longest time in which the first process came to nothing that waited, on the clock: what a click in the menu, or an entry, would have waited.
 * @param {Opened} opened
 * @param {() => Promise<void>} act
 */
export async function blockedDuring({ app }, act) {
  await app.evaluate(() => {
    const watch = { last: performance.now(), longest: 0, timer: /** @type {any} */ (null) };
    watch.timer = setInterval(() => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - watch.last - 5);
      watch.last = now;
    }, 5);
    Object.assign(globalThis, { watch });
  });
  await act();
  return await app.evaluate(() => {
    const { watch } = /** @type {any} */ (globalThis);
    clearInterval(watch.timer);
    return /** @type {number} */ (watch.longest);
  });
}

/** @param {Opened} opened @param {() => Promise<void>} act @returns {Promise<Took>} */
export async function took(opened, act) {
  let ms = 0;
  let blocked = 0;
  const { window } = await longestTasks(opened.app, opened.session, async () => {
    blocked = await blockedDuring(opened, async () => {
      const begun = performance.now();
      await act();
      ms = performance.now() - begun;
    });
  });
  return { ms, blocked, window };
}

/** @param {string} what @param {readonly Took[]} found @param {{beside: string, theirs: number | null, goal: string}} other @returns {Row[]} */
export const rowsOf = (what, found, { beside, theirs, goal }) => [
  { what, beside, goal, ours: median(found.map(({ ms }) => ms)), theirs, say: seconds },
  {
    ...{ what: `${what}: the first process answered nobody, the longest`, beside: '', goal: '≤ 50 ms' },
    ...{ ours: median(found.map(({ blocked }) => blocked)), theirs: null, say: milliseconds },
  },
  {
    ...{ what: `${what}: longest task of the window`, beside: '', goal: '≤ 50 ms' },
    ...{ ours: median(found.map(({ window }) => window)), theirs: null, say: milliseconds },
  },
];

/** @param {number} rounds @param {(round: number) => Promise<Took>} one */
export async function several(rounds, one) {
  /** @type {Took[]} */
  const found = [];
  for (let round = 0; round < rounds; round += 1) {
    found.push(await one(round));
    await wait(1_000);
  }
  return found;
}

/** Reads the files of a folder and writes them elsewhere, each flushed. @param {string} from @param {string} to */
export function plainCopy(from, to) {
  const begun = performance.now();
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (statSync(join(from, name)).isDirectory()) {
      mkdirSync(join(to, name), { recursive: true });
      continue;
    }
    const bytes = readFileSync(join(from, name));
    const fd = openSync(join(to, name), 'w');
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    fsyncSync(fd);
    closeSync(fd);
  }
  const ms = performance.now() - begun;
  rmSync(to, { recursive: true });
  return ms;
}
