import { expect, type Locator, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { CommandInput } from '../shared/commands/commands';
import { type Launched, test } from './harness';

// Enlarged to 200 % in the smallest window, and in colors chosen by the person: everything is there and can be reached.

const clock = '2019-11-26T15:00:00Z';
const records: readonly CommandInput[] = [
  { do: 'add-counterparty', name: 'Example Trading Ltd.', country: 'CN' },
  { do: 'open-license', applicationNumber: 'Z123456', parties: [{ role: 'end-user', name: 'Example Ltd.' }] },
  { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-21') },
  { do: 'add-deadline', title: 'Annual report', dueOn: day('2019-11-29') },
];

async function begin({ page }: Launched): Promise<void> {
  await page.getByLabel('Your name').fill('Kim Case');
  await page.getByRole('button', { name: 'Start my register' }).click();
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  for (const command of records) {
    const ran = await page.evaluate((input) => window.exportDocket.run({ command: input }), command);
    expect(ran).toMatchObject({ ok: true });
  }
}

function toPage(page: Page, name: string): Promise<void> {
  return page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name }).click();
}

/** The page is no wider than the window, and nothing lies over what is asked for once it is scrolled to. */
async function expectReachable(page: Page, control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  const sides = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(sides[0]).toBeLessThanOrEqual(sides[1] ?? 0);
  const isOnTop = await control.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return element.contains(found) && left >= 0 && right <= window.innerWidth;
  });
  expect(isOnTop).toBe(true);
}

/** Texts of one word that stand on several lines. */
function brokenWords(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => {
    const text = element.textContent ?? '';
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    return /^\S+$/.test(text) && lines.size > 1 ? [text] : [];
  });
}

test('at 200 % in the smallest window every page fits and its buttons can be reached', async ({ launch }) => {
  const program = await launch({ clock });
  const { app, page } = program;
  await begin(program);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(960, 640);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(480);

  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  await expectReachable(page, page.getByRole('main').getByRole('button', { name: /^Log a letter/ }));
  await page.getByRole('option').filter({ hasText: 'Reply to intent to deny' }).click();
  const panel = page.getByRole('complementary', { name: 'Deadline' });
  await expectReachable(page, panel.getByRole('button', { name: 'Close (Esc)' }));
  await expectReachable(page, panel.getByRole('button', { name: 'Reply sent…' }));
  await page.keyboard.press('Escape');
  await toPage(page, 'Licenses');
  await expectReachable(page, button('New application or license'));
  await page.getByRole('row').filter({ hasText: 'Z123456' }).click();
  await expectReachable(page, button('License summary'));
  // A page is laid out as on its paper, however little room there is: no word of its headings is broken.
  await button('License summary').click();
  const headings = page.getByRole('dialog').locator('.sheet th');
  await expect(headings.filter({ hasText: 'Signature' })).not.toHaveCount(0);
  expect(await headings.evaluateAll(brokenWords)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Prepare reply' }).click();
  await page.getByRole('button', { name: 'Start reply' }).click();
  for (const name of [
    'Reply package',
    'Change internal targets',
    'Add a point',
    'Attach exhibits…',
    'Add a foreign party',
    'Answer… Has counsel signed off?',
    'Reply sent…',
    'Prepare the appeal',
  ])
    await expectReachable(page, button(name));
  await button('Add a point').click();
  await expectReachable(page, page.getByRole('dialog').getByRole('button', { name: /^Save the point/ }));
  await page.keyboard.press('Escape');
  await toPage(page, 'Counterparties');
  await expectReachable(page, button('Add a counterparty'));
  await toPage(page, 'History');
  await expectReachable(page, page.getByRole('searchbox'));
  await toPage(page, 'Settings');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'Owners' });
  await button('Add name').click();
  await page.getByLabel('Names, name 1').fill('Ann Example');
  await expectReachable(page, button('Save'));
  await page.keyboard.press('Control+l');
  const form = page.getByRole('dialog');
  await expectReachable(page, form.getByRole('combobox', { name: 'License record' }));
  await expectReachable(page, form.getByLabel('Date printed on the letter'));
  await expectReachable(page, form.getByRole('button', { name: /^Save the letter/ }));
});

test('in colors chosen by the person the days keep their marks', async ({ launch }) => {
  const program = await launch({ clock });
  const { page } = program;
  await begin(program);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.getByRole('option').filter({ hasText: 'Reply to intent to deny' }).click();
  const panel = page.getByRole('complementary', { name: 'Deadline' });
  const colorOf = (name: string) =>
    panel
      .locator(`.day-cell.${name}`)
      .first()
      .evaluate((cell) => getComputedStyle(cell).backgroundColor);
  const colors = await Promise.all(['day-working', 'day-weekend', 'day-holiday', 'day-due'].map(colorOf));
  expect(new Set(colors).size).toBe(4);
});
