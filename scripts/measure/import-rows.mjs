import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../folders.mjs';
import { longestTasks } from './longest-tasks.mjs';
import { openProgram } from './open-window.mjs';

// Whether the window goes on answering while a file of 20,000 shipments is tried, entered and undone.

const clock = '2019-11-25T16:00:00Z';
const rows = 20_000;

/** The file, over all licenses of a register. @param {string} register */
function fileFor(register) {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'scripts/cli.mjs'), 'licenses', '--json', '--register', register, '--clock', clock],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  /** @type {{licenseNumber: string}[]} */
  const licenses = JSON.parse(stdout);
  const headings = 'Shipment,Departed on,License,Item,Quantity,Unit,Unit price,Currency';
  const line = (/** @type {number} */ n) =>
    `I-${n},2019-11-20,${licenses[n % licenses.length]?.licenseNumber},1,0.5,pieces,1010.10,USD`;
  return [headings, ...Array.from({ length: rows }, (_, n) => line(n))].join('\n');
}

/**
 * @param {{readonly runtime: import('../electron-runtime.mjs').Runtime, readonly display: string, readonly register: string, readonly settings: string}} place
 * @returns {Promise<readonly import('./performance-page.mjs').Row[]>}
 */
export async function importRows(place) {
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-importing-'));
  const copied = { ...place, register: join(folder, 'register'), settings: join(folder, 'settings') };
  cpSync(place.register, copied.register, { recursive: true });
  cpSync(place.settings, copied.settings, { recursive: true });
  const file = join(folder, 'shipments.csv');
  writeFileSync(file, fileFor(copied.register));
  const program = await openProgram(place.runtime, place.display, { ...copied, clock });
  const { app, page } = program;
  try {
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, file);
    await page.keyboard.press('Control+i');
    await page.getByRole('button', { name: 'Choose a file…' }).click();
    const look = page.getByRole('button', { name: 'See what each row would do' });
    await look.waitFor();
    const session = await page.context().newCDPSession(page);
    const enter = page.getByRole('button', { name: /^Import 20,?000/ });
    const tried = await longestTasks(app, session, async () => {
      await look.click();
      await enter.waitFor();
    });
    const entered = await longestTasks(app, session, async () => {
      await enter.click();
      await page.getByRole('button', { name: 'Undo this import' }).waitFor();
    });
    const row = (/** @type {string} */ what, /** @type {number} */ ours) => ({
      ...{ what, beside: '', goal: '≤ 50 ms', ours, theirs: null },
      say: (/** @type {number} */ value) => `${value.toFixed(0)} ms`,
    });
    return [
      row('Longest task of the window while 20,000 rows are tried', tried.window),
      row('Longest task of the first process while 20,000 rows are tried', tried.main),
      row('Longest task of the window while 20,000 rows are entered', entered.window),
      row('Longest task of the first process while 20,000 rows are entered', entered.main),
    ];
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
