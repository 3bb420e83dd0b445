import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './harness';
import { fromMenu, registerOf, toSection, toSettings } from './story';

// A register is kept by hand: counterparties and licenses come in, are changed, copied, put away, marked as entered
// wrongly, and the history tells all of it with the values before and after.

const clock = '2019-11-26T15:00:00Z';
// A right-to-left override, markup, quotes and Chinese in one name.
const awkwardName = '\u202eeman <img src=x onerror=alert(1)> "O’Brien" 北方工业';
/** As the screen has it: what nobody sees is shown by its code. */
const awkwardNameShown = awkwardName.replace('\u202e', '‹U+202E›');
const longLine = 'x'.repeat(3_400);

async function begin(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Dana Reyes');
  await page.getByRole('button', { name: 'Start my register' }).click();
}

function toPage(page: Page, name: string): Promise<void> {
  return page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name }).click();
}

/** Types into a field that offers what it finds, and takes the first. */
async function pick(page: Page, field: Locator, text: string): Promise<void> {
  await field.scrollIntoViewIfNeeded();
  await field.pressSequentially(text);
  await page.getByRole('option').first().click();
}

async function addCounterparty(page: Page, name: string, shown = name): Promise<void> {
  await toPage(page, 'Counterparties');
  await page.getByRole('button', { name: 'Add a counterparty' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByRole('button', { name: 'Add the counterparty' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown);
}

async function openLicense(page: Page, number: string, party: string): Promise<void> {
  await toPage(page, 'Licenses');
  await page.getByRole('button', { name: 'New application or license' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Application control number').fill(number);
  await toSection(form, 'Parties');
  await form.getByRole('button', { name: 'Add a party' }).click();
  await pick(page, form.getByRole('group', { name: 'Party 1' }).getByLabel('Counterparty'), party);
  await form.getByRole('button', { name: 'Open the record' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(number);
}

test('a counterparty with awkward text is kept character for character', async ({ launch }) => {
  const { page } = await launch({ clock });
  await begin(page);
  await toPage(page, 'Counterparties');
  await page.getByRole('button', { name: 'Add a counterparty' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill(`  ${awkwardName} `);
  for (let index = 1; index <= 29; index += 1) {
    await form.getByRole('button', { name: 'Add name' }).click();
    await form.getByLabel(`Other names, name ${index}`, { exact: true }).fill(`الفجر للتجارة ${index}`);
  }
  await form.getByLabel('Address').fill(`No. 8 Lakeside Road\n${longLine}\n深圳`);
  await form.getByRole('button', { name: 'Add an identifier' }).click();
  await form.getByRole('group', { name: 'Identifier 1' }).getByLabel('Value').fill('00202938');
  await form.getByRole('button', { name: 'Add a list entry' }).click();
  await form.getByLabel('List', { exact: true }).fill('Entity List');
  await page.keyboard.press('Tab');
  await form.getByRole('button', { name: 'Add a note' }).click();
  const note = form.getByRole('group', { name: 'Note 1' });
  await note.getByLabel('Kind').selectOption('privileged');
  await note.getByLabel('Text').fill('Counsel says so.');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(awkwardNameShown);
  expect([...(await registerOf(page)).counterparties.values()].map(({ name }) => name)).toEqual([
    awkwardName,
  ]);
  await expect(page.getByText('الفجر للتجارة 29')).toBeVisible();
  await expect(page.getByText(longLine)).toBeVisible();
  await expect(page.getByText('00202938')).toBeVisible();
  await expect(page.getByText('Verify before relying').first()).toBeVisible();
  await expect(page.getByText('Privileged: not printed, not exported')).toBeVisible();
  expect(await page.locator('img').count()).toBe(0);

  // Found by any part of its name, and by a number without its zeros being touched.
  await toPage(page, 'Counterparties');
  const search = page.getByRole('searchbox');
  for (const part of ['工业', 'o’brien', '0020-2938', 'الفجر 17']) {
    await search.fill(part);
    await expect(page.getByRole('status').filter({ hasText: '1 of 1' })).toBeVisible();
  }
  await search.fill('nobody');
  await expect(page.getByText('Nothing found for “nobody”.')).toBeVisible();
});

test('a license record is opened, changed, copied and archived', async ({ launch }) => {
  const { page } = await launch({ clock });
  await begin(page);
  await addCounterparty(page, 'Lakeside Telecom Co.');
  await toPage(page, 'Licenses');
  await page.getByRole('button', { name: 'New application or license' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Application control number').fill('Z123456');
  await toSection(form, 'Parties');
  await form.getByRole('button', { name: 'Add a party' }).click();
  const party = form.getByRole('group', { name: 'Party 1' });
  await pick(page, party.getByLabel('Counterparty'), 'lakes');
  await expect(party.getByLabel('Name as printed')).toHaveValue('Lakeside Telecom Co.');
  await party.getByLabel('Address as printed').fill('No. 8 Lakeside Road');
  await toSection(form, 'Items');
  for (const [index, value] of ['480,000', '12.345'].entries()) {
    await form.getByRole('button', { name: 'Add an item' }).click();
    const item = form.getByRole('group', { name: `Item ${index + 1}` });
    await item.getByLabel(/^ECCN/).fill('5D992.c');
    await item.getByLabel('Value').first().fill(value);
  }
  await form.getByLabel('Total value').first().fill('700000');

  // An amount that is none is refused beside its field, in its section, and nothing typed is lost.
  await toSection(form, 'Identification');
  await form.getByRole('button', { name: 'Open the record' }).click();
  const value = form.getByRole('group', { name: 'Item 2' }).getByLabel('Value').first();
  await expect(value).toBeFocused();
  await expect(form.getByRole('alert')).toContainText('"12.345" is not an amount in USD');
  await expect(form.getByLabel('Application control number')).toHaveValue('Z123456');
  await value.fill('212000');
  await form.getByRole('button', { name: 'Open the record' }).click();
  await page.getByRole('button', { name: 'Save with this total' }).click();

  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Z123456');
  await expect(page.getByText('The items come to another sum')).toBeVisible();
  await expect(page.getByText('692,000.00')).toBeVisible();

  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Owner').fill('Export desk');
  await page.keyboard.press('Tab');
  await toSection(page.getByRole('dialog'), 'Items');
  await page.getByRole('dialog').getByLabel('Total value').first().fill('692,000');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Export desk').first()).toBeVisible();
  await expect(page.getByText('The items come to another sum')).toHaveCount(0);

  await fromMenu(page, 'More…', 'Copy');
  const copy = page.getByRole('dialog');
  await expect(copy.getByLabel('Application control number')).toHaveValue('');
  await copy.getByLabel('Application control number').fill('Z123456');
  await copy.getByRole('button', { name: 'Open the record' }).click();
  await expect(copy.getByRole('alert')).toContainText('already has the number Z123456');
  await copy.getByLabel('Application control number').fill('Z123457');
  await copy.getByRole('button', { name: 'Open the record' }).click();
  await expect(heading).toHaveText('Z123457');
  await expect(page.getByText('No. 8 Lakeside Road')).toBeVisible();

  await fromMenu(page, 'More…', 'Archive');
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('button', { name: 'Bring back' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to all license records' }).click();
  await expect(page.getByRole('row', { name: /Z123456/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Z123457/ })).toHaveCount(0);
  await page.getByLabel('Show 1 archived or void').check();
  await expect(page.getByRole('row', { name: /Z123457/ })).toBeVisible();
});

test('what is in use or open says so, and what was entered in error stays readable', async ({ launch }) => {
  const { page } = await launch({ clock });
  await begin(page);
  await addCounterparty(page, 'Lakeside Telecom Co.');
  await openLicense(page, 'Z123456', 'lakes');

  await page.getByRole('button', { name: 'Add a deadline' }).click();
  const deadline = page.getByRole('dialog');
  await deadline.getByLabel('What has to be done').fill('Annual report');
  await deadline.getByLabel('Due').fill('2019-12-25');
  await expect(deadline.getByText('Mon Dec 23, 2019')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(deadline).toHaveCount(0);
  await fromMenu(page, 'More…', 'Archive');
  await expect(page.getByRole('alert')).toContainText('still has 1 open deadline.');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Archive' })).toBeDisabled();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('link', { name: 'Lakeside Telecom Co.' }).click();
  await fromMenu(page, 'More…', 'Entered in error');
  await expect(page.getByRole('alert')).toContainText('stands in 1 license record (Z123456)');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('link', { name: 'Z123456' }).first().click();
  await fromMenu(page, 'More…', 'Entered in error');
  const wrong = page.getByRole('dialog');
  await expect(wrong.getByText('Annual report (Z123456)')).toBeVisible();
  await wrong.getByLabel('What was wrong').fill('Typed twice');
  await wrong.getByRole('button', { name: 'Mark as entered in error' }).click();
  await expect(page.getByText('This record was entered in error.')).toBeVisible();
  await expect(page.getByText('Typed twice').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change', exact: true })).toBeDisabled();
});

test('the history tells every change with the value before and after', async ({ launch }) => {
  const { page } = await launch({ clock });
  await begin(page);
  await addCounterparty(page, awkwardName, awkwardNameShown);
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Northgate Ltd.');
  await page.getByRole('dialog').getByLabel('Screened on').fill('2019-11-20');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Northgate Ltd.');

  await toPage(page, 'History');
  const newest = page.getByRole('main').getByRole('listitem').first();
  await expect(newest).toContainText('Dana Reyes');
  await expect(newest).toContainText('Changed the counterparty Northgate Ltd.');
  await expect(newest.locator('del').first()).toContainText(awkwardNameShown);
  await expect(newest.locator('ins').first()).toContainText('Northgate Ltd.');
  await expect(newest).toContainText('Wed Nov 20, 2019');
  await page.getByRole('searchbox').fill('added');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  // It was added under its first name; the way leads to what it is called now.
  await page.getByRole('main').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Northgate Ltd.');
});

test('settings that move dates show them first', async ({ launch }) => {
  const { page } = await launch({ clock });
  await begin(page);
  await addCounterparty(page, 'Lakeside Telecom Co.');
  await openLicense(page, 'Z123456', 'lakes');
  await page.getByRole('button', { name: 'Add a deadline' }).click();
  await page.getByRole('dialog').getByLabel('What has to be done').fill('Annual report');
  await page.getByRole('dialog').getByLabel('Due').fill('2019-12-25');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await toSettings(page, 'Reminders');
  const reminders = page.getByRole('region', { name: 'Reminders' });
  const replies = reminders.getByLabel('Replies, days before');
  await replies.fill('10, soon');
  await reminders.getByRole('button', { name: 'Save' }).click();
  await expect(reminders.getByRole('alert')).toContainText('"soon" is not a number of days');
  await expect(replies).toHaveValue('10, soon');
  await replies.fill('1, 10');
  await reminders.getByRole('button', { name: 'Save' }).click();
  await expect(reminders.getByText('Saved.')).toBeVisible();
  await expect(replies).toHaveValue('10, 1');

  await toPage(page, 'Law');
  await page.getByRole('tab', { name: 'Holidays and closures' }).click();
  const closures = page.getByRole('region', { name: 'Closures' });
  await closures.getByLabel('Count closures by executive order').uncheck();
  await expect(closures).toContainText('work by Mon Dec 23, 2019 → Tue Dec 24, 2019');
  await closures.getByRole('button', { name: 'Save' }).click();
  await expect(closures.getByText('Saved.')).toBeVisible();
  await toPage(page, 'Docket');
  await expect(page.getByText('Tue Dec 24').first()).toBeVisible();
});

test('the menu finds and prints from where one is', async ({ launch }) => {
  const { app, page } = await launch({ clock });
  const choose = (label: string): Promise<void> =>
    app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      items.find((item) => item.label.replace('&', '') === wanted)?.click();
    }, label);
  await begin(page);
  await addCounterparty(page, 'Lakeside Telecom Co.');
  await choose('Find…');
  await page.getByRole('combobox').fill('go to licenses');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Licenses');
  await openLicense(page, 'Z123456', 'lakes');
  await choose('Print…');
  const preview = page.getByRole('dialog');
  await expect(preview.getByText('Company record; the license governs')).toBeVisible();
  await expect(preview.getByRole('button', { name: 'Save as PDF' })).toBeVisible();
  await preview.getByRole('button', { name: 'Close' }).click();
  await toPage(page, 'Counterparties');
  await choose('Find…');
  await expect(page.getByRole('combobox')).toBeFocused();
});
