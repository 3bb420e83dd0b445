import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { test } from './harness';
import { runProgram } from './running-program';
import { expectNoViolation } from './story';

// The duties of every year that start from no letter: set up once, by mouse, by keys and by the command line; the next
// year's comes by itself until somebody says that it no longer applies.

const november = '2026-11-28T15:00:00Z';
const january = '2027-01-20T15:00:00Z';
const encryption = 'Do you export encryption items you classified yourself';
const blocked = 'Do you hold property blocked';
const registered = 'Are you registered with DDTC as a manufacturer or exporter?';

async function begin(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Dana Reyes');
  await page.getByRole('button', { name: 'Start my register' }).click();
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
}

const question = (page: Page, words: string) => page.getByRole('heading', { name: words, level: 3 });
const duty = (page: Page, words: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: question(page, words) });
const follows = (page: Page) => page.getByRole('region', { name: 'What this will change' });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Deadline' });
const lines = (page: Page) => page.getByRole('listbox', { name: 'Open deadlines' }).getByRole('option');

function toPage(page: Page, name: string): Promise<void> {
  return page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name }).click();
}

/** Moves on by Tab until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

/** The menu item, as its key would: keys of the menu do not reach the window in a test. */
function byMenu(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const item = items.find(({ label }) => label === 'Yearly duties');
    if (item?.accelerator !== 'CmdOrCtrl+7') throw new Error('the menu has no such item with that key');
    item.click();
  });
}

type Listed = Readonly<Record<string, unknown>>;

async function listed(command: 'docket' | 'yearly', registerDir: string, clock: string): Promise<Listed[]> {
  const { code, out } = await runProgram([command, '--json', '--register', registerDir, '--clock', clock]);
  expect(code).toBe(0);
  return JSON.parse(out) as Listed[];
}

async function stateOf(registerDir: string, clock: string, rule: string): Promise<Listed | undefined> {
  return (await listed('yearly', registerDir, clock)).find((each) => each.rule === rule);
}

