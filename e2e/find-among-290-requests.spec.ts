import { expect, type Page } from '@playwright/test';
import { test } from './harness';
import { enteredIn, expectNoViolation, perform, registerOf, type Typed, toPage } from './story';

const clock = '2019-11-25T15:00:00Z';
const args = ['--by', 'Ann Example'];
const owners = ['Ann Example', 'Kim Case', ''];
const countries = ['CN', 'HK', 'DE'];

/** 290 applications, submitted one a day before November 25, of three owners. */
function requests(): readonly Typed[] {
  const dayBefore = (days: number) => new Date(Date.UTC(2019, 10, 25 - days)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 290 }, (_, at) => ({
    do: 'open-license',
    applicationNumber: `Z${String(200_001 + at)}`,
    submittedOn: dayBefore(at),
    owner: owners[at % 3] ?? '',
    destination: countries[at % 3] ?? '',
    total: { minor: (at + 1) * 100_000, currency: 'USD' },
    parties: [{ role: 'end-user', name: `Customer ${at % 22} Ltd.` }],
  }));
  return [{ do: 'import-batch', file: 'requests.csv', sha256: 'ab'.repeat(32), table: 'licenses', rows }];
}

const bar = (page: Page) => page.getByRole('group', { name: 'Filters of the licenses' });
const count = (page: Page) => bar(page).getByRole('status');
const chips = (page: Page) => bar(page).getByRole('row');
const menuOf = (page: Page) => page.getByRole('dialog', { name: /^Filter/ });

async function begin(page: Page): Promise<void> {
  await perform(page, requests());
  await toPage(page, 'Licenses');
  await expect(count(page)).toHaveText('290 licenses');
}

