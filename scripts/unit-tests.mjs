import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root as checkout } from './folders.mjs';
import { run } from './run.mjs';
import { scratchFolder, temporaryFiles } from './scratch-folder.mjs';
import { manyTests } from './tally.mjs';

/** @typedef {import('./tally.mjs').Outcome & {readonly readers: readonly string[]}} UnitOutcome `readers`: the files that read the zone */

/**
 * Runs unit tests as if this machine stood in the given time zone, or (undefined) where it stands.
 * @param {string | undefined} zone
 * @param {{files?: readonly string[], isWatching?: boolean, beside?: number, modules?: string, root?: string, without?: readonly string[], node?: string, isFull?: boolean, further?: number, isPatient?: boolean}} [options]
 *   `files`: only these; `isWatching`: also tells which files read the zone, `*` among them where a module read it while it was loaded;
 *   `beside`: how many such runs share the cores; `modules`: a folder where one run leaves what the next need not make again; `root`:
 *   another checkout; `without`: not these (patterns); `node`: another Node than the one that runs this; `isFull`: false keeps the usual
 *   counts in the full run; `further`: the same tests ran in another zone before, so that a quarter of the cases is tried, by this number another one;
 *   `isPatient`: leaves the processor to whatever else runs
 * @returns {Promise<UnitOutcome>}
 */
export async function unitTests(
  zone,
  {
    files = [],
    isWatching = false,
    beside = 1,
    modules,
    root = checkout,
    without = [],
    node = process.execPath,
    isFull = true,
    further,
    isPatient = false,
  } = {},
) {
  const { folder, remove } = scratchFolder('unit');
  const report = join(folder, 'report.json');
  const readers = join(folder, 'readers');
  const temporary = join(folder, 'tmp');
  mkdirSync(readers);
  mkdirSync(temporary);
  const vitest = join(checkout, 'node_modules', 'vitest', 'vitest.mjs');
  const reporter = join(checkout, 'scripts', 'unit-reporter.mjs');
  const config = join(checkout, 'vitest.config.ts');
  // Left to itself it keeps one core idle, of two.
  const workers = `--maxWorkers=${Math.ceil(availableParallelism() / beside)}`;
  const args = [
    vitest,
    'run',
    `--root=${root}`,
    `--config=${config}`,
    `--reporter=${reporter}`,
    workers,
    ...without.map((pattern) => `--exclude=${pattern}`),
    ...files,
  ];
  const ended = await run(node, args, {
    cwd: root,
    isPatient,
    env: {
      ...process.env,
      TZ: zone,
      ...temporaryFiles(temporary),
      UNIT_REPORT: report,
      UNIT_MODULES: modules,
      ...(isFull ? {} : { FULL: undefined }),
      FURTHER_ZONE: further === undefined ? undefined : String(further),
      ...(isWatching ? { ZONE_READERS: readers } : { ZONE_READERS: undefined }),
    },
  });
  const tests = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : [];
  const read = readdirSync(readers).flatMap((name) => readFileSync(join(readers, name), 'utf8').split('\n'));
  remove();
  return {
    ...manyTests(`unit tests in ${zone ?? 'this zone'}`, tests, ended),
    readers: [...new Set(read)].filter((file) => file !== '').sort(),
  };
}
