import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVirtualDisplay } from './display.mjs';
import { electronEnvironment } from './electron-runtime.mjs';
import { root } from './folders.mjs';
import { run, runAttached } from './run.mjs';
import { manyTests } from './tally.mjs';

/**
 * @typedef {{title: string, file?: string, specs?: Spec[], suites?: Suite[]}} Suite
 * @typedef {{title: string, file: string, tests: PlaywrightTest[]}} Spec
 * @typedef {{status: string, annotations: {type: string, description?: string}[], results: {duration: number, errors: {message?: string, stack?: string}[]}[]}} PlaywrightTest
 */

/**
 * The command and environment of an end-to-end run. On Linux everything is private: a display, a session bus and a
 * notification daemon of its own, so that a test neither sees nor disturbs the desktop of whoever runs it.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} playwrightArguments
 */
async function prepare(runtime, playwrightArguments) {
  const playwright = [
    join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    ...playwrightArguments,
  ];
  const env = electronEnvironment(runtime);
  if (process.platform !== 'linux')
    return { command: process.execPath, args: playwright, env, stop: nothing };
  const display = await startVirtualDisplay();
  env.DISPLAY = display.name;
  delete env.WAYLAND_DISPLAY;
  const notices = join(root, 'scripts', 'with-notifications.mjs');
  const args = ['--', process.execPath, notices, process.execPath, ...playwright];
  return { command: 'dbus-run-session', args, env, stop: display.stop };
}

function nothing() {
  // Elsewhere than on Linux there is no private display to end.
}

/**
 * Runs the end-to-end tests and counts them: in two halves side by side where there are cores for it. Each half has a
 * desktop of its own, so neither sees the other's notices.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} [specs] only these files
 */
export async function endToEndTests(runtime, specs = []) {
  // Elsewhere than on Linux they share the one desktop there is.
  const halves = process.platform === 'linux' && availableParallelism() > 1 && specs.length !== 1 ? 2 : 1;
  const counted = await Promise.all(
    Array.from({ length: halves }, (_, half) => oneHalf(runtime, half + 1, halves, specs)),
  );
  return {
    passed: counted.reduce((sum, { passed }) => sum + passed, 0),
    failures: counted.flatMap(({ failures }) => failures),
    notPossible: counted.flatMap(({ notPossible }) => notPossible),
    timed: counted.flatMap(({ timed }) => timed ?? []),
  };
}

/**
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {number} half
 * @param {number} halves
 * @param {readonly string[]} specs
 */
async function oneHalf(runtime, half, halves, specs) {
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-e2e-'));
  const report = join(folder, 'report.json');
  const output = join('test-results', String(half));
  const { command, args, env, stop } = await prepare(runtime, [
    ...specs,
    '--reporter=json',
    `--shard=${half}/${halves}`,
    `--output=${output}`,
  ]);
  const ended = await run(command, args, {
    cwd: root,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    minutes: 30,
  });
  stop();
  const found = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { suites: [], errors: [] };
  rmSync(folder, { recursive: true, force: true });
  const loose = found.errors.map((/** @type {{message?: string}} */ error) => ({
    name: 'outside any test',
    state: 'failed',
    message: error.message ?? 'unknown',
  }));
  return manyTests(
    `end-to-end tests, ${half} of ${halves}`,
    [...found.suites.flatMap(testsOf), ...loose],
    ended,
  );
}

/**
 * Runs the end-to-end tests for a person to watch; arguments go to Playwright.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} playwrightArguments
 */
export async function watchEndToEndTests(runtime, playwrightArguments) {
  const { command, args, env, stop } = await prepare(runtime, playwrightArguments);
  const code = await runAttached(command, args, { cwd: root, env });
  stop();
  return code;
}

/**
 * @param {Suite} suite
 * @returns {{name: string, state: 'passed' | 'failed' | 'skipped', message: string, milliseconds?: number}[]}
 */
function testsOf(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => {
      const name = `${spec.file} > ${spec.title}`;
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
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}