test('a filter is set by keyboard, saved as a view, and there again after closing', async ({ launch }) => {
  const first = await launch({ clock, args });
  const { page } = first;
  await begin(page);

  // By keyboard: the button, the filter, the values; Escape goes back to the button.
  await bar(page).getByRole('button', { name: 'Filter' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Mine' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(menuOf(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('kim');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('97 of 290 licenses');
  await page.keyboard.press('Escape');
  if (await menuOf(page).isVisible()) await page.keyboard.press('Escape');
  await expect(menuOf(page)).toBeHidden();
  await expect(bar(page).getByRole('button', { name: 'Filter' })).toBeFocused();
  await expect(chips(page)).toHaveText(['Owner: Kim Case']);

  // Saved, then changed: the view says so.
  const views = bar(page).getByRole('button', { name: /^View: / });
  await views.click();
  await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Kim’s requests');
  await page.keyboard.press('Enter');
  await expect(views).toHaveAccessibleName('View: Kim’s requests');
  await chips(page).getByText('Owner: Kim Case').click();
  await page.getByRole('option', { name: /^Ann Example/ }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(menuOf(page)).toBeHidden();
  await expect(count(page)).toHaveText('194 of 290 licenses');
  await expect(views).toHaveAccessibleName('View: Kim’s requests, changed');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Total value' }).check();
  await page.getByRole('checkbox', { name: 'Destination' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();
  await expect(page.getByRole('columnheader', { name: 'Total value' })).toBeVisible();
  await views.click();
  await page.getByRole('menuitem', { name: 'Update “Kim’s requests”' }).click();
  await expect(views).toHaveAccessibleName('View: Kim’s requests');
  await expect(views).toBeFocused();

  // Backspace on the chip takes the filter off.
  await chips(page).focus();
  await page.keyboard.press('Backspace');
  await expect(count(page)).toHaveText('290 licenses');
  await expect(bar(page).getByRole('button', { name: 'Filter' })).toBeFocused();
  await expectNoViolation(page, 'licenses with a filter');
  await first.close();

  const second = await launch({ ...first, clock, args });
  await toPage(second.page, 'Licenses');
  await bar(second.page).getByRole('button', { name: 'View: All' }).click();
  await second.page.getByRole('menuitem', { name: 'Kim’s requests' }).click();
  await expect(count(second.page)).toHaveText('194 of 290 licenses');
  await expect(second.page.getByRole('columnheader', { name: 'Total value' })).toBeVisible();
  await expect(second.page.getByRole('columnheader', { name: 'Destination' })).toHaveCount(0);
  expect((await registerOf(second.page)).settings.savedViews).toHaveLength(1);

  // Without a saved view the columns stay as they were chosen too.
  await bar(second.page)
    .getByRole('button', { name: /^View: / })
    .click();
  await second.page.getByRole('menuitem', { name: 'All', exact: true }).click();
  await expect(second.page.getByRole('columnheader', { name: 'Total value' })).toHaveCount(0);
  await second.page.getByRole('button', { name: 'Columns' }).click();
  await second.page.getByRole('checkbox', { name: 'Total value' }).check();
  await second.page.keyboard.press('Escape');
  await expect(second.page.getByRole('columnheader', { name: 'Total value' })).toBeVisible();
  await second.close();
  const third = await launch({ ...second, clock, args });
  await toPage(third.page, 'Licenses');
  await expect(third.page.getByRole('columnheader', { name: 'Total value' })).toBeVisible();
});

test('several are selected by keyboard and mouse, get an owner in one entry, and one undo takes it back', async ({
  launch,
}) => {
  const { page } = await launch({ clock, args });
  await begin(page);
  const list = page.getByRole('grid', { name: 'License records' });
  const bulk = page.getByRole('region', { name: 'Selected license records' });
  const rowOf = (name: string) => list.getByRole('row').filter({ hasText: name });
  await list.focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await rowOf('Z200006').click({ modifiers: ['Control'] });
  await rowOf('Z200007').locator('.list-check').click();
  await expect(bulk.getByRole('status')).toHaveText('5 license records selected');
  await expect(rowOf('Z200003')).toHaveAttribute('aria-selected', 'true');
  const before = (await enteredIn(page)).length;
  await bulk.getByRole('button', { name: 'Set owner…' }).click();
  await page.getByRole('combobox', { name: 'Owner' }).fill('Lee Park');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Set owner', exact: true }).click();
  await expect(rowOf('Z200003')).toContainText('Lee Park');
  const owned = async () =>
    [...(await registerOf(page)).licenses.values()].filter(({ owner }) => owner === 'Lee Park').length;
  expect(await owned()).toBe(5);
  expect(await enteredIn(page)).toHaveLength(before + 1);
  await page.keyboard.press('Escape');
  await list.focus();
  await page.keyboard.press('Control+z');
  await expect(rowOf('Z200003')).not.toContainText('Lee Park');
  expect(await owned()).toBe(0);

  await list.focus();
  await page.keyboard.press('Control+a');
  await expect(bulk.getByRole('status')).toHaveText('290 license records selected');
  await page.keyboard.press('Escape');
  await expect(bulk).toBeHidden();
});

test('the picture of what is pending filters the list, and nothing scrolls sideways in a small window', async ({
  launch,
}) => {
  const { app, page } = await launch({ clock, args });
  await begin(page);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(960, 640));
  await page.getByRole('button', { name: '290 pending' }).click();
  const picture = page.getByRole('region', { name: 'Pending with the agency' });
  await expect(picture).toContainText('290 applications pending with the agency');
  await picture.getByRole('button', { name: '91–180 days 90' }).click();
  await expect(count(page)).toHaveText('90 of 290 licenses');
  await expect(chips(page)).toHaveText(['Days pending: 91–180 days']);
  await picture.getByRole('button', { name: '31–60 days 30' }).press('Enter');
  await expect(count(page)).toHaveText('120 of 290 licenses');
  // In a window this small the picture says how long; the column is there when it is chosen.
  await expect(page.getByRole('button', { name: 'Days pending', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Status', exact: true }).click();
  await expectNoViolation(page, 'pending applications');
  const overflow = () =>
    page
      .locator('table.list')
      .evaluate((list) => [
        list.scrollWidth - list.clientWidth,
        document.documentElement.scrollWidth - innerWidth,
      ]);
  expect(await overflow()).toEqual([0, 0]);
  await perform(page, [{ do: 'add-counterparty', name: 'Example Trading Ltd.', country: 'CN' }]);
  await toPage(page, 'Counterparties');
  await expect(page.getByRole('grid', { name: 'Counterparties' })).toBeVisible();
  expect(await overflow()).toEqual([0, 0]);
});
