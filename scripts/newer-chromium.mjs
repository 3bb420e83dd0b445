import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { userSwitches } from './electron-runtime.mjs';
import { root } from './folders.mjs';
import { openBeside } from './newer-bridge.mjs';
import { comparePaper } from './newer-paper.mjs';
import { walk } from './newer-screens.mjs';
import { cancelDialogs, openSampleWindow, resize } from './sample-window.mjs';
import { runScript, say } from './say.mjs';
import { axeFaults, clippedFaults } from './screen-faults.mjs';
import { describeFailure } from './tally.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** The smallest window. */
const smallest = { width: 960, height: 640 };
const seen = join(root, 'test-results', 'newer-chromium');

/**
 * A Chromium of this machine, to look at the pages in the generation of the pinned Electron where an older one runs the program: the
 * one EXPORT_DOCKET_CHROMIUM names, else `chromium` on the path.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function findChromium(env = process.env) {
  const named = env.EXPORT_DOCKET_CHROMIUM;
  if (named) return named;
  return (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find((file) => existsSync(file));
}

/**
 * Every page, form, dialog and sheet of the sample in another Chromium, held against the program's own.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {string} executablePath
 * @param {{readonly hasScreens: boolean}} options false: the sheets alone
 * @returns {Promise<import('./tally.mjs').Outcome>}
 */
export async function lookInChromium(runtime, executablePath, { hasScreens }) {
  const { chromium } = await import('@playwright/test');
  const window = await openSampleWindow(runtime);
  const { app } = window;
  const browser = await chromium.launch({ executablePath, args: [...userSwitches()] });
  rmSync(seen, { recursive: true, force: true });
  mkdirSync(seen, { recursive: true });
  try {
    await cancelDialogs(app);
    const screens = hasScreens ? await lookAtScreens(window, browser) : [];
    const sheets = await comparePaper(app, browser, seen);
    const all = [...screens, ...sheets.map(({ name, found }) => ({ name: `sheet ${name}`, found }))];
    const failures = all.flatMap(({ name, found }) => (found === null ? [] : [{ name, message: found }]));
    return { passed: all.length - failures.length, failures, notPossible: [] };
  } finally {
    await browser.close();
    await window.stop();
  }
}

/**
 * The same way through both windows: each screen of the other Chromium is checked, and both leave pictures.
 * @param {import('./sample-window.mjs').SampleWindow} window
 * @param {import('@playwright/test').Browser} browser
 */
async function lookAtScreens(window, browser) {
  const { app, page: own } = window;
  const { page, errors } = await openBeside(browser, app, smallest);
  // A window that answers does so at once; what hangs is to fail soon.
  page.setDefaultTimeout(10_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  /** @type {{name: string, found: string | null}[]} */
  const results = [];
  try {
    await walk(page, async (name) => {
      const found = [...(await faults(page)), ...errors.splice(0)];
      results.push({ name, found: found.length === 0 ? null : found.join('\n') });
      await picture(page, `${name} newer`);
    });
  } catch (error) {
    await picture(page, 'stopped');
    return [...results, { name: `after ${results.at(-1)?.name}`, found: String(error) }];
  }
  await own.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await resize(window, smallest);
  /** @type {string[]} */
  const names = [];
  await walk(own, async (name) => {
    names.push(name);
    await picture(own, `${name} here`);
  });
  const others = results.map(({ name }) => name);
  const isSame = names.join('\n') === others.join('\n');
  const found = isSame ? null : `here: ${names.join(' · ')}\nnewer: ${others.join(' · ')}`;
  return [...results, { name: 'the same screens in both', found }];
}

/**
 * What is wrong with the screen that shows: what axe finds in light and in dark, and what is cut off.
 * @param {Page} page
 */
async function faults(page) {
  /** @type {string[]} */
  const found = [];
  for (const colorScheme of /** @type {const} */ (['dark', 'light'])) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    found.push(...(await axeFaults(page)).map((fault) => `${colorScheme}, ${fault}`));
  }
  return [...found, ...(await clippedFaults(page))];
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function picture(page, name) {
  await page.screenshot({ path: join(seen, `${name.replace(/[^\w ]+/g, '').replaceAll(' ', '-')}.png`) });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    const chromium = findChromium();
    if (chromium === undefined) {
      say('chromium', 'there is none on the path; EXPORT_DOCKET_CHROMIUM can name one');
      return 0;
    }
    const runtime = await bootstrap({ quiet: true, isTesting: true, needsDisplay: true });
    await ensureBuild({ quiet: true });
    const version = execFileSync(chromium, ['--version'], { encoding: 'utf8' }).trim();
    say('chromium', `${version} beside Electron ${runtime.version}`);
    const { passed, failures } = await lookInChromium(runtime, chromium, { hasScreens: true });
    for (const failure of failures) process.stdout.write(`${describeFailure(failure)}\n`);
    process.stdout.write(`${passed} passed, ${failures.length} failed; pictures in ${seen}\n`);
    return failures.length === 0 ? 0 : 1;
  });
}
