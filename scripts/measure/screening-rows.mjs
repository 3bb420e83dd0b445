import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { root } from '../folders.mjs';
import { longestTasks } from './longest-tasks.mjs';
import { openProgram } from './open-window.mjs';
import { median } from './processes.mjs';
import { openFirst, settled } from './window-rows.mjs';

// Whether the window goes on answering while everybody is held against a long list and what was found is recorded.

/** @typedef {import('./performance-page.mjs').Row} Row */

const clock = '2019-11-25T16:00:00Z';
const listed = 15_000;

/** What the command line answers about a register. @param {readonly string[]} args */
function answerOf(args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/cli.mjs'), ...args, '--clock', clock],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(`${args[0]}: ${stderr}`);
  return stdout;
}

/** A list that names one of our parties, which the others are called much like, among names made from the words of real ones. @param {string} register */
function listFor(register) {
  /** @type {{name: string}[]} */
  const ours = JSON.parse(answerOf(['counterparties', '--json', '--register', register]));
  const file = join(root, 'main/screening/test-data/name-pairs.csv.gz');
  const pairs = /** @type {Record<string, string>[]} */ (
    Papa.parse(gunzipSync(readFileSync(file)).toString('utf8'), { header: true }).data
  );
  const words = [...new Set(pairs.flatMap(({ listed: name = '' }) => name.split(' ')))];
  const made = Array.from({ length: listed }, (_, at) =>
    [0, 1, 2].map((of) => words[(at * 7 + of * (1_009 + at)) % words.length]).join(' '),
  );
  return ['Name', ...ours.slice(0, 1).map(({ name }) => name), ...made.slice(1)]
    .map((name) => JSON.stringify(name))
    .join('\n');
}

/**
 * @param {{readonly runtime: import('../electron-runtime.mjs').Runtime, readonly display: string, readonly register: string, readonly settings: string}} place
 * @param {number} rounds
 * @returns {Promise<readonly Row[]>}
 */
export async function screeningRows(place, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-screening-'));
  const register = join(folder, 'register');
  cpSync(place.register, register, { recursive: true });
  const list = join(folder, 'list.csv');
  writeFileSync(list, listFor(register));
  answerOf(['list-add', list, '--yes', '--by', 'Robin Test', '--register', register]);
  const settings = join(folder, 'settings');
  const copied = { ...place, register, settings };
  await openFirst(copied);
  const program = await openProgram(place.runtime, place.display, { ...copied, clock });
  const { app, page } = program;
  try {
    await page
      .getByRole('navigation')
      .getByText(/^Screening/)
      .first()
      .click();
    const state = page.getByRole('main').getByRole('status');
    await state.getByText(/open/).first().waitFor();
    // What the start left to be done.
    await wait(settled * 1_000);
    const session = await page.context().newCDPSession(page);
    /** @type {{readonly window: number, readonly main: number}[]} */
    const found = [];
    for (let round = 0; round < rounds; round += 1) {
      const longest = await longestTasks(app, session, async () => {
        await page.getByRole('button', { name: 'Screen all parties now' }).click();
        await state.getByText('Screening…').waitFor();
        await state.getByText('Screening…').waitFor({ state: 'hidden' });
        await wait(1_000);
      });
      found.push(longest);
    }
    const row = (/** @type {string} */ what, /** @type {number[]} */ of, /** @type {string} */ goal) => ({
      ...{ what, beside: '', goal, ours: median(of), theirs: null },
      say: (/** @type {number} */ value) => `${value.toFixed(0)} ms`,
    });
    return [
      row(
        'Longest task of the window, everybody screened and recorded',
        found.map(({ window }) => window),
        '≤ 16 ms',
      ),
      row(
        'Longest task of the first process, everybody screened and recorded',
        found.map(({ main }) => main),
        '≤ 50 ms',
      ),
    ];
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
