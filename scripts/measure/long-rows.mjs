import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { electronProgram } from '../electron-program.mjs';
import { blockedDuring, call, choose, plainCopy, rowsOf, several, took } from './long-acts.mjs';
import { openProgram } from './open-window.mjs';
import { median } from './processes.mjs';
import { settled } from './window-rows.mjs';

// What takes long, on the busy register: how long it takes beside the least that could do it, and how long the first process and the
// window do nothing else meanwhile.

/** @typedef {import('./performance-page.mjs').Row} Row */
/** @typedef {{readonly runtime: import('../electron-runtime.mjs').Runtime, readonly display: string, readonly register: string, readonly settings: string}} Place */
/** @typedef {import('./long-acts.mjs').Opened} Opened */

const clock = '2019-11-25T16:00:00Z';
/** @param {Opened} opened @param {Place} place @param {number} rounds */
async function exportRows(opened, place, rounds) {
  const library = await electronProgram(place.runtime, 'scripts/measure/long.ts');
  /** @type {number[]} */
  const bare = [];
  const exported = async (/** @type {string} */ what, /** @type {string} */ format) => {
    await choose(opened, join(opened.folder, `out.${format}`), opened.folder);
    return await took(opened, async () => {
      await call(opened, 'exportTo', { what, format, includePrivileged: false });
    });
  };
  try {
    const workbook = await several(rounds, async () => {
      bare.push(
        /** @type {import('./long').MeasuredLibrary} */ (await library.ask({ register: place.register })).ms,
      );
      return await exported('all', 'xlsx');
    });
    const calendar = await several(rounds, () => exported('calendar', 'ics'));
    return [
      ...rowsOf('All tables of the busy register as a workbook', workbook, {
        ...{ beside: 'the bare library, the same rows as text', theirs: median(bare), goal: '–' },
      }),
      ...rowsOf('Its open deadlines as a calendar', calendar, {
        ...{ beside: '', theirs: null, goal: '–' },
      }),
    ];
  } finally {
    library.remove();
  }
}

/** The last sheet that was printed, as Chromium was given it, and what Chromium takes to print it once. @param {Opened} opened */
async function keepPrinted({ app }) {
  await app.evaluate(({ app: program }) => {
    program.on('web-contents-created', (_event, contents) => {
      contents.on('did-finish-load', async () => {
        if (!contents.getURL().startsWith('app://paper/')) return;
        const html = await (await contents.session.fetch(contents.getURL())).text();
        Object.assign(globalThis, { printed: html });
      });
    });
  });
}

/** @param {Opened} opened */
async function printAgain({ app, folder }) {
  const file = join(folder, 'printed.html');
  return await app.evaluate(async ({ WebContentsView, session }, to) => {
    const { writeFileSync } = process.getBuiltinModule('node:fs');
    writeFileSync(to, /** @type {any} */ (globalThis).printed);
    const begun = performance.now();
    const alone = session.fromPartition('measured');
    // The program lets no session read a file.
    alone.webRequest.onBeforeRequest(null);
    const view = new WebContentsView({
      webPreferences: { session: alone, sandbox: true, javascript: false },
    });
    await view.webContents.loadFile(to);
    await view.webContents.printToPDF({
      ...{ preferCSSPageSize: true, printBackground: true },
      ...{ generateTaggedPDF: true, generateDocumentOutline: true },
    });
    view.webContents.close();
    return performance.now() - begun;
  }, file);
}

/** @param {Opened} opened @param {number} rounds */
async function summaryRows(opened, rounds) {
  await keepPrinted(opened);
  const journal = readFileSync(join(opened.folder, 'register', 'journal.txt'), 'utf8');
  const made = journal.matchAll(/"type":"license-opened","v":\d+,"id":"([^"]+)"/g);
  const licenseIds = [...made].slice(0, 500).map(([, id]) => id);
  if (licenseIds.length < 500) throw new Error(`Only ${licenseIds.length} licenses were found.`);
  await choose(opened, join(opened.folder, 'out.pdf'), opened.folder);
  /** @type {number[]} */
  const chromium = [];
  const found = await several(rounds, async () => {
    const one = await took(opened, async () => {
      await call(opened, 'savePdf', { sheet: { kind: 'license-summaries', licenseIds } });
    });
    chromium.push(await printAgain(opened));
    return one;
  });
  return rowsOf('500 license summaries as one PDF', found, {
    ...{ beside: 'Chromium printing the same HTML', theirs: median(chromium), goal: '≤ 1.2 ×' },
  });
}

