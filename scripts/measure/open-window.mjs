import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronEnvironment, launcherOf, userSwitches } from '../electron-runtime.mjs';
import { root } from '../folders.mjs';
import { processorSeconds } from './processes.mjs';

/**
 * A program with its window, once that shows what it is for.
 * @typedef {object} OpenWindow
 * @property {import('@playwright/test').ElectronApplication} app
 * @property {import('@playwright/test').Page} page
 * @property {number} pid of its first process
 * @property {number} shownSeconds of the processor, of all processes, until that was painted
 * @property {number} startSeconds the same until it can be used
 * @property {number} startMs on the clock until then
 * @property {() => Promise<number>} close answers the milliseconds on the clock until its last process had ended
 */

/** The same everywhere: no graphics processor, which a virtual display lacks. */
const switches = [...userSwitches(), '--ozone-platform=x11', '--disable-gpu'];

/**
 * Looks again and again at what a tree of processes has used, so that it can be told of a moment that has passed. On a loaded machine
 * much is done between a painting and the word of it.
 * @param {number} pid
 */
function keepUsed(pid) {
  /** @type {{at: number, used: number}[]} */
  const samples = [];
  const look = () => samples.push({ at: Date.now(), used: processorSeconds(pid) });
  const timer = setInterval(look, 20);
  return {
    stop: () => clearInterval(timer),
    /** @param {number} at milliseconds since 1970 */
    at: (at) => {
      look();
      return samples.find((each) => each.at >= at)?.used ?? Number.NaN;
    },
  };
}

/**
 * @param {import('../electron-runtime.mjs').Runtime} runtime
 * @param {string} display
 * @param {readonly string[]} args
 * @param {string} shown what is to be seen in it, and used
 * @param {number} atLeast bytes of a page that shows it as soon as it is painted; one that brings less shows it when it can be used
 * @param {Readonly<Record<string, string>>} [more] in its environment
 * @returns {Promise<OpenWindow>}
 */
async function openWindow(runtime, display, args, shown, atLeast, more = {}) {
  const electron = await launcherOf(runtime);
  const config = mkdtempSync(join(tmpdir(), 'export-docket-config-'));
  const from = performance.now();
  const app = await electron.launch({
    args: [...switches, ...args],
    chromiumSandbox: userSwitches().length === 0,
    cwd: root,
    env: /** @type {Record<string, string>} */ ({
      ...electronEnvironment(runtime),
      DISPLAY: display,
      TZ: 'America/New_York',
      XDG_CONFIG_HOME: config,
      ...more,
    }),
  });
  app.context().setDefaultTimeout(180_000);
  const pid = Number(app.process().pid);
  const used = keepUsed(pid);
  const page = await app.firstWindow();
  await page.locator(shown).first().waitFor();
  const painted = await page.waitForFunction(
    () => {
      const first = performance.getEntriesByName('first-contentful-paint')[0];
      const [load] = performance.getEntriesByType('navigation');
      if (first === undefined || !(load instanceof PerformanceNavigationTiming)) return null;
      return { at: performance.timeOrigin + first.startTime, bytes: load.decodedBodySize };
    },
    undefined,
    { polling: 20 },
  );
  const startSeconds = processorSeconds(pid);
  const startMs = performance.now() - from;
  used.stop();
  const { at, bytes } = /** @type {{at: number, bytes: number}} */ (await painted.jsonValue());
  return {
    shownSeconds: bytes >= atLeast ? used.at(at) : startSeconds,
    ...{ app, page, pid, startSeconds, startMs },
    close: async () => {
      const asked = performance.now();
      await app.close();
      const took = performance.now() - asked;
      rmSync(config, { recursive: true, force: true });
      return took;
    },
  };
}

/**
 * The same Electron with a window that shows one heading: what a window costs at least.
 * @param {import('../electron-runtime.mjs').Runtime} runtime
 * @param {string} display
 */
export async function openEmpty(runtime, display) {
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-empty-'));
  writeFileSync(
    join(folder, 'package.json'),
    '{"name":"empty","version":"1.0.0","type":"module","main":"main.js"}',
  );
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>Empty</title><h1>Empty</h1>',
  );
  writeFileSync(
    join(folder, 'main.js'),
    `import { app, BrowserWindow } from 'electron';
app.setPath('userData', ${JSON.stringify(join(folder, 'user'))});
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(${JSON.stringify(join(folder, 'index.html'))});
});
app.on('window-all-closed', () => app.quit());
`,
  );
  const window = await openWindow(runtime, display, [folder], 'h1', 0);
  return {
    ...window,
    close: async () => {
      const took = await window.close();
      rmSync(folder, { recursive: true, force: true });
      return took;
    },
  };
}

/**
 * The program as built, on a register, with its docket shown.
 * @param {import('../electron-runtime.mjs').Runtime} runtime
 * @param {string} display
 * @param {{readonly register: string, readonly settings: string, readonly clock: string, readonly more?: {readonly switches: readonly string[], readonly env: Readonly<Record<string, string>>}}} place
 *   `more` goes to Electron beside what every program is started with
 */
export const openProgram = (runtime, display, { register, settings, clock, more }) =>
  openWindow(
    runtime,
    display,
    [
      ...(more?.switches ?? []),
      ...[root, '--clock', clock, '--by', 'Robin Test', '--register', register, '--user-data', settings],
    ],
    '#root [role="listbox"] [role="option"]',
    10_000,
    more?.env,
  );
