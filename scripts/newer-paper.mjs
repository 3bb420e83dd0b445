import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{readonly html: string, readonly options: Electron.PrintToPDFOptions}} Drawn a sheet as the program hands it to be printed */

const kinds = /"(license-opened|counterparty-added|deadline-set|response-opened)","v":\d+,"id":"([^"]+)"/g;

/**
 * One request for each kind of sheet, about the first record of the journal that has such a sheet.
 * @param {string} journal
 * @returns {Readonly<Record<string, object>>}
 */
export function sheetsOf(journal) {
  const found = [...journal.matchAll(kinds)];
  const of = (/** @type {string} */ kind) =>
    found.flatMap(([, each, id]) => (each === kind && id ? [id] : []));
  const licenseIds = of('license-opened');
  const [licenseId] = licenseIds;
  const [counterpartyId] = of('counterparty-added');
  const [deadlineId] = of('deadline-set');
  const [responseId] = of('response-opened');
  const absence = { fromAt: '2026-11-20T15:00:00.000Z', toAt: '2026-11-25T14:00:00.000Z', why: 'off' };
  return {
    'license-summary': { kind: 'license-summary', licenseId },
    'license-summaries': { kind: 'license-summaries', licenseIds },
    conditions: { kind: 'conditions', licenseId, party: null },
    counterparty: { kind: 'counterparty', counterpartyId },
    'record-history': { kind: 'record-history', record: { kind: 'license', id: licenseId } },
    count: { kind: 'count', deadlineId },
    response: { kind: 'response', responseId, includePrivileged: true },
    law: { kind: 'law' },
    away: { kind: 'away', absence, unshown: null },
    docket: { kind: 'docket', days: null },
  };
}

/**
 * Where two texts of a page differ, each at its first word that differs; null: nowhere. Spaces and line ends do not count.
 * @param {string} one
 * @param {string} other
 */
export function difference(one, other) {
  const [words, others] = [one, other].map((text) => text.split(/\s+/).filter((word) => word !== ''));
  if (words === undefined || others === undefined) return null;
  const at = Array.from({ length: Math.max(words.length, others.length) }, (_, n) => n).find(
    (n) => words[n] !== others[n],
  );
  if (at === undefined) return null;
  const around = (/** @type {string[]} */ text) => text.slice(Math.max(0, at - 3), at + 5).join(' ');
  return `“${around(words)}” is now “${around(others)}”`;
}

/**
 * Prints every sheet with the program and with another Chromium, and answers what differs in text or in the count of pages.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder where both are left, to be looked at
 * @returns {Promise<readonly {readonly name: string, readonly found: string | null}[]>}
 */
export async function comparePaper(app, browser, folder) {
  const page = await app.firstWindow();
  await keepDrawn(app);
  const journal = await page.evaluate(async () => {
    const opened = await /** @type {any} */ (window).exportDocket.openRegister({});
    return String(opened.value.journal);
  });
  const results = [];
  for (const [name, sheet] of Object.entries(sheetsOf(journal))) {
    const [older, newer] = [join(folder, `${name}-here.pdf`), join(folder, `${name}-newer.pdf`)];
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = /** @type {any} */ (async () => ({ canceled: false, filePath }));
    }, older);
    const saved = await page.evaluate(
      (asked) => /** @type {any} */ (window).exportDocket.savePdf({ sheet: asked }),
      sheet,
    );
    if (!saved.ok) {
      results.push({ name, found: String(saved.messageKey) });
      continue;
    }
    const drawn = /** @type {Drawn} */ (await app.evaluate(() => /** @type {any} */ (globalThis).drawnSheet));
    writeFileSync(newer, await printed(browser, drawn));
    const pages = [older, newer].map((pdf) => /Pages:\s+(\d+)/.exec(read('pdfinfo', pdf))?.[1]);
    const found =
      pages[0] === pages[1]
        ? difference(read('pdftotext', '-layout', older, '-'), read('pdftotext', '-layout', newer, '-'))
        : `${pages[0]} pages are now ${pages[1]}`;
    results.push({ name, found });
  }
  return results;
}

/**
 * From now on the program keeps the sheet it printed last, as it handed it to Chromium.
 * @param {import('@playwright/test').ElectronApplication} app
 */
function keepDrawn(app) {
  return app.evaluate(({ app: program, session }) => {
    program.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        const served = await session.fromPartition('paper').fetch(contents.getURL());
        /** @type {any} */ (globalThis).drawnSheet = { html: await served.text(), options };
        return print(options);
      };
    });
  });
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {Drawn} drawn
 */
async function printed(browser, { html, options }) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await context.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
        : route.abort(),
    );
    await page.goto('https://paper.test/sheet.html');
    return await page.pdf({
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      printBackground: options.printBackground ?? false,
      tagged: options.generateTaggedPDF ?? false,
      outline: options.generateDocumentOutline ?? false,
    });
  } finally {
    await context.close();
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function read(program, ...args) {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
