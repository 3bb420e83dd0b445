import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { root } from './folders.mjs';
import { choose, press, walk } from './newer-screens.mjs';
import { cancelDialogs, openSampleWindow, resize } from './sample-window.mjs';
import { runScript, say } from './say.mjs';
import { axeFaults, brokenWords, clippedFaults } from './screen-faults.mjs';
import { describeFailure } from './tally.mjs';

/**
 * @typedef {object} Variant
 * @property {string} name
 * @property {number} width of the window's inside, in pixels of the screen
 * @property {number} height
 * @property {'light' | 'dark'} theme
 * @property {number} [zoom]
 */

/** @type {readonly Variant[]} */
const variants = [
  { name: 'light 1280x820', width: 1280, height: 820, theme: 'light' },
  { name: 'dark 1280x820', width: 1280, height: 820, theme: 'dark' },
  { name: 'light 960x640', width: 960, height: 640, theme: 'light' },
  { name: 'dark 960x640', width: 960, height: 640, theme: 'dark' },
  { name: 'light 1920x1080', width: 1920, height: 1080, theme: 'light' },
  { name: 'light 1280x820 at 200 %', width: 1280, height: 820, theme: 'light', zoom: 2 },
];

const pictures = join(root, 'test-results', 'screens');

/** @param {string} name */
const fileName = (name) =>
  name
    .replace(/[^\w ]+/g, '')
    .trim()
    .replaceAll(/ +/g, '-');

/**
 * A picture of the window as it shows; one that is enlarged would be cut by the browser's own way to take it.
 * @param {import('./sample-window.mjs').SampleWindow} window
 * @param {string} file
 */
async function picture({ app, page }, file) {
  // What was just put into the page is painted with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows();
    return (await shown?.webContents.capturePage())?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(file, Buffer.from(png, 'base64'));
}

/** A list as an office keeps it: a column that no field takes, and an amount that cannot be read. */
const list = `Application no.,Filed,Ultimate consignee,Total USD,Shelf
Z900201,2026-09-14,Jiangbei Huayin Microdevice Co. Ltd.,184000,A
Z900202,2026-10-02,Kitahama Seimitsu K.K.,52500,A
Z900203,2026-10-19,Sierra Clara Electrónica S.A. de C.V.,about 9000,B
`;

/**
 * What the page of the import asks of a file, and what it would do with each row.
 * @param {import('./sample-window.mjs').SampleWindow} window
 * @param {(name: string) => Promise<void>} see
 */
async function lookAtImport({ app, page, folder }, see) {
  const file = join(folder, 'licenses.csv');
  writeFileSync(file, list);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await choose(page, 'Import');
  await press(page, page.getByRole('button', { name: 'Choose a file…' }));
  await page.getByRole('heading', { name: 'What its columns are' }).waitFor();
  await see('Import, columns');
  await press(page, page.getByRole('button', { name: 'See what each row would do' }));
  await page.getByRole('heading', { name: 'What each row would do' }).waitFor();
  await see('Import, rows');
}

/**
 * Walks through every page, record, form and dialog of the sample in one size and theme.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {Variant} variant
 */
async function look(runtime, variant) {
  const window = await openSampleWindow(runtime);
  const { app, page } = window;
  const folder = join(pictures, fileName(variant.name));
  mkdirSync(folder, { recursive: true });
  /** @type {import('./tally.mjs').Failure[]} */
  const failures = [];
  let count = 0;
  page.setDefaultTimeout(30_000);
  try {
    await cancelDialogs(app);
    await page.emulateMedia({ colorScheme: variant.theme, reducedMotion: 'reduce' });
    await page.locator(`html[data-theme=${variant.theme}]`).waitFor();
    await resize(window, variant, variant.zoom);
    /** @param {string} name */
    const see = async (name) => {
      count += 1;
      await picture(window, join(folder, `${String(count).padStart(3, '0')}-${fileName(name)}.png`));
      const found = [
        ...(await axeFaults(page)),
        ...(await clippedFaults(page)),
        ...(await brokenWords(page)),
      ];
      if (found.length > 0) failures.push({ name: `${variant.name}, ${name}`, message: found.join('\n') });
    };
    await walk(page, see);
    await lookAtImport(window, see);
  } catch (error) {
    await picture(window, join(folder, 'stopped.png'));
    failures.push({ name: `${variant.name}, after ${count} screens`, message: String(error) });
  } finally {
    await window.stop();
  }
  say('screens', `${variant.name}: ${count}, with faults ${failures.length}`);
  return { count, failures };
}

// npm run screens [-- WORD]: a picture of every screen of the sample in every size and theme (or in those whose name has the word), each
// looked at for what axe finds and for what is cut off.
await runScript(async () => {
  const runtime = await bootstrap({ quiet: true, isTesting: true, needsDisplay: true });
  await ensureBuild({ quiet: true });
  const [word = ''] = process.argv.slice(2);
  rmSync(pictures, { recursive: true, force: true });
  let passed = 0;
  let failed = 0;
  for (const variant of variants.filter(({ name }) => name.includes(word))) {
    const { count, failures } = await look(runtime, variant);
    for (const failure of failures) process.stdout.write(`${describeFailure(failure)}\n`);
    passed += count - failures.length;
    failed += failures.length;
  }
  process.stdout.write(`${passed} passed, ${failed} failed; pictures in ${pictures}\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
