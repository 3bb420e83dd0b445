import { expect, type Page } from '@playwright/test';
import { test } from './harness';
import { perform, toPage } from './story';

// Whatever a menu, the head of a page or a section of the settings offers is found by Ctrl+K from everywhere; what belongs
// to one record is found while that record shows. The names are read from the program itself: a new button that nobody
// made findable fails here.

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find anything' });
const plain = (text: string) => text.replaceAll('&', '').replace(/…$/, '').trim();

/** The words of every button in the heads of the page that shows, disabled ones too. */
async function headButtons(page: Page): Promise<readonly string[]> {
  const words = await page
    .locator('main header button:not([aria-pressed], [aria-expanded])')
    .evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const own = button.cloneNode(true) as Element;
        for (const hint of own.querySelectorAll('[aria-hidden="true"]')) hint.remove();
        return button.getAttribute('aria-label') === null ? [own.textContent ?? ''] : [];
      }),
    );
  return words.map(plain).filter((each) => each !== '');
}

/** Types each of them and tells those for which nothing is offered. */
async function notFound(page: Page, names: readonly string[]): Promise<readonly string[]> {
  await page.keyboard.press('Control+k');
  const line = palette(page).getByRole('combobox');
  const missing: string[] = [];
  for (const name of new Set(names)) {
    await line.fill(name);
    const offers = palette(page)
      .getByRole('group', { name: /^(Do|On this page)$/ })
      .getByRole('option');
    if (!(await offers.allTextContents()).some((text) => text.length > 0)) missing.push(name);
  }
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  return missing;
}

test('every act of the menus, the pages and the settings is found, and a record offers its own', async ({
  launch,
}) => {
  test.slow();
  const { app, page } = await launch({ clock: '2019-11-25T15:00:00Z', args: ['--by', 'Kim Case'] });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await perform(page, [
    { do: 'add-counterparty', name: 'Huawei Example & Sons Ltd.', lists: [{ list: 'Entity List' }] },
    {
      do: 'open-license',
      applicationNumber: 'Z104977',
      endUse: 'Base stations for rural telephony',
      items: [{ line: '1', eccn: '5A991.b.4', model: 'RX-7700', description: 'Router' }],
    },
    { do: 'log-letter', license: 'Z104977', kind: 'intent-to-deny', datedOn: '2019-11-21' },
  ]);
  // The dates of one letter stand in one row.
  await expect(page.getByRole('option')).toHaveCount(1);

  const ofMenus = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap(({ submenu }) => submenu?.items ?? [])
      // What the system does itself (copying, the size of the window, leaving), and what is tried here.
      .filter(
        ({ role, type, label }) =>
          !role && type === 'normal' && !label.includes('Quit') && !label.includes('Find'),
      )
      .map(({ label }) => label),
  );
  expect(ofMenus.length).toBeGreaterThan(12);
  const ofPages: string[] = [];
  const pages = page.getByRole('navigation', { name: 'Pages' }).getByRole('button');
  for (let nth = 0; nth < (await pages.count()); nth += 1) {
    await pages.nth(nth).click();
    ofPages.push(...(await headButtons(page)));
  }
  await toPage(page, 'Settings');
  const ofSettings = await page
    .getByRole('navigation', { name: 'Sections of the settings' })
    .getByRole('button')
    .allTextContents();
  expect(ofSettings.length).toBeGreaterThan(5);
  await page.keyboard.press('Control+i');
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  ofPages.push(...(await headButtons(page)));
  expect(ofPages).toContain('Export');
  await toPage(page, 'Docket');
  expect(await notFound(page, [...ofMenus.map(plain), ...ofPages, ...ofSettings])).toEqual([]);

  await test.step('what a record, a list and a rule say of themselves is found', async () => {
    await page.keyboard.press('Control+k');
    const line = palette(page).getByRole('combobox');
    for (const [typed, group, says] of [
      ['5A991', 'Licenses', 'Z104977'],
      ['rx7700', 'Licenses', 'RX-7700'],
      ['rural telephony', 'Licenses', 'Base stations for rural'],
      ['750.6', 'Law', '15 CFR 750.6'],
      ['entity list', 'Counterparties', 'Huawei Example'],
      ['Huawai', 'Counterparties', 'Huawei Example'],
      ['Huwaei', 'Counterparties', 'Huawei Example'],
      ['huawei example and sons', 'Counterparties', 'Huawei Example'],
    ] as const) {
      await line.fill(typed);
      await expect(palette(page).getByRole('group', { name: group }), typed).toContainText(says);
    }
    await page.keyboard.press('Escape');
  });

  await test.step('a record’s own buttons, and what a closed menu holds', async () => {
    await toPage(page, 'Licenses');
    await page.getByRole('row').filter({ hasText: 'Z104977' }).click();
    await expect(page.getByRole('heading', { name: 'Z104977' })).toBeVisible();
    expect(await notFound(page, await headButtons(page))).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('archive');
    await expect(palette(page).getByRole('group', { name: 'On this page' })).toContainText('Archive');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Archive');
    await page.keyboard.press('Escape');
    await toPage(page, 'Docket');
    await page.getByRole('option').filter({ hasText: 'Reply to intent to deny' }).click();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('move this');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: /^Move the date/ })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a form of another page opens at once', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('new license');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByLabel('Application control number')).toBeVisible();
  });
});