test('by mouse: set up, another does not apply, filed and there again for the next year, ended for good', async ({
  launch,
}) => {
  test.slow();
  const first = await launch({ clock: november });
  const { registerDir, userDataDir } = first;
  let { page } = first;
  await begin(page);
  await page.getByRole('link', { name: 'Yearly duties' }).click();
  await expect(page.getByRole('heading', { name: 'Yearly duties', level: 1 })).toBeVisible();
  await expect(duty(page, encryption)).toContainText('Not answered');
  await expect(duty(page, encryption)).toContainText('Due February 1 for the year before.');
  await expectNoViolation(page, 'yearly duties');

  await duty(page, encryption).getByRole('button', { name: 'It applies…' }).click();
  const form = page.getByRole('dialog', { name: 'It applies: Encryption self-classification report' });
  await expect(form.getByLabel('Day of the first export to report')).toHaveValue('2026-11-28');
  await expect(form).toContainText('The first report covers the year 2026 and is due Mon Feb 1, 2027.');
  await expect(follows(page)).toContainText('Mon Feb 1, 2027');
  await expectNoViolation(page, 'a duty set up');
  await form.getByLabel('Day of the first export to report').fill('');
  await form.getByRole('button', { name: /^Set it up/ }).click();
  await expect(form.getByRole('alert')).toContainText('Enter the day');
  await form.getByLabel('Day of the first export to report').fill('2026-05-04');
  await form.getByRole('button', { name: /^Set it up/ }).click();
  await expect(form).toHaveCount(0);
  await expect(duty(page, encryption)).toContainText('Applies');
  await expect(duty(page, encryption)).toContainText(/Set up by Dana Reyes, Sat Nov 28, 2026/);
  await expect(question(page, encryption)).toBeFocused();

  await duty(page, blocked).getByRole('button', { name: 'It does not apply' }).click();
  await expect(duty(page, blocked)).toContainText('Does not apply');
  await expect(duty(page, blocked)).toContainText('Answered by Dana Reyes');
  await expect(question(page, blocked)).toBeFocused();

  await duty(page, registered).getByRole('button', { name: 'It applies…' }).click();
  await expect(follows(page)).toContainText('Enter the day to see the dates.');
  await page.getByLabel('Registration expires').fill('2027-08-31');
  await expect(follows(page)).toContainText('Sun Aug 1, 2027');
  await page.getByRole('button', { name: /^Set it up/ }).click();
  await expect(duty(page, registered)).toContainText('Due Sun Aug 1, 2027, work by Fri Jul 30, 2027');
  await expectNoViolation(page, 'duties answered');

  await toPage(page, 'History');
  await expect(page.getByRole('main')).toContainText(
    'Said that the yearly duty “Annual report of blocked property” does not apply.',
  );
  expect(await stateOf(registerDir, november, 'encryption-self-classification')).toMatchObject({
    state: 'applies',
    due: '2027-02-01',
  });
  expect(await stateOf(registerDir, november, 'ofac-annual-report')).toMatchObject({
    state: 'does-not-apply',
  });
  await first.close();

  const second = await launch({ clock: january, registerDir, userDataDir });
  page = second.page;
  await toPage(page, 'Yearly duties');
  await expect(duty(page, blocked)).toContainText('Does not apply');
  await duty(page, encryption).getByRole('link', { name: 'Due Mon Feb 1, 2027' }).click();
  await panel(page).getByRole('button', { name: 'Report filed…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(lines(page).filter({ hasText: 'Encryption self-classification report' })).toContainText(
    'Feb 1, 2028',
  );
  expect((await listed('docket', registerDir, january)).map(({ rule, due }) => [rule, due])).toEqual([
    ['itar-registration-renewal', '2027-08-01'],
    ['encryption-self-classification', '2028-02-01'],
  ]);

  await toPage(page, 'Yearly duties');
  await expect(duty(page, encryption)).toContainText('Due Tue Feb 1, 2028');
  await expect(duty(page, encryption)).toContainText('Set up by Dana Reyes, Sat Nov 28, 2026');
  await duty(page, encryption).getByRole('button', { name: 'It no longer applies…' }).click();
  await page.getByLabel('Why it no longer applies').fill('BIS classified the last product (CCATS).');
  await page.getByRole('button', { name: /^End it/ }).click();
  await expect(duty(page, encryption)).toContainText(
    'No longer applies: BIS classified the last product (CCATS).',
  );
  await expect(duty(page, encryption)).toContainText('Ended by Dana Reyes, Wed Jan 20, 2027');
  await expect(question(page, encryption)).toBeFocused();
  expect((await listed('docket', registerDir, january)).map(({ rule }) => rule)).toEqual([
    'itar-registration-renewal',
  ]);
  await second.close();

  const third = await launch({ clock: january, registerDir, userDataDir });
  await toPage(third.page, 'Yearly duties');
  await expect(duty(third.page, encryption)).toContainText('Does not apply');
  await duty(third.page, encryption).getByRole('button', { name: 'It applies after all…' }).click();
  // In January the year before can still be reported: the form begins with it, and says when it is passed over.
  const again = third.page.getByLabel('Day of the first export to report');
  await expect(again).toHaveValue('2026-12-31');
  await again.fill('2027-01-11');
  await expect(third.page.getByRole('dialog')).toContainText(
    'This passes over a report that can still be made',
  );
  await again.fill('2026-12-31');
  await third.page.keyboard.press('Control+Enter');
  await expect(duty(third.page, encryption)).toContainText('Due Mon Feb 1, 2027');
  await third.page.keyboard.press('Control+z');
  await expect(duty(third.page, encryption)).toContainText('Does not apply');
});

test('by keys alone: set up, answered, taken back, and a deadline that is not to come again', async ({
  launch,
}) => {
  test.slow();
  const { app, page, registerDir } = await launch({ clock: november });
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.keyboard.type('Dana Reyes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Find anything' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('yearly duties');
  await expect(page.getByRole('option').first()).toContainText('Yearly duties');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Yearly duties', level: 1 })).toBeVisible();

  await tabTo(page, duty(page, encryption).getByRole('button', { name: 'It applies…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Day of the first export to report')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(question(page, encryption)).toBeFocused();
  await expect(duty(page, encryption)).toContainText('Due Mon Feb 1, 2027');

  await tabTo(page, duty(page, blocked).getByRole('button', { name: 'It does not apply' }));
  await page.keyboard.press('Enter');
  await expect(question(page, blocked)).toBeFocused();
  await expect(duty(page, blocked)).toContainText('Does not apply');
  await tabTo(page, duty(page, blocked).getByRole('button', { name: 'Take the answer back' }));
  await page.keyboard.press('Enter');
  await expect(duty(page, blocked)).toContainText('Not answered');

  // From its deadline: not needed this time and not again.
  await tabTo(page, duty(page, encryption).getByRole('link', { name: 'Due Mon Feb 1, 2027' }));
  await page.keyboard.press('Enter');
  await tabTo(page, panel(page).getByRole('button', { name: 'More…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.type('No longer');
  await expect(page.getByRole('menuitem', { name: 'No longer needed…' })).toBeFocused();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'No longer needed: Encryption self-classification report' });
  await expect(form).toContainText('Otherwise the next one is set automatically, due Tue Feb 1, 2028.');
  await page.keyboard.type('All products have a CCATS.');
  await tabTo(page, form.getByLabel('It does not come again'));
  await page.keyboard.press('Space');
  await expectNoViolation(page, 'a duty ended');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(lines(page)).toHaveCount(0);
  expect(await listed('docket', registerDir, november)).toEqual([]);
  expect(await stateOf(registerDir, november, 'encryption-self-classification')).toMatchObject({
    state: 'does-not-apply',
    endedBecause: 'All products have a CCATS.',
  });
  await byMenu(app);
  await expect(duty(page, encryption)).toContainText('Does not apply');
});

test('the commands of the document set duties up, and the window shows them', async ({
  launch,
}, testInfo) => {
  const document = readFileSync(join(import.meta.dirname, '../docs/command-line.md'), 'utf8');
  const [, commands = ''] = /\n## yearly --json\n[\s\S]*?```\n([\s\S]*?)\n```/.exec(document) ?? [];
  const registerDir = testInfo.outputPath('register');
  const executed = await runProgram(
    ['execute', '--register', registerDir, '--clock', november, '--by', 'Robin Script'],
    commands.split('\n').map((line) => JSON.parse(line) as object),
  );
  expect(executed).toMatchObject({ code: 0 });
  const table = await runProgram(['yearly', '--register', registerDir, '--clock', november]);
  expect(table.out).toContain('Yearly duties on 2026-11-28');
  expect(table.out).toMatch(/applies +2027-02-01 +Encryption self-classification report/);

  const { app, page } = await launch({ clock: november, registerDir, args: ['--by', 'Dana Reyes'] });
  await expect(lines(page)).toHaveCount(2);
  await byMenu(app);
  await expect(duty(page, encryption)).toContainText('Due Mon Feb 1, 2027');
  await expect(duty(page, encryption)).toContainText('Set up by Robin Script');
  await expect(duty(page, registered)).toContainText('Due Sun Aug 1, 2027');
  await expect(duty(page, 'Schedule 1 chemicals')).toContainText('Does not apply');
});

test('at 200 % in the smallest window the page fits and every answer can be reached', async ({ launch }) => {
  const { app, page } = await launch({ clock: november });
  await begin(page);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(960, 640);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(480);
  await toPage(page, 'Yearly duties');
  for (const name of ['It applies…', 'It does not apply']) {
    const control = duty(page, blocked).getByRole('button', { name });
    await control.scrollIntoViewIfNeeded();
    await control.click({ trial: true });
  }
  const expectToFit = async () => {
    const sides = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(sides[0]).toBeLessThanOrEqual(sides[1] ?? 0);
  };
  const ways = page.getByRole('navigation', { name: 'Pages' });
  expect(await ways.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await expectToFit();
  await duty(page, blocked).getByRole('button', { name: 'It applies…' }).click();
  const form = page.getByRole('dialog');
  for (const field of [form.getByLabel('How it begins'), form.getByLabel('Property blocked')]) {
    await field.scrollIntoViewIfNeeded();
    await field.click({ trial: true });
  }
  await form.getByLabel('How it begins').selectOption('period');
  await expect(follows(page)).toContainText('Thu Sep 30, 2027');
  await form.getByRole('button', { name: /^Set it up/ }).click({ trial: true });
  await expectToFit();
});
