import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { run } from './run.mjs';
import { manyTests } from './tally.mjs';

/**
 * Runs every unit test once as if this machine stood in the given time zone.
 * @param {string} zone
 */
export async function unitTests(zone) {
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-unit-'));
  const report = join(folder, 'report.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporter = join(root, 'scripts', 'unit-reporter.mjs');
  const ended = await run(process.execPath, [vitest, 'run', `--reporter=${reporter}`], {
    cwd: root,
    env: { ...process.env, TZ: zone, UNIT_REPORT: report },
  });
  const tests = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : [];
  rmSync(folder, { recursive: true, force: true });
  return manyTests(`unit tests in ${zone}`, tests, ended);
}
