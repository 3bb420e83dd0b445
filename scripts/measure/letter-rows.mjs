import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { longestTasks } from './longest-tasks.mjs';
import { openProgram } from './open-window.mjs';

// Whether the window goes on answering while a letter is read: a scan, whose text is recognized, and a letter with text.

/** @typedef {import('./performance-page.mjs').Row} Row */
/** @typedef {import('@playwright/test').CDPSession} Session */
/** @typedef {import('@playwright/test').ElectronApplication} App */

/** A letter about an invented application, as it is scanned: 200 dots an inch, a little turned and soft. */
const letterHtml = `<!doctype html><meta charset="utf-8"><style>
html { background: #f4f2ec }
body { margin: 0; padding: 96px 84px; box-sizing: border-box; width: 816px; height: 1056px; color: #222; font: 15px/1.35 "Liberation Serif", serif; transform: rotate(0.3deg); filter: blur(0.25px) }
</style>
<p style="text-align: center">UNITED STATES DEPARTMENT OF COMMERCE<br>Bureau of Industry and Security<br>Washington, D.C. 20230</p>
<p>November 21, 2019</p>
<p>Example Tools Inc.<br>100 Main Street<br>Springfield, Ohio 45501</p>
<p>Application Control Number: Z123456</p>
<p><b>NOTICE OF INTENT TO DENY</b></p>
<p>This letter is to inform you that the Bureau of Industry and Security intends to deny your license application. The reasons for this decision are:</p>
<ol><li>The end user, Example Institute of Optics, is engaged in activities contrary to the foreign policy interests of the United States.
<li>The items could be diverted to an unauthorized end use in the country of destination.
<li>The stated end use is not consistent with the technical capabilities of the items.</ol>
<p>Under 15 CFR 750.6 you have 20 days from the date of this letter to respond. Your response must be received no later than December 11, 2019.</p>
<p>If you have questions, contact Jane Doe, Licensing Officer, at (202) 482-1234 or jane.doe@agency.example.</p>`;

/** The letter as a picture and as a PDF with text. @param {App} app @param {string} folder */
export async function letterFiles(app, folder) {
  const made = await app.evaluate(async ({ BrowserWindow }, html) => {
    const dots = 1700;
    const window = new BrowserWindow({
      show: false,
      useContentSize: true,
      width: dots,
      height: 2200,
      webPreferences: { offscreen: true, javascript: false, sandbox: true, zoomFactor: dots / 816 },
    });
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    await new Promise((resolve) => window.webContents.once('paint', resolve));
    const picture = (await window.webContents.capturePage()).toPNG().toString('base64');
    const pdf = (await window.webContents.printToPDF({ pageSize: 'Letter' })).toString('base64');
    window.destroy();
    return { picture, pdf };
  }, letterHtml);
  const [scan, text] = [join(folder, 'Scan.png'), join(folder, 'Letter.pdf')];
  writeFileSync(scan, Buffer.from(made.picture, 'base64'));
  writeFileSync(text, Buffer.from(made.pdf, 'base64'));
  return { scan, text };
}

/** Drops a file on the middle of the window. @param {Session} session @param {string} file */
export async function drop(session, file) {
  const at = { x: 500, y: 300, data: { items: [], files: [file], dragOperationsMask: 1 } };
  for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop']))
    await session.send('Input.dispatchDragEvent', { type, ...at });
}

/**
 * From the drop until what was read stands in the form, with typing meanwhile.
 * @param {{readonly runtime: import('../electron-runtime.mjs').Runtime, readonly display: string, readonly register: string, readonly settings: string}} place
 * @param {number} rounds
 * @returns {Promise<readonly Row[]>}
 */
export async function letterRows(place, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-letters-'));
  const program = await openProgram(place.runtime, place.display, {
    ...place,
    clock: '2019-11-25T16:00:00Z',
  });
  const { app, page } = program;
  try {
    const files = await letterFiles(app, folder);
    const session = await page.context().newCDPSession(page);
    const form = page.getByRole('dialog', { name: 'Log a letter', exact: true });
    const readIt = async () => {
      await form.getByLabel('Arrived').fill('2019-11-25');
      await form.getByText(/Read from the letter: \d+ to check/).waitFor();
    };
    const ofWindow = async (/** @type {() => Promise<void>} */ act) =>
      (await longestTasks(app, session, act)).window;
    /** @type {Map<string, number>} */
    const longest = new Map();
    const add = (/** @type {string} */ what, /** @type {number} */ value) =>
      longest.set(what, Math.max(longest.get(what) ?? 0, value));
    for (let round = 0; round < rounds; round += 1)
      for (const [name, file] of [
        ['a scan', files.scan],
        ['a letter with text', files.text],
      ]) {
        add(
          `Longest task, ${name} dropped and its form opened`,
          await ofWindow(async () => {
            await drop(session, file ?? '');
            await form.getByLabel('Arrived').waitFor();
          }),
        );
        add(`Longest task while ${name} is read and filled in`, await ofWindow(readIt));
        await page.keyboard.press('Escape');
        await form.getByRole('button', { name: 'Discard', exact: true }).click();
        await form.waitFor({ state: 'hidden' });
      }
    return [...longest].map(([what, ours]) => ({
      ...{ what, beside: '', goal: '≤ 50 ms', ours, theirs: null },
      say: (value) => `${value.toFixed(0)} ms`,
    }));
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
