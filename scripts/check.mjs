import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { layerCheck } from './layer-check.mjs';
import { checkNode, ensurePackages } from './packages.mjs';
import { run } from './run.mjs';
import { runScript } from './say.mjs';
import { describeFailure, oneCheck } from './tally.mjs';
import { checkTypes } from './types.mjs';
import { unitTests } from './unit-tests.mjs';

/** The branch that a change is compared with. */
const trunks = ['refs/remotes/origin/main', 'refs/heads/main'];

/**
 * The test files that a change touches: those that changed, and those beside a file that changed.
 * @param {readonly string[]} changed paths in the checkout
 * @param {(path: string) => boolean} exists
 */
export function touchedTests(changed, exists) {
  const tests = changed.flatMap((path) => {
    if (/\.test\.tsx?$/.test(path)) return [path];
    const beside = path.replace(/(?:\.d)?\.(?:ts|tsx|mjs)$/, '.test.ts');
    return beside === path ? [] : [beside];
  });
  return [...new Set(tests)].filter(exists);
}

/** What differs from the main branch, and what is new: paths in the checkout. */
export async function changedFiles() {
  const git = async (/** @type {string[]} */ ...args) =>
    (await run('git', args, { cwd: root })).output.trim();
  for (const trunk of trunks) {
    const { code, output } = await run('git', ['merge-base', trunk, 'HEAD'], { cwd: root });
    if (code !== 0) continue;
    const [known, fresh] = await Promise.all([
      git('diff', '--name-only', output.trim()),
      git('ls-files', '--others', '--exclude-standard'),
    ]);
    return `${known}\n${fresh}`.split('\n').filter((path) => path !== '');
  }
  return [];
}

if (process.argv[1] === import.meta.filename) {
  // npm run check: what to look at before a commit, in seconds.
  await runScript(async () => {
    checkNode();
    await ensurePackages({ quiet: true });
    const tool = (/** @type {string} */ path, /** @type {string[]} */ ...args) =>
      run(process.execPath, [join(root, 'node_modules', path), ...args], { cwd: root });
    const tests = touchedTests(await changedFiles(), (path) => existsSync(join(root, path)));
    const none = { passed: 0, failures: [], notPossible: [] };
    const outcomes = await Promise.all([
      checkTypes('tsconfig.json').then((ended) => oneCheck('types', ended)),
      checkTypes('tsconfig.shared.json').then((ended) => oneCheck('pure', ended)),
      tool('@biomejs/biome/bin/biome', 'ci', '--colors=off').then((ended) => oneCheck('biome', ended)),
      layerCheck(),
      tests.length === 0 ? none : unitTests(process.env.TZ, { files: tests }),
    ]);
    const failures = outcomes.flatMap((outcome) => outcome.failures);
    for (const failure of failures) process.stdout.write(`${describeFailure(failure)}\n`);
    const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
    process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
    return failures.length === 0 ? 0 : 1;
  });
}
