import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { root } from './folders.mjs';
import { openSampleWindow, resize } from './sample-window.mjs';
import { runScript, say } from './say.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

/** The application whose reply is shown. */
const application = 'Z900101';

const list = `Application no.,Filed,Ultimate consignee,Total USD
Z900201,2026-09-14,Jiangbei Huayin Microdevice Co. Ltd.,184000
Z900202,2026-10-02,Kitahama Seimitsu K.K.,52500
Z900203,2026-10-19,Sierra Clara Electrónica S.A. de C.V.,
`;

/**
 * What the banners say of the sample and its clock is true of no reader's program.
 * @param {Page} page
 */
const withoutBanners = (page) =>
  page.locator('.banners').evaluateAll((all) => {
    for (const each of all) /** @type {HTMLElement} */ (each).style.setProperty('display', 'none');
  });

/**
 * @param {Page} page
 * @param {string} name of the page
 */
const toPage = (page, name) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name, exact: false }).first().click();

/**
 * The pictures of the manual in its order: each makes its screen and says what of it is taken.
 * @param {import('./sample-window.mjs').SampleWindow} window
 * @returns {readonly (readonly [name: string, show: () => Promise<Locator>])[]}
 */
function pictures(window) {
  const { app, page, folder } = window;
  const main = page.getByRole('main');
  return [
    [
      'log-letter',
      async () => {
        await page.keyboard.press('Control+l');
        const form = page.getByRole('dialog', { name: 'Log a letter' });
        await form.getByLabel('License record').fill('Z900109');
        await page.keyboard.press('Enter');
        await form.getByLabel('Kind of letter').selectOption({ label: 'Intent to deny' });
        await form.getByLabel('Date printed on the letter').fill('2026-11-20');
        await form.getByText('15 CFR 750.6(b)').first().waitFor();
        return form;
      },
    ],
    [
      'why-this-date',
      async () => {
        await leaveForm(page);
        await page
          .getByRole('option')
          .filter({ hasText: application })
          .filter({ hasText: 'Reply to' })
          .click();
        await resize(window, { width: 1100, height: 1300 });
        const why = page.locator('.panel-section').filter({ hasText: 'Why this date' });
        await why.waitFor();
        return why;
      },
    ],
    [
      'reply',
      async () => {
        await page.getByRole('button', { name: 'Open reply' }).click();
        await resize(window, { width: 1100, height: 820 });
        await main.getByText('Reasons stated by BIS').waitFor();
        return main;
      },
    ],
    [
      'import',
      async () => {
        const file = join(folder, 'licenses.csv');
        writeFileSync(file, list);
        await app.evaluate(({ dialog }, path) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
        }, file);
        await page.keyboard.press('Control+i');
        await page.getByRole('button', { name: 'Choose a file…' }).click();
        await page.getByRole('button', { name: 'See what each row would do' }).click();
        await page.getByRole('heading', { name: 'What each row would do' }).waitFor();
        return main;
      },
    ],
  ];
}

/** @param {Page} page */
async function leaveForm(page) {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/**
 * What a picture shows, in words: the same on every computer, as its dots are not. The size of a file is another at each time.
 * @param {string} text
 */
const wordsOf = (text) =>
  text
    .replace(/\b\d+ B\b/g, '… B')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/**
 * @param {Locator} what
 * @param {string} into the folder
 * @param {string} name of the picture
 * @returns {Promise<readonly [name: string, words: readonly string[]]>}
 */
async function take(what, into, name) {
  const file = join(into, `${name}.png`);
  await what.page().mouse.move(2, 300);
  await what.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  say('picture', file);
  return [name, wordsOf((await what.allInnerTexts()).join('\n'))];
}

/**
 * The pictures from the sample.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {string} into
 */
async function takeOfSample(runtime, into) {
  const window = await openSampleWindow(runtime);
  const { page } = window;
  const taken = [];
  try {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await resize(window, { width: 1100, height: 820 });
    await page.getByRole('option').first().waitFor();
    await withoutBanners(page);
    for (const [name, show] of pictures(window)) taken.push(await take(await show(), into, name));
    return taken;
  } finally {
    await window.stop();
  }
}

/**
 * The pictures of a register that was just begun.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {string} into
 */
async function takeOfOwn(runtime, into) {
  const window = await openSampleWindow(runtime, { isOwn: true });
  const { page } = window;
  try {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await resize(window, { width: 1100, height: 820 });
    // The folder is another at each time.
    const named = page.locator('.first-start-foot .number');
    await named.evaluate((folder) => {
      folder.textContent = '…/Export Docket/register';
    });
    await page.getByLabel('Your name').fill('Robin Example');
    const start = await take(page.locator('.whole-card'), into, 'first-start');
    await page.getByRole('button', { name: 'Start my register' }).click();
    await page.getByRole('heading', { name: 'Docket', level: 1 }).waitFor();
    await withoutBanners(page);
    await page.evaluate("exportDocket.run({ command: { do: 'add-counterparty', name: 'Example Ltd.' } })");
    await toPage(page, 'Settings');
    await page.locator('.settings-entry', { hasText: 'Backups' }).click();
    const backups = page
      .locator('.record-section')
      .filter({ has: page.getByRole('heading', { name: 'Backups' }) });
    await backups.getByText('first change of the day').first().waitFor();
    await backups.locator('.number').evaluateAll((all) => {
      for (const each of all) each.textContent = '~/.config/Export Docket/backups';
    });
    return [start, await take(backups, into, 'backups')];
  } finally {
    await window.stop();
  }
}

// node scripts/manual-pictures.mjs [FOLDER]: takes the pictures of the manual anew from the real program, and what each says as
// picture-words.json; without a folder those that the manual shows.
await runScript(async () => {
  const runtime = await bootstrap({ quiet: true, isTesting: true, needsDisplay: true });
  await ensureBuild({ quiet: true });
  const [folder] = process.argv.slice(2);
  const manual = folder === undefined ? join(root, 'docs', 'manual') : resolve(folder);
  const into = join(manual, 'pictures');
  mkdirSync(into, { recursive: true });
  const words = [...(await takeOfSample(runtime, into)), ...(await takeOfOwn(runtime, into))];
  writeFileSync(
    join(manual, 'picture-words.json'),
    `${JSON.stringify(Object.fromEntries(words), null, 2)}\n`,
  );
  return 0;
});
