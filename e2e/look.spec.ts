import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { CommandInput } from '../shared/commands/commands';
import { test } from './harness';
import { chooseMore, expandAll, expectNoViolation, perform } from './story';

const clock = '2019-11-25T15:00:00Z';
const hostile = '<img src=x onerror="document.title=1"> "quoted" \u202Edesrever 华为技术 شركة';
/** What cannot be seen in it is named. */
const hostileShown = hostile.replace('\u202E', '‹U+202E›');

/** A record of every kind of line: open, urgent, missed, sent, watched, past day 45, expiry on a holiday. */
const register: readonly CommandInput[] = [
  {
    do: 'add-counterparty',
    name: hostile,
    country: 'CN',
    roles: ['ultimate-consignee'],
    address: ['1 Lakeside Road', 'Shenzhen'],
    otherNames: ['Another name'],
    lists: [{ list: 'Entity List', citation: '84 FR 22961', mustCheck: true }],
    notes: [{ kind: 'privileged', text: 'Ask counsel.' }],
  },
  {
    do: 'open-license',
    applicationNumber: 'Z104977',
    parties: [{ role: 'ultimate-consignee', counterparty: hostile }],
    items: [
      { line: '1', eccn: '5A991.b', model: 'LT-9', description: 'Transmission equipment' },
      { line: '2', eccn: 'EAR99', description: hostile },
    ],
    conditions: [{ number: '1', text: 'No re-export.', acknowledgment: true }],
    endUse: hostile,
  },
  {
    do: 'open-license',
    applicationNumber: 'Z104822',
    parties: [{ role: 'end-user', name: 'Example Trading Ltd.' }],
  },
  {
    do: 'open-license',
    applicationNumber: 'Z098310',
    licenseNumber: 'D1092211',
    expiresOn: day('2020-01-01'),
  },
  { do: 'open-license', applicationNumber: 'Z100001' },
  {
    do: 'log-letter',
    license: 'Z104977',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    arrivedOn: day('2019-11-25'),
  },
  { do: 'log-letter', license: 'Z104822', kind: 'intent-to-deny', datedOn: day('2019-11-07') },
  { do: 'log-letter', license: 'Z100001', kind: 'intent-to-deny', datedOn: day('2019-10-01') },
  {
    do: 'log-step',
    license: 'Z104822',
    kind: 'reply-sent',
    happenedOn: day('2019-11-20'),
    reference: 'TRACK-1',
  },
];

async function begin(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Ann Example');
  await page.getByRole('button', { name: 'Start my register' }).click();
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await expandAll(page);
}

const line = (page: Page, title: string, number: string) =>
  page.getByRole('option').filter({ hasText: title }).filter({ hasText: number });

test('axe finds nothing on the first start and the empty docket', async ({ launch }) => {
  const { page } = await launch({ clock });
  await expect(page.getByRole('heading', { name: 'Welcome to Export Docket' })).toBeVisible();
  await expectNoViolation(page, 'first start');
  await begin(page);
  await expectNoViolation(page, 'empty docket');
});

test('axe finds nothing on the docket, its panel and its forms', async ({ launch }) => {
  test.slow();
  const { page } = await launch({ clock });
  await begin(page);
  await perform(page, register);
  await expect(line(page, 'Reply to intent to deny', 'Z104977')).toBeVisible();
  for (const [title, number] of [
    ['Reply to intent to deny', 'Z104977'],
    ['Reply to intent to deny', 'Z104822'],
    ['Reply to intent to deny', 'Z100001'],
    ['Denial becomes final', 'Z100001'],
    ['Appeal the final denial', 'Z104977'],
    ['License D1092211 expires', 'Z098310'],
  ] as const) {
    await line(page, title, number).click();
    await expect(
      page.getByRole('complementary', { name: 'Deadline' }).getByRole('heading', { level: 2 }),
    ).toContainText(title);
    await expectNoViolation(page, `panel of ${title} ${number}`);
  }
  await line(page, 'Reply to intent to deny', 'Z104977').click();
  await page.getByRole('button', { name: 'Reply sent…' }).click();
  await expectNoViolation(page, 'step form');
  await page.keyboard.press('Escape');
  await chooseMore(page, 'No longer needed…');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Why it need not be done')).toBeFocused();
  await expectNoViolation(page, 'reason form, refused');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Correct the letter…' }).click();
  await page.getByLabel('Date printed on the letter').fill('2019-11-20');
  await expect(page.getByRole('region', { name: 'What this will change' })).toContainText('Tue Dec 10, 2019');
  await expectNoViolation(page, 'letter form, correcting');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard' }).click();
  const reminders = page.getByRole('region', { name: 'Reminders' });
  const one = reminders.getByRole('button', { name: 'Acknowledge Reply to intent to deny, Z104822' });
  await reminders.getByRole('button', { name: 'Show all' }).click();
  await one.click();
  await expect(one).toHaveCount(0);
  await reminders.getByRole('button', { name: 'Acknowledge all' }).click();
  await expect(reminders).toHaveCount(0);
});

test('axe finds nothing on licenses, counterparties, history and settings', async ({ launch }) => {
  test.slow();
  const { page } = await launch({ clock });
  await begin(page);
  await perform(page, register);
  const to = (name: string) =>
    page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name }).click();
  await to('Licenses');
  await expect(page.getByRole('grid')).toContainText('Z104977');
  await expectNoViolation(page, 'licenses');
  await page.getByRole('row').filter({ hasText: 'Z104977' }).click();
  await expect(page.getByText('No re-export.')).toBeVisible();
  await expectNoViolation(page, 'license record');
  await to('Licenses');
  await page.getByRole('button', { name: 'New application or license' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolation(page, 'license form');
  await page.keyboard.press('Escape');
  await to('Counterparties');
  await expect(page.getByRole('grid')).toContainText('华为技术');
  await expectNoViolation(page, 'counterparties');
  await page.getByRole('row').filter({ hasText: '华为技术' }).click();
  await expect(page.getByText('84 FR 22961')).toBeVisible();
  await expectNoViolation(page, 'counterparty record');
  await to('History');
  await expect(page.getByRole('main')).toContainText('Ann Example');
  await expectNoViolation(page, 'history');
  await to('Settings');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expectNoViolation(page, 'settings');
});

