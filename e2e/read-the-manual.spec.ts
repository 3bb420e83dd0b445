import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './harness';
import { manualFolder, stepsOf, titleOf } from './manual-text';
import { expectNoViolation, perform, toPage, toSettings } from './story';

// A person reads the manual in the program, and does what three of its pages say, with the names that stand there in bold.

const clock = '2019-11-25T15:00:00Z';
const dialog = (page: Page): Locator => page.getByRole('dialog');
const article = (page: Page): Locator => page.getByRole('article');

/** Presses the button, chooses the menu item or goes to the page that a step names in bold. */
async function press(page: Page, name: string | undefined): Promise<void> {
  const wanted = new RegExp(`^${(name ?? '').replace(/…$/, '')}`);
  await page.getByRole('button', { name: wanted }).first().click();
}

const inBold = (step: string | undefined): readonly string[] =>
  [...(step ?? '').matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name);

test('F1, the Help menu and "?" open the page about what shows; links, search and the way back lead on', async ({
  launch,
}) => {
  const { app, page } = await launch({ clock, args: ['--by', 'Kim Case'] });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();

  await page.keyboard.press('F1');
  await expect(article(page)).toHaveAccessibleName(titleOf('what-each-date-means'));
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: 'Help: bringing in a list' }).click();
  await expect(article(page).getByRole('heading', { name: 'Bring in a list you have' })).toBeFocused();

  const offered = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.find(({ role }) => role === 'help')
      ?.submenu?.items.map(({ label }) => label.replace('&', '')),
  );
  expect(offered).toEqual(['Manual', 'Keyboard Shortcuts', '', 'Check an Update File…']);
  await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.find(({ role }) => role === 'help')
      ?.submenu?.items[0]?.click(),
  );
  await expect(article(page)).toHaveAccessibleName(titleOf('first-day'));
  await expectNoViolation(page, 'a page of the manual');

  await article(page).getByRole('link', { name: 'backups and restoring' }).click();
  await expect(article(page)).toHaveAccessibleName(titleOf('backups-and-restoring'));
  await page.keyboard.press('Control+f');
  await page.keyboard.type('recept confirmed');
  const found = page.getByRole('list', { name: 'Found in the manual' }).getByRole('button');
  await expect(found.first()).toContainText('prove that it arrived');
  await found.first().click();
  await expect(article(page)).toHaveAccessibleName(titleOf('answering-it'));

  await page.keyboard.press('Control+k');
  await page.keyboard.type('old laptop');
  await page.getByRole('group', { name: 'Manual' }).getByRole('option').first().click();
  await expect(article(page)).toHaveAccessibleName(titleOf('moving-to-a-new-laptop'));
});

test('above a form the manual lies over what was typed, and every page and picture shows', async ({
  launch,
}) => {
  const { page } = await launch({ clock, args: ['--by', 'Kim Case'] });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await page.keyboard.press('Control+l');
  const form = page.getByRole('dialog', { name: 'Log a letter' });
  await form.getByLabel('Date printed on the letter').fill('2019-11-21');
  await form.getByRole('button', { name: 'Help: logging a letter' }).click();
  const over = page.getByRole('dialog', { name: 'Manual' });
  await expect(over.getByRole('article')).toHaveAccessibleName(titleOf('a-letter-comes'));
  await page.keyboard.press('Escape');
  await expect(over).toHaveCount(0);
  await expect(form.getByLabel('Date printed on the letter')).toHaveValue('2019-11-21');
  await page.keyboard.press('F1');
  await expect(over).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(over).toHaveCount(0);
  await form.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();

  await toPage(page, 'Manual');
  const pages = page.getByRole('navigation', { name: 'Pages of the manual' }).getByRole('button');
  const titles = await pages.allTextContents();
  expect(titles.length).toBe(readdirSync(manualFolder).filter((name) => name.endsWith('.md')).length);
  let pictures = 0;
  for (const title of titles) {
    await pages.filter({ hasText: title }).first().click();
    await expect(article(page)).toHaveAccessibleName(title);
    for (const picture of await article(page).getByRole('img').all()) {
      await expect
        .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(200);
      pictures += 1;
    }
  }
  expect(pictures).toBe(readdirSync(join(manualFolder, 'pictures')).length);
});

test('the manual as one PDF: every page of it, with its pictures', async ({ launch }) => {
  const { app, page, userDataDir } = await launch({ clock, args: ['--by', 'Kim Case'] });
  const pdf = join(userDataDir, 'manual.pdf');
  await app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath });
  }, pdf);
  await toPage(page, 'Manual');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Saved as')).toBeVisible();
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  for (const name of readdirSync(manualFolder).filter((each) => each.endsWith('.md')))
    expect(text).toContain(titleOf(name.replace('.md', '')));
  expect(text).toContain('Export Docket manual');
  const images = execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' });
  expect(images.split('\n').filter((line) => / image /.test(line)).length).toBeGreaterThanOrEqual(
    readdirSync(join(manualFolder, 'pictures')).length,
  );
});

