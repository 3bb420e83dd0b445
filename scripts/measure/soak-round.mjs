import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { drop, letterFiles } from './letter-rows.mjs';

// What people do all day, again and again; what is entered is undone or changed back and forth, so that the register hardly grows.

/** @typedef {import('./open-window.mjs').OpenWindow} OpenWindow */

const pages = [
  'Licenses',
  'Counterparties',
  'Shipments',
  'Screening',
  'Reasons',
  'Yearly duties',
  'History',
  'Law',
  'Settings',
];
const exported = [
  { page: 'Counterparties', what: 'Counterparties', form: /csv/, file: 'Counterparties.csv' },
  { page: 'Licenses', what: 'All tables in one workbook', form: /xlsx/, file: 'Register.xlsx' },
  { page: 'Docket', what: 'Open deadlines for a calendar', form: /ics/, file: 'Deadlines.ics' },
];
/** Rows of the file that is imported. */
const imported = 50;

/** @param {number} round */
const licenseOf = (round) => `Z${String(1 + (round % 40)).padStart(6, '0')}A`;

/**
 * The hands of whoever works in a window.
 * @param {OpenWindow} window
 * @param {string} folder where files are made, saved and chosen
 */
async function handsOf({ app, page }, folder) {
  await app.evaluate(({ dialog }, inFolder) => {
    const path = () => `${inFolder}/${/** @type {{soakFile?: string}} */ (globalThis).soakFile}`;
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path() });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path()] });
  }, folder);
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const goTo = async (/** @type {string} */ name) => {
    const named = { name: new RegExp(`^${name}`) };
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', named).click();
    await main.getByRole('heading', { level: 1, ...named }).waitFor();
  };
  return {
    ...{ page, main, dialog, goTo },
    /** Which file the system's dialog answers with next. @param {string} file */
    offer: (file) =>
      app.evaluate((_electron, name) => void Object.assign(globalThis, { soakFile: name }), file),
    press: (/** @type {string} */ key) => page.keyboard.press(key),
    closed: () => dialog.waitFor({ state: 'hidden' }),
    /** @param {RegExp} words */
    said: (words) => page.locator('.undo-line').getByText(words).first().waitFor(),
  };
}

/** @typedef {Awaited<ReturnType<typeof handsOf>>} Hands */

/** @param {Hands} hands */
async function goThroughPages({ goTo }) {
  for (const name of [...pages, 'Docket']) await goTo(name);
}

/** @param {Hands} hands @param {number} round */
async function search({ main, goTo, page, press }, round) {
  for (const name of ['Licenses', 'Counterparties', 'Shipments', 'Docket']) {
    await goTo(name);
    const field = main.getByRole('searchbox').first();
    await field.pressSequentially(`0000${10 + (round % 40)}`);
    await field.fill('');
  }
  await main.getByRole('listbox', { name: 'Open deadlines' }).hover();
  for (let notch = 0; notch < 20; notch += 1) await page.mouse.wheel(0, notch < 10 ? 400 : -400);
  await main.getByRole('listbox', { name: 'Open deadlines' }).getByRole('option').first().click();
  await page.getByRole('complementary', { name: 'Deadline' }).waitFor();
  await press('Escape');
}

/** A record found by its number, its summary looked at and saved. @param {Hands} hands @param {number} round */
async function saveSummary({ page, main, dialog, press, offer, closed }, round) {
  await press('Control+k');
  await dialog.waitFor();
  await page.keyboard.type(licenseOf(round));
  await dialog
    .getByRole('option', { selected: true })
    .filter({ hasText: licenseOf(round) })
    .waitFor();
  await press('Enter');
  await closed();
  await offer('Summary.pdf');
  await main.getByRole('button', { name: 'License summary' }).click();
  await dialog
    .locator('.sheet')
    .filter({ hasText: licenseOf(round) })
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await dialog
    .getByRole('status')
    .getByText(/Summary\.pdf/)
    .waitFor();
  await press('Escape');
  await closed();
}