test('a damaged register opens for reading and says where', async ({ launch }) => {
  const first = await launch({ clock });
  await begin(first.page);
  await perform(first.page, register.slice(0, 3));
  await first.close();
  await appendFile(join(first.registerDir, 'journal.txt'), `${'0'.repeat(64)}\t{"v":1}\n`);
  const { page } = await launch({ clock, registerDir: first.registerDir });
  const banner = page.getByRole('region', { name: 'Open for reading only' });
  await expect(banner).toContainText('1 entry cannot be shown: line 4 of 4 is damaged');
  await expect(page.getByRole('button', { name: 'Log a letter' }).first()).toBeDisabled();
  await expectNoViolation(page, 'damaged register');
});

test('what was typed as markup or right-to-left stays text', async ({ launch }) => {
  const { page } = await launch({ clock });
  await begin(page);
  await perform(page, register);
  const row = line(page, 'Reply to intent to deny', 'Z104977');
  await expect(row).toContainText(hostileShown);
  await row.click();
  await expect(page.getByRole('complementary', { name: 'Deadline' })).toContainText(hostileShown);
  await expect(page).toHaveTitle('Export Docket');
  expect(await page.locator('img').count()).toBe(0);
  // The override is named, and ends with the name: our own words after it still run left to right.
  const direction = await row
    .locator('bdi', { hasText: 'desrever' })
    .evaluate((name) => getComputedStyle(name).unicodeBidi);
  expect(direction).toBe('isolate');
});

test('markup stays text on every page, in every form and on the sheet', async ({ launch }) => {
  const { page } = await launch({ clock });
  await begin(page);
  await perform(page, register);
  const expectText = async (where: string) => {
    await expect(page.locator('body'), where).toContainText('<img src=x onerror="document.title=1">');
    expect(await page.locator('img').count(), where).toBe(0);
    expect(await page.title(), where).toBe('Export Docket');
  };
  const to = (name: string) =>
    page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name }).click();
  await to('Licenses');
  await expect(page.getByRole('row').filter({ hasText: 'Z104977' })).toBeVisible();
  await expectText('licenses');
  await page.getByRole('row').filter({ hasText: 'Z104977' }).click();
  await expect(page.getByText('No re-export.')).toBeVisible();
  await expectText('license record');
  await page.getByRole('button', { name: 'License summary' }).click();
  await expect(page.getByRole('dialog')).toContainText('the license governs');
  await expectText('license summary');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(page.getByRole('textbox', { name: /^Stated end use/ })).toHaveValue(hostile);
  await page.keyboard.press('Escape');
  await to('Counterparties');
  await expect(page.getByRole('row').filter({ hasText: '华为技术' })).toBeVisible();
  await expectText('counterparties');
  await page.getByRole('row').filter({ hasText: '华为技术' }).click();
  await expect(page.getByText('84 FR 22961')).toBeVisible();
  await expectText('counterparty record');
  await to('History');
  await expect(page.getByRole('main')).toContainText('华为技术');
  await expectText('history');
  await page.keyboard.press('Control+l');
  await page.getByRole('combobox', { name: 'License record' }).fill('Z104977');
  await expect(page.getByRole('option').filter({ hasText: '华为技术' })).toBeVisible();
  await expectText('letter form');
});

test('a letter goes in by keyboard alone, for a number that has no record yet', async ({ launch }) => {
  const { page } = await launch({ clock });
  await begin(page);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('combobox', { name: 'License record' })).toBeFocused();
  await page.keyboard.type('Z123456');
  await expect(page.getByRole('option', { name: 'Open a new record for Z123456' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'This letter is about' })).toContainText('Z123456');
  await page.keyboard.press('Escape');
  await expect(page.getByText('What you typed is not saved.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByLabel('Kind of letter').selectOption('intent-to-deny');
  await page.getByLabel('Date printed on the letter').fill('2019-11-21');
  const follows = page.getByRole('region', { name: 'What this will change' });
  for (const date of ['Wed Dec 11, 2019', 'Sun Jan 5, 2020', 'work by Fri Jan 3, 2020', 'Wed Feb 19, 2020']) {
    await expect(follows).toContainText(date);
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('option')).toHaveCount(3);
  // Arrows and Enter open a line, Esc closes it.
  await page.getByRole('listbox', { name: 'Open deadlines' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Deadline' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Deadline' })).toHaveCount(0);
});

test('a menu or a clicked notice takes no form away', async ({ launch }) => {
  const { app, page } = await launch({ clock });
  const choose = (label: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      const item = items.find((each) => each.label === wanted);
      if (item === undefined) throw new Error(`the menu has no ${wanted}`);
      item.click();
    }, label);
  await begin(page);
  await perform(page, register);
  await line(page, 'Reply to intent to deny', 'Z104977').click();
  await page.getByRole('button', { name: 'Reply sent…' }).click();
  await page.getByLabel('Note').fill('Fourteen pages by courier.');
  await choose('History');
  await choose('&Log a Letter…');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByLabel('Note')).toHaveValue('Fourteen pages by courier.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'Deadline' })).toContainText(
    'Fourteen pages by courier.',
  );
  await choose('History');
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible();
});