/** @param {Opened} opened @param {number} rounds */
async function backupRows(opened, rounds) {
  const register = join(opened.folder, 'register');
  const copies = async () => {
    const bare = Array.from({ length: rounds }, () => plainCopy(register, join(opened.folder, 'plain')));
    return { beside: 'a plain copy of the same bytes, flushed', theirs: median(bare), goal: '–' };
  };
  const made = await several(rounds, () =>
    took(opened, async () => {
      await call(opened, 'backUpNow', {});
    }),
  );
  const { register: id, backups } = await call(opened, 'listBackups', {});
  const backup = { register: id, name: backups[0].name };
  const planned = await several(rounds, () =>
    took(opened, async () => {
      await call(opened, 'planRestore', { backup });
    }),
  );
  const rows = [
    ...rowsOf('A backup of the busy register, read back', made, await copies()),
    ...rowsOf('What going back to a backup would change', planned, await copies()),
  ];
  const { page } = opened;
  const restored = await several(1, async () => {
    let blocked = 0;
    const begun = performance.now();
    const begins = page.waitForEvent('domcontentloaded', { timeout: 120_000 });
    blocked = await blockedDuring(opened, async () => {
      // The page that asked is gone before it can be told.
      await call(opened, 'restoreBackup', { backup }).catch(() => undefined);
      await begins;
    });
    return { ms: performance.now() - begun, blocked, window: 0 };
  });
  await page.locator('#root [role="listbox"] [role="option"]').first().waitFor();
  return [
    ...rows,
    ...rowsOf('Going back to a backup, until the window begins anew', restored, await copies()).slice(0, 2),
  ];
}

/**
 * A handover folder until its first page is drawn: everything but its pages, each of which is drawn as any other.
 * @param {Opened} opened
 * @param {number} rounds
 */
async function handoverRows(opened, rounds) {
  const into = join(opened.folder, 'handed-over');
  mkdirSync(into, { recursive: true });
  await choose(opened, '', into);
  await opened.page.evaluate(() => {
    const { exportDocket } = /** @type {any} */ (globalThis);
    Object.assign(globalThis, { pages: 0 });
    exportDocket.onNews((/** @type {any} */ { handover }) => {
      if (handover?.done > 0) Object.assign(globalThis, { pages: handover.done });
    });
  });
  /** @type {number[]} */
  const bare = [];
  const found = await several(rounds, async () => {
    await opened.page.evaluate(() => Object.assign(globalThis, { pages: 0 }));
    let made = Promise.resolve();
    const one = await took(opened, async () => {
      made = call(opened, 'makeHandover', { includePrivileged: false });
      await opened.page.waitForFunction(() => /** @type {any} */ (globalThis).pages > 0, undefined, {
        ...{ polling: 20, timeout: 300_000 },
      });
    });
    const unfinished = readdirSync(into).find((name) => name.includes('.unfinished-'));
    if (unfinished !== undefined) bare.push(plainCopy(join(into, unfinished), join(opened.folder, 'plain')));
    await call(opened, 'stopHandover', {});
    await made;
    return one;
  });
  return rowsOf('A handover folder, until its first page is drawn', found, {
    ...{ beside: 'a plain copy of the same bytes, flushed', theirs: median(bare), goal: '–' },
  });
}

/**
 * @param {Place} place a register that was opened before
 * @param {number} rounds
 * @param {string} [only]
 * @returns {Promise<readonly Row[]>}
 */
export async function longRows(place, rounds, only) {
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-long-'));
  const register = join(folder, 'register');
  cpSync(place.register, register, { recursive: true });
  const settings = join(folder, 'settings');
  if (existsSync(place.settings)) cpSync(place.settings, settings, { recursive: true });
  const program = await openProgram(place.runtime, place.display, { register, settings, clock });
  try {
    // What the start left to be done.
    await wait(settled * 1_000);
    const { app, page } = program;
    const opened = { app, page, folder, session: await page.context().newCDPSession(page) };
    const parts = {
      exports: () => exportRows(opened, place, rounds),
      summaries: () => summaryRows(opened, rounds),
      handover: () => handoverRows(opened, rounds),
      backups: () => backupRows(opened, rounds),
    };
    /** @type {Row[]} */
    const rows = [];
    for (const [name, measure] of Object.entries(parts))
      if (only === undefined || only === name) rows.push(...(await measure()));
    return rows;
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
