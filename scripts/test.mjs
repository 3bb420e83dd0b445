import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { changedFiles } from './check.mjs';
import { keepSeconds, leftToFull, neverMeasured } from './e2e-order.mjs';
import { endToEndTests } from './e2e-tests.mjs';
import { root } from './folders.mjs';
import { layerCheck } from './layer-check.mjs';
import { newerSteps } from './newer-steps.mjs';
import { installTests } from './packaging/install-tests.mjs';
import { run } from './run.mjs';
import { runScript } from './say.mjs';
import { scratchFolder } from './scratch-folder.mjs';
import { describeFailure, oneCheck, slowest, tookText } from './tally.mjs';
import { stepsFor } from './test-word.mjs';
import { checkTypes } from './types.mjs';
import { unitTests } from './unit-tests.mjs';
import { everyFile } from './zone-watch.mjs';

/** @typedef {{name: string, work: () => Promise<import('./tally.mjs').Outcome>}} Step */

// npm test: ends with one line that counts it all. FULL=1 makes the same tests larger, takes every end-to-end test, adds newer
// releases of Node and Chromium, and installs the package in a bare Debian where root can make one. npm test -- letters: what
// belongs to a word.
// The unit tests run whole in the first zone; in the others those that were seen reading the zone.
const [firstZone, ...otherZones] = /** @type {const} */ ([
  'UTC',
  'America/New_York',
  'Pacific/Apia',
  'Pacific/Kiritimati',
]);

await runScript(async () => {
  const runtime = await bootstrap({ quiet: false, isTesting: true, needsDisplay: true });
  const { folder: modules, remove } = scratchFolder('modules');
  const [word] = process.argv.slice(2);
  const total = { passed: 0, failed: 0, notPossible: 0 };
  /** @type {import('./tally.mjs').Timed[]} */
  const times = [];
  if (word === undefined) await everything();
  else await inOrder(stepsFor(word, runtime));
  remove();
  print('The slowest ten:');
  for (const line of slowest(times)) print(line);
  if (total.notPossible > 0) print(`${total.notPossible} not possible here`);
  // An automatic build must be able to do everything.
  if (process.env.CI === 'true') total.failed += total.notPossible;
  print(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;

  /** @param {Step} step */
  async function take({ name, work }) {
    const startedAt = Date.now();
    const { passed, failures, notPossible, leftOut = [], timed = [], processor } = await work();
    times.push(...timed);
    const took = tookText((Date.now() - startedAt) / 1000, processor);
    print(
      `${failures.length === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failures.length} failed (${took})`,
    );
    for (const failure of failures) print(describeFailure(failure));
    for (const reason of [...notPossible, ...leftOut]) print(`  – ${reason}`);
    total.passed += passed;
    total.failed += failures.length;
    total.notPossible += notPossible.length;
  }

  /** @param {readonly Step[]} steps */
  async function inOrder(steps) {
    for (const step of steps) await take(step);
  }

  /** A program that starts or waits leaves the processor idle; everything that computes fills that, and gives way. */
  async function everything() {
    const built = take({ name: 'build', work: async () => oneCheck('build', await build()) });
    const program = built.then(() =>
      take({ name: `end-to-end tests, Electron ${runtime.version}`, work: endToEnd }),
    );
    await inOrder(checks());
    /** @type {readonly string[]} */
    let readers = [];
    await take({
      name: `unit tests, TZ=${firstZone}`,
      work: async () => {
        const found = await unitTests(firstZone, { isWatching: true, isPatient: true, modules });
        readers = found.readers;
        return found;
      },
    });
    await Promise.all(
      otherZones.map((zone, nth) =>
        take({
          name: `unit tests that read the zone, TZ=${zone}`,
          work: () =>
            unitTests(zone, {
              files: readers.includes(everyFile) ? [] : readers,
              beside: otherZones.length,
              further: nth + 1,
              isPatient: true,
              modules,
            }),
        }),
      ),
    );
    await built;
    if (process.env.FULL === '1')
      await inOrder([
        ...newerSteps(runtime),
        { name: 'the installed package', work: () => installTests(runtime) },
      ]);
    await program;
  }

  async function endToEnd() {
    if (process.env.FULL === '1') {
      const found = await endToEndTests(runtime);
      keepSeconds(found.timed ?? [], join(root, 'test-results', 'seconds.json'));
      return found;
    }
    const left = leftToFull(await changedFiles());
    print(
      `Of the end-to-end tests the quickest of each file, as far as the time goes; ${left.length} more run with FULL=1.`,
    );
    const found = await endToEndTests(runtime, [], left);
    const unknown = neverMeasured(found.timed ?? []);
    if (unknown.length > 0)
      print(`${unknown.length} of them were never measured: npm run test:e2e -- --measure FILE`);
    for (const name of unknown) print(`  – ${name}`);
    return found;
  }

  /** @returns {readonly Step[]} */
  function checks() {
    return [
      {
        name: 'types',
        work: async () => oneCheck('types', await checkTypes('tsconfig.json', { isPatient: true })),
      },
      {
        name: 'types of shared/ without Node or a window',
        work: async () => oneCheck('pure', await checkTypes('tsconfig.shared.json', { isPatient: true })),
      },
      {
        name: 'biome',
        work: async () =>
          oneCheck(
            'biome',
            await tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--reporter=github'),
          ),
      },
      { name: 'layers', work: async () => layerCheck() },
    ];
  }
});

/**
 * @param {string} path the tool's script inside node_modules
 * @param {string[]} args
 */
function tool(path, ...args) {
  return run(process.execPath, [join(root, 'node_modules', path), ...args], { cwd: root, isPatient: true });
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
