import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReport } from '../e2e-tests.mjs';
import { electronEnvironment } from '../electron-runtime.mjs';
import { root } from '../folders.mjs';
import { lastLines, run } from '../run.mjs';
import { say } from '../say.mjs';
import { notPossibleHere } from '../tally.mjs';
import { makeBareRoot, whyNoRoot } from './bare-root.mjs';

const name = 'the installed package';

/** @param {string} reason @returns {import('../tally.mjs').Outcome} */
const impossible = (reason) => ({
  passed: 0,
  failures: [],
  notPossible: [],
  leftOut: [`${name} (${notPossibleHere}: ${reason})`],
});

/** @param {string} message @returns {import('../tally.mjs').Outcome} */
const failed = (message) => ({ passed: 0, failures: [{ name, message }], notPossible: [] });

/**
 * The Debian package of that version, made from this checkout.
 * @param {string} version
 * @param {string} to
 */
async function makePackage(version, to) {
  const args = ['--with-substitute', '--linux', 'deb', `-c.extraMetadata.version=${version}`];
  const script = join(root, 'scripts', 'package.mjs');
  const made = await run(process.execPath, [script, ...args], { cwd: root, isPatient: true });
  const deb = readdirSync(join(root, 'dist')).find((each) => each.endsWith('.deb'));
  if (made.code !== 0 || deb === undefined) return lastLines(made.output, 30);
  copyFileSync(join(root, 'dist', deb), to);
  return undefined;
}

/**
 * Makes two packages of this checkout, one of the next version, and runs the tests of the installed program with them in a bare
 * Debian root. The machine it runs on gets nothing installed but the tool that makes such a root.
 * @param {import('../electron-runtime.mjs').Runtime} runtime
 * @returns {Promise<import('../tally.mjs').Outcome>}
 */
export async function installTests(runtime) {
  const reason = await whyNoRoot();
  if (reason !== undefined) return impossible(reason);
  const work = mkdtempSync(join(tmpdir(), 'export-docket-install-'));
  try {
    const folder = join(work, 'root');
    const unmade = await makeBareRoot(folder);
    if (unmade !== undefined) return impossible(unmade);
    for (const version of ['0.2.0', '0.2.1']) {
      say('package', `making version ${version} …`);
      const fault = await makePackage(version, join(folder, `export-docket-${version}.deb`));
      if (fault !== undefined) return failed(fault);
    }
    const report = join(work, 'report.json');
    const ended = await run(
      process.execPath,
      [
        join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
        'test',
        '-c',
        'playwright.install.config.ts',
        '--reporter=json',
      ],
      {
        cwd: root,
        env: {
          ...electronEnvironment(runtime),
          INSTALL_TEST_ROOT: folder,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
        minutes: 30,
      },
    );
    return readReport(name, report, ended);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