test('what "Your first day" says is done: the sample without a name, then a name and the first letter', async ({
  launch,
}) => {
  const { page } = await launch({ clock });
  const [name, what, sample] = stepsOf('first-day', 'Begin');
  const [ofSample, back] = inBold(sample);
  await press(page, ofSample);
  await expect(page.getByText('Every company and number here is fictional.')).toBeVisible();
  // Who only looks may also try: nobody is asked for a name.
  await page.evaluate(() =>
    window.exportDocket.run({ command: { do: 'add-counterparty', name: 'Tried Ltd.' } }),
  );
  await toPage(page, 'Counterparties');
  await expect(page.getByRole('row').filter({ hasText: 'Tried Ltd.' })).toBeVisible();
  await press(page, back);
  await page.getByLabel(inBold(name)[0] ?? '').fill('Kim Case');
  await press(page, inBold(what)[0]);

  const [, record, kind, dated, , follows, save] = stepsOf('a-letter-comes', 'Log it');
  const field = (step: string | undefined) => dialog(page).getByLabel(inBold(step)[0] ?? '');
  await field(record).fill('Z123456');
  await page.keyboard.press('Enter');
  await field(kind).selectOption({ label: 'Intent to deny' });
  await field(dated).fill('2019-11-21');
  await expect(dialog(page).getByText(inBold(follows)[0] ?? '')).toBeVisible();
  await expect(dialog(page)).toContainText('Wed Dec 11, 2019');
  await press(page, inBold(save)[0]);
  await expect(page.getByRole('option').filter({ hasText: 'Reply to intent to deny' })).toContainText(
    'Dec 11',
  );
});

test('what "Answering it" says is done: begun, sent, and received', async ({ launch }) => {
  const { app, page, userDataDir } = await launch({ clock, args: ['--by', 'Kim Case'] });
  await perform(page, [
    { do: 'open-license', applicationNumber: 'Z123456' },
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: '2019-11-21' },
  ]);
  const [open, start] = stepsOf('answering-it', 'Prepare the reply');
  const [row, prepare] = inBold(open);
  await page
    .getByRole('option')
    .filter({ hasText: row ?? '' })
    .click();
  await press(page, prepare);
  await press(page, inBold(start)[0]);
  await expect(
    page.getByRole('list', { name: inBold(start)[1] ?? '' }).getByRole('listitem'),
  ).not.toHaveCount(0);
  const [sent, received] = stepsOf('answering-it', 'Send it, and prove that it arrived');
  await press(page, inBold(sent)[0]);
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
  const paper = join(userDataDir, 'receipt.txt');
  writeFileSync(paper, 'Received.');
  await app.evaluate(({ dialog: system }, file) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, paper);
  await press(page, inBold(received)[0]);
  await press(page, inBold(received)[1]);
  await expect(dialog(page)).toContainText('receipt.txt');
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Sending and receipt' })).toContainText('Receipt confirmed');
});

test('what "Moving to a new laptop" says is done: everything is on the other one, and whole', async ({
  launch,
}) => {
  const drive = mkdtempSync(join(tmpdir(), 'export-docket-drive-'));
  const choosing = (app: Awaited<ReturnType<typeof launch>>['app'], folder: string) =>
    app.evaluate(({ dialog: system }, chosen) => {
      system.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, folder);
  const [, move, whole] = stepsOf('moving-to-a-new-laptop', 'On the old laptop');
  const old = await launch({ clock, args: ['--by', 'Kim Case'] });
  await perform(old.page, [
    { do: 'open-license', applicationNumber: 'Z123456' },
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: '2019-11-21' },
  ]);
  await choosing(old.app, drive);
  const [, section, button, stick] = inBold(move);
  await toSettings(old.page, section ?? '');
  await press(old.page, button);
  await press(old.page, stick);
  expect(whole).toContain('the copy is whole');
  await expect(dialog(old.page)).toContainText('The copy is whole');
  await old.close();

  const [, take, does, verify] = stepsOf('moving-to-a-new-laptop', 'On the new laptop');
  const { app, page } = await launch({ clock });
  await choosing(app, join(drive, readdirSync(drive)[0] ?? ''));
  await press(page, inBold(take)[2]);
  await press(page, inBold(does)[0]);
  await expect(page.getByRole('option').filter({ hasText: 'Z123456' })).toHaveCount(1);
  await toPage(page, inBold(verify)[0] ?? '');
  await press(page, inBold(verify)[1]);
  await expect(page.getByRole('main')).toContainText('whole');
  rmSync(drive, { recursive: true, force: true });
});

test('the pictures of the manual are of the program as it is', () => {
  test.setTimeout(300_000);
  const made = mkdtempSync(join(tmpdir(), 'export-docket-pictures-'));
  execFileSync(process.execPath, [join(manualFolder, '../../scripts/manual-pictures.mjs'), made], {
    stdio: 'pipe',
  });
  expect(readdirSync(join(made, 'pictures')).sort()).toEqual(
    readdirSync(join(manualFolder, 'pictures')).sort(),
  );
  const wordsIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'picture-words.json'), 'utf8'));
  // The dots of a letter are others with other fonts, what is said is not.
  expect(
    wordsIn(made),
    'a screen has changed: node scripts/manual-pictures.mjs takes the pictures anew',
  ).toEqual(wordsIn(manualFolder));
  rmSync(made, { recursive: true });
});
