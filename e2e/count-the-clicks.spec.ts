import { expect, type Locator, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import { type Launched, test } from './harness';
import { perform, registerOf } from './story';
import { pressWithCtrl } from './system-key';

// How much a person has to do for what is done every day: clicks of the mouse, or keys. The window itself counts them.
// What is typed into a field (numbers, names, dates) is typing, and counts as neither.

const clock = '2019-11-25T15:00:00Z';

/** Counts from here on: presses of the mouse, and keys that are no text. Asked again, it says how many there were. */
async function counting(
  page: Page,
): Promise<() => Promise<{ readonly clicks: number; readonly keys: number }>> {
  await page.evaluate(() => {
    const seen = { clicks: 0, keys: 0 };
    Object.assign(window, { seen });
    const onPress = () => {
      seen.clicks += 1;
    };
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener(
      'keydown',
      ({ key, ctrlKey }) => {
        const isText = key.length === 1 && !ctrlKey;
        if (!isText && !['Control', 'Shift', 'Alt', 'Meta'].includes(key)) seen.keys += 1;
      },
      true,
    );
  });
  return () => page.evaluate(() => (window as unknown as { seen: { clicks: number; keys: number } }).seen);
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Deadline' });
const dialog = (page: Page) => page.getByRole('dialog');
const closed = (page: Page) => expect(dialog(page)).toHaveCount(0);
/** What a list under a field offers. */
const pick = (page: Page, name: string) =>
  page
    .locator('.options')
    .getByRole('option', { name: new RegExp(name, 'i') })
    .first();
const row = (page: Page, title: string): Locator =>
  page.getByRole('listbox', { name: 'Open deadlines' }).getByRole('option').filter({ hasText: title });

async function begin({ page }: Launched): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await perform(page, [
    {
      do: 'open-license',
      applicationNumber: 'Z104977',
      parties: [{ role: 'end-user', name: 'Example Trading Ltd.' }],
    },
    { do: 'open-license', applicationNumber: 'Z123456' },
  ]);
}

const letter = {
  do: 'log-letter',
  license: 'Z123456',
  kind: 'intent-to-deny',
  datedOn: day('2019-11-21'),
  // It states a reply date of its own beside the twenty days.
  replyByOn: day('2019-12-10'),
  reference: 'ITD-1',
} as const;

/** Once the reply is received: nothing of it is open anywhere, and every place says so in the same words. */
async function expectReceived(page: Page): Promise<void> {
  const { deadlines } = await registerOf(page);
  const left = [...deadlines.values()].filter(({ met, closed: ended, void: isVoid }) =>
    [met, ended, isVoid].every((each) => each === null),
  );
  // Day 45 and the appeal are the law's; the two calls ask BIS how it stands.
  expect(left.map(({ ruleId }) => ruleId).sort()).toEqual([
    'call-day-30',
    'call-day-40',
    'itd-appeal',
    'itd-final',
  ]);
  await expect(row(page, 'Reply')).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Licenses' }).click();
  await page.getByRole('row').filter({ hasText: 'Z123456' }).click();
  const main = page.getByRole('main');
  await expect(main.getByText('Intent to deny, reply sent')).toBeVisible();
  await expect(main.locator('.next-date')).toContainText('Denial becomes final');
  await main.getByRole('button', { name: 'Open reply' }).click();
  await expect(page.getByRole('heading', { name: 'Reply to the intent to deny', level: 1 })).toBeVisible();
  await expect(main.locator('.record-head')).toContainText('Receipt noted, no acknowledgment attached');
  await expect(main.getByRole('region', { name: 'Sending and receipt' })).toContainText('Receipt confirmed');
  await expect(main.getByRole('button', { name: 'Reply sent…' })).toHaveCount(0);
  await expect(
    main.getByRole('list', { name: 'Internal targets' }).getByRole('button', { name: /Reply drafted/ }),
  ).toHaveCount(0);
}

test('a reply sent and received is five clicks, and settles what was planned for it and the date the letter states', async ({
  launch,
}) => {
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { page } = program;
  await begin(program);
  await perform(page, [letter, { do: 'open-response', letter: 'ITD-1' }]);
  const count = await counting(page);
  await row(page, 'Reply to intent to deny').click();
  await panel(page).getByRole('button', { name: 'Reply sent…' }).click();
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await closed(page);
  await panel(page).getByRole('button', { name: 'Receipt confirmed…' }).click();
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await closed(page);
  expect((await count()).clicks).toBeLessThanOrEqual(5);
  await expectReceived(page);
});

test('the same by the keyboard is at most twelve keys', async ({ launch }) => {
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { page } = program;
  await begin(program);
  await perform(page, [letter, { do: 'open-response', letter: 'ITD-1' }]);
  await expect(row(page, 'Reply to intent to deny')).toHaveCount(1);
  const count = await counting(page);
  for (const step of ['reply sent', 'receipt confirmed']) {
    await page.keyboard.press('Control+Shift+L');
    await expect(dialog(page).getByRole('combobox', { name: 'What happened' })).toBeFocused();
    await page.keyboard.type(step);
    await expect(pick(page, step)).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Z123456');
    await expect(pick(page, 'Z123456')).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await closed(page);
  }
  expect((await count()).keys).toBeLessThanOrEqual(12);
  await expectReceived(page);
});

test('an intent to deny is logged with at most seven clicks, or seven keys', async ({ launch }) => {
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { page } = program;
  await begin(program);
  const count = await counting(page);
  await page.getByRole('main').getByRole('button', { name: 'Log a letter' }).first().click();
  const form = page.getByRole('dialog', { name: 'Log a letter' });
  const record = form.getByRole('combobox').first();
  await record.click();
  await page.keyboard.type('Z104977');
  await pick(page, 'Z104977').click();
  await form.getByLabel('Kind of letter').click();
  await page.keyboard.type('int');
  await page.keyboard.press('Enter');
  // On its first part, the month.
  await form.getByLabel('Date printed on the letter').click({ position: { x: 16, y: 12 } });
  await page.keyboard.type('11212019');
  await expect(form.getByRole('region', { name: 'What this will change' })).toContainText('Wed Dec 11, 2019');
  await form.getByRole('button', { name: 'Save the letter' }).click();
  await closed(page);
  expect((await count()).clicks).toBeLessThanOrEqual(7);
  await expect(row(page, 'Reply to intent to deny')).toContainText('Z104977');

  const before = (await count()).keys;
  await page.keyboard.press('Control+l');
  await page.keyboard.type('Z123456');
  await expect(pick(page, 'Z123456')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('int');
  await page.keyboard.press('Tab');
  await page.keyboard.type('11222019');
  await page.keyboard.press('Control+Enter');
  await closed(page);
  expect((await count()).keys - before).toBeLessThanOrEqual(7);
  await expect(row(page, 'Reply to intent to deny')).toHaveCount(2);
});

test('a license is found and its summary printed with at most four clicks, or four keys', async ({
  launch,
}) => {
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { app, page } = program;
  await begin(program);
  await app.evaluate(({ dialog: system }) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  const count = await counting(page);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Licenses' }).click();
  await page.getByRole('row').filter({ hasText: 'Z104977' }).click();
  await page.getByRole('button', { name: 'License summary' }).click();
  await expect(dialog(page).locator('.sheet')).toContainText('Z104977');
  await dialog(page)
    .getByRole('button', { name: /^Save as PDF/ })
    .click();
  expect((await count()).clicks).toBeLessThanOrEqual(4);
  await page.keyboard.press('Escape');
  await closed(page);

  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: /^Docket/ })
    .click();
  const before = (await count()).keys;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('z104977');
  await expect(page.getByRole('option', { selected: true })).toContainText('Z104977');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Z104977' })).toBeVisible();
  await pressWithCtrl(app, 'P');
  await expect(dialog(page).locator('.sheet')).toContainText('Z104977');
  expect((await count()).keys - before).toBeLessThanOrEqual(4);
});