/** A letter is dropped, read beside its form, entered and undone; of its dates a notice is shown. */
async function logLetter(
  /** @type {Hands} */ hands,
  /** @type {string} */ file,
  /** @type {import('@playwright/test').CDPSession} */ session,
  /** @type {number} */ round,
) {
  const { page, goTo, press, said, closed } = hands;
  await goTo('Docket');
  const form = page.getByRole('dialog', { name: 'Log a letter', exact: true });
  await drop(session, file);
  await form.getByLabel('Arrived').fill('2019-11-25');
  await form.getByText(/Read from the letter: \d+ to check/).waitFor();
  await form.getByRole('button', { name: /^Remove Z/ }).click();
  const record = form.getByRole('combobox', { name: 'License record' });
  // One that has no such letter yet: else it is asked whether this one is logged already.
  const license = licenseOf(round).replace('A', 'B');
  await record.fill(license);
  await page.locator('.options').getByRole('option', { name: license }).first().click();
  await form.getByRole('button', { name: /^Confirm all certain/ }).click();
  await form.getByRole('button', { name: /^Save the letter/ }).click();
  await closed();
  await press('Control+z');
  await said(/^Undone/);
  await press('Control+Shift+z');
  await said(/^Redone/);
  await press('Control+z');
  await said(/^Undone/);
}

/** @param {Hands} hands */
async function exportTables({ goTo, press, dialog, offer, closed }) {
  for (const { page, what, form, file } of exported) {
    await goTo(page);
    await offer(file);
    await press('Control+e');
    await dialog.getByLabel('What').selectOption({ label: what });
    const choices = await dialog.getByLabel('Form').locator('option').allTextContents();
    await dialog.getByLabel('Form').selectOption({ label: choices.find((each) => form.test(each)) ?? '' });
    await dialog.getByRole('button', { name: 'Save as…' }).click();
    await dialog.getByRole('status').getByText(`Saved as`).waitFor();
    await press('Escape');
    await closed();
  }
}

/** Companies that are known after the first round, each at another address than the round before. @param {Hands} hands @param {string} folder @param {number} round */
async function importCompanies({ main, press, offer, goTo }, folder, round) {
  const rows = Array.from(
    { length: imported },
    (_, at) => `Imported ${at} Ltd.,CN,${1 + (round % 2)} Example Road`,
  );
  writeFileSync(join(folder, 'Companies.csv'), ['Name,Country,Address', ...rows, ''].join('\n'));
  await offer('Companies.csv');
  await press('Control+i');
  await main.getByRole('button', { name: /^Choose (?:a|another) file…$/ }).click();
  await main.getByRole('button', { name: 'See what each row would do' }).click();
  await main.getByRole('button', { name: new RegExp(`^Import ${imported}`) }).click();
  await main.getByRole('region', { name: 'What was imported' }).waitFor();
  await goTo('Docket');
}

/** The window hidden in the tray, and shown again. @param {OpenWindow} window */
async function hideAndShow({ app, page }) {
  const isShown = (/** @type {boolean} */ wanted) =>
    app.evaluate(
      ({ BrowserWindow }, show) =>
        new Promise((done) => {
          const [window] = BrowserWindow.getAllWindows();
          if (show) window?.once('show', () => done(null));
          else window?.once('hide', () => done(null));
          if (show) window?.show();
          else window?.hide();
        }),
      wanted,
    );
  await isShown(false);
  await isShown(true);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => drawn(null))));
}

/** Whether the system was asked to show another notice. @param {Hands} hands */
async function showNotice({ page }) {
  const answer = await page.evaluate(() => /** @type {any} */ (globalThis).exportDocket.testNotification({}));
  if (answer?.value?.was !== 'notification')
    throw new Error(`No notice was shown: ${JSON.stringify(answer)}`);
}

/**
 * Everything that one round is made of, each by its name.
 * @param {OpenWindow} window
 * @param {import('@playwright/test').CDPSession} session
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} env of the desktop that shows the notices
 * @returns {Promise<Readonly<Record<string, (round: number) => Promise<unknown>>>>}
 */
export async function actsOf(window, session, folder, env) {
  const hands = await handsOf(window, folder);
  const { text: letter } = await letterFiles(window.app, folder);
  return {
    'pages gone through': () => goThroughPages(hands),
    'lists searched and scrolled, a deadline opened': (round) => search(hands, round),
    'a record found, its summary saved as PDF': (round) => saveSummary(hands, round),
    'a letter dropped, read, entered, undone, redone, undone': (round) =>
      logLetter(hands, letter, session, round),
    'tables, a workbook and a calendar exported': () => exportTables(hands),
    'a file imported': (round) => importCompanies(hands, folder, round),
    'a notice shown': () => showNotice(hands),
    'notices taken off the screen': () =>
      promisify(execFile)('dunstctl', ['close-all'], { env: { ...process.env, ...env } }),
    'the window hidden and shown': () => hideAndShow(window),
  };
}
