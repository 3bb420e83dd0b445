import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { startDesktop } from './desktop.mjs';
import { electronEnvironment } from './electron-runtime.mjs';
import { root } from './folders.mjs';
import { run, runAttached } from './run.mjs';
import { scratchFolder, temporaryFiles } from './scratch-folder.mjs';
import { manyTests } from './tally.mjs';

/**
 * @typedef {{title: string, file?: string, specs?: Spec[], suites?: Suite[]}} Suite
 * @typedef {{title: string, file: string, tests: PlaywrightTest[]}} Spec
 * @typedef {{status: string, annotations: {type: string, description?: string}[], results: {duration: number, errors: {message?: string, stack?: string}[]}[]}} PlaywrightTest
 */

/** @param {readonly string[]} playwrightArguments */
function playwright(playwrightArguments) {
  return [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', ...playwrightArguments];
}

/**
 * A command as root runs it without the right to raise its own priority: Chromium would take it, and all else on the machine would stand
 * still. Others have no such right.
 * @param {readonly [string, ...string[]]} command
 * @returns {readonly [string, ...string[]]}
 */
function atUsualPriority(command) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return command;
  const without = /** @type {const} */ (['setpriv', '--bounding-set=-sys_nice', '--']);
  const isPossible = spawnSync(without[0], [...without.slice(1), 'true']).status === 0;
  return isPossible ? [...without, ...command] : command;
}

/**
 * As many desktops as tests run side by side. Elsewhere than on Linux there is only the one of whoever runs them.
 * @param {number} count
 * @returns {Promise<readonly import('./desktop.mjs').Desktop[]>}
 */
async function desktops(count) {
  if (process.platform !== 'linux') return [];
  return await Promise.all(Array.from({ length: count }, startDesktop));
}

/**
 * Runs the end-to-end tests and counts them, on Linux several files side by side, each on a desktop of its own. A program
 * that starts or waits leaves the processor to another: one more than there are cores.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} [specs] only these files
 * @param {readonly string[]} [without] not these tests, each as it is named in the result
 */
export async function endToEndTests(runtime, specs = [], without = []) {
  const count = Math.min(
    availableParallelism() + 1,
    specs.length === 0 ? Number.POSITIVE_INFINITY : specs.length,
  );
  const held = await desktops(count);
  const { folder, remove } = scratchFolder('e2e');
  const report = join(folder, 'report.json');
  const leftOut = join(folder, 'left-out.txt');
  writeFileSync(leftOut, without.join('\n'));
  const [command, ...args] = atUsualPriority([
    process.execPath,
    ...playwright([
      ...specs,
      '--reporter=json',
      `--workers=${Math.max(1, held.length)}`,
      ...(without.length === 0 ? [] : [`--test-list-invert=${leftOut}`]),
    ]),
  ]);
  const ended = await run(command, args, {
    cwd: root,
    env: {
      ...electronEnvironment(runtime),
      ...temporaryFiles(folder),
      E2E_DESKTOPS: JSON.stringify(held.map(({ env }) => env)),
      // What Playwright makes of each file, by its content: the next run need not make it again.
      PWTEST_CACHE_DIR: join(root, 'node_modules', '.cache', 'playwright'),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
    minutes: 60,
  });
  await Promise.all(held.map(({ stop }) => stop()));
  try {
    // Nobody waits for the processes of Chromium: what they used would be missing.
    return readReport('end-to-end tests', report, { ...ended, processor: undefined });
  } finally {
    remove();
  }
}

/**
 * What the report of a run says, counted.
 * @param {string} name
 * @param {string} report
 * @param {import('./run.mjs').Ended} ended
 */
export function readReport(name, report, ended) {
  const found = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { suites: [], errors: [] };
  const loose = found.errors.map((/** @type {{message?: string}} */ error) => ({
    name: 'outside any test',
    state: 'failed',
    message: error.message ?? 'unknown',
  }));
  return manyTests(
    name,
    [...found.suites.flatMap((/** @type {Suite} */ suite) => testsOf(suite)), ...loose],
    ended,
  );
}

/**
 * Runs the end-to-end tests for a person to watch, one after the other; arguments go to Playwright.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} playwrightArguments
 */
export async function watchEndToEndTests(runtime, playwrightArguments) {
  const held = await desktops(1);
  const env = { ...electronEnvironment(runtime), E2E_DESKTOPS: JSON.stringify(held.map((each) => each.env)) };
  const code = await runAttached(process.execPath, playwright(playwrightArguments), { cwd: root, env });
  await Promise.all(held.map(({ stop }) => stop()));
  return code;
}

/**
 * @param {Suite} suite
 * @param {readonly string[]} [within] the file and what it groups the suite under
 * @returns {{name: string, state: 'passed' | 'failed' | 'skipped', message: string, milliseconds?: number}[]}
 */
function testsOf(suite, within = []) {
  const path = [...within, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => {
      const name = [...path, spec.title].join(' › ');
      const milliseconds = test.results.reduce((sum, { duration }) => sum + duration, 0);
      const reason = test.annotations.find((note) => note.type === 'skip')?.description ?? '';
      if (test.status === 'expected')
        return { name, state: /** @type {const} */ ('passed'), message: '', milliseconds };
      if (test.status === 'skipped')
        return { name, state: /** @type {const} */ ('skipped'), message: reason };
      const errors = test.results.flatMap((result) => result.errors);
      const message = errors.map((error) => error.stack ?? error.message ?? '').join('\n') || test.status;
      return { name, state: /** @type {const} */ ('failed'), message, milliseconds };
    }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((each) => testsOf(each, path))];
}
