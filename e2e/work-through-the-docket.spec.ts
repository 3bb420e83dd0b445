import { expect, type Locator, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { CommandInput } from '../shared/commands/commands';
import { type Launch, test } from './harness';
import { enteredIn, expectNoViolation, perform, registerOf, toPage } from './story';

// A morning with the docket: what is urgent is found by counts and search, read row by row with single keys, done, put off, and
// given to somebody, several rows at once.

const clock = '2019-12-09T15:00:00Z';

const intentToDeny = (license: string, datedOn: string, reference = ''): CommandInput => ({
  ...{ do: 'log-letter', kind: 'intent-to-deny', license, reference },
  ...{ datedOn: day(datedOn), arrivedOn: day(datedOn) },
});

const register: readonly CommandInput[] = [
  {
    do: 'open-license',
    applicationNumber: 'Z100001',
    owner: 'Kim Case',
    parties: [{ role: 'ultimate-consignee', name: 'Example Trading Ltd.' }],
  },
  {
    do: 'open-license',
    applicationNumber: 'Z100002',
    parties: [{ role: 'end-user', name: 'Łódź Optics' }],
  },
  {
    do: 'open-license',
    applicationNumber: 'Z100003',
    licenseNumber: 'D1000003',
    expiresOn: day('2020-01-31'),
  },
  // Missed, due on Wednesday, and one that was replied to.
  intentToDeny('Z100002', '2019-11-15'),
  intentToDeny('Z100001', '2019-11-21', 'ITD-1'),
  intentToDeny('Z100003', '2019-11-25'),
  { do: 'log-step', license: 'Z100003', kind: 'reply-sent', happenedOn: day('2019-12-06') },
  { do: 'open-response', letter: 'ITD-1' },
];

async function begin(launch: Launch): Promise<Page> {
  const { page } = await launch({ clock, args: ['--by', 'Kim Case'] });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await perform(page, register);
  await expect(rows(page)).toHaveCount(4);
  return page;
}

const listOf = (page: Page): Locator => page.getByRole('listbox', { name: 'Open deadlines' });
const rows = (page: Page): Locator => listOf(page).getByRole('option');
const titles = async (page: Page) =>
  (await rows(page).locator('.docket-title').allTextContents()).map((text) => text.trim());
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The row the keys act on. */
const activeRow = (page: Page): Locator => listOf(page).locator('[role="option"][data-active]');
const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Deadline' });
const count = (page: Page, name: string): Locator => page.getByRole('main').getByRole('button', { name });

test('one row for a letter, expanded by a key and remembered', async ({ launch }) => {
  const page = await begin(launch);
  const letter = rows(page).filter({ hasText: 'Z100001' });
  await expect(letter).toContainText('Reply to intent to deny');
  await expect(letter).toContainText('day 45 Sun Jan 5, 2020');
  await expect(letter).toContainText('appeal Wed Feb 19, 2020');
  // Who it is about, where it lies and who looks after it.
  for (const words of ['BIS', 'Example Trading Ltd.', 'Kim Case']) await expect(letter).toContainText(words);
  // What was missed stands first.
  await expect(rows(page).first()).toContainText('Z100002');
  await expect(rows(page).first()).toHaveAccessibleName(
    /^4 days late, Reply to intent to deny.*2 more dates, collapsed/,
  );

  await letter.click({ modifiers: ['Control'] });
  await press(page, 'Escape', 'ArrowRight');
  await expect(rows(page).filter({ hasText: 'Z100001' })).toHaveCount(6);
  await expect(rows(page).filter({ hasText: 'Appeal' }).filter({ hasText: 'Kim Case' })).toHaveCount(1);
  await press(page, 'j');
  await expect(activeRow(page)).toContainText('internal');
  // From one of its dates Left leads back to the letter.
  await press(page, 'ArrowLeft');
  await expect(letter).toHaveCount(1);
  await expect(activeRow(page)).toContainText('Reply to intent to deny');
  await press(page, 'ArrowRight');
  await toPage(page, 'History');
  await toPage(page, 'Docket');
  await expect(rows(page).filter({ hasText: 'Z100001' })).toHaveCount(6);
  await press(page, 'Shift+ArrowLeft');
  await expect(rows(page)).toHaveCount(4);
  await press(page, 'Shift+ArrowRight');
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '13');
  await expectNoViolation(page, 'docket, expanded');
});

test('the first row is a key away when the docket opens, and two from the first stop of Tab', async ({
  launch,
}) => {
  const page = await begin(launch);
  await toPage(page, 'Licenses');
  await toPage(page, 'Docket');
  await expect(page.getByRole('region', { name: 'Reminders' })).toBeVisible();
  await expect(listOf(page)).toBeFocused();
  await expect(activeRow(page)).toContainText('Z100002');
  await press(page, 'Enter');
  await expect(panelOf(page)).toContainText('Z100002');
  await press(page, 'Escape');
  // From the very beginning of the window the first stop leads there too.
  const first = await page.evaluate(() => {
    const stops = [...document.querySelectorAll<HTMLElement>('button, a[href], input, [tabindex]')];
    const stop = stops.find(({ tabIndex }) => tabIndex >= 0);
    stop?.focus();
    return stop?.textContent;
  });
  expect(first).toBe('Skip to the list');
  await press(page, 'Enter');
  await expect(listOf(page)).toBeFocused();
});

test('counts and the search list only what is asked for', async ({ launch }) => {
  const page = await begin(launch);
  await count(page, '1 Missed').click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Z100002');
  await count(page, '1 Missed').click();
  await expect(rows(page)).toHaveCount(4);
  await count(page, '1 Waiting for the agency').click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('receipt unconfirmed');
  await count(page, '1 Expiring in 90 days').click();
  await expect(rows(page)).toContainText('License D1000003 expires');
  await expect(count(page, '1 Expiring in 90 days')).toHaveAttribute('aria-pressed', 'true');
  await count(page, '1 Expiring in 90 days').click();

  // A slip of accents and dashes; a citation; then nothing, and the way back.
  await press(page, '/');
  await page.keyboard.type('lodz');
  await expect(rows(page)).toHaveCount(1);
  await press(page, 'Control+a');
  await page.keyboard.type('z-100 001');
  await expect(rows(page)).toHaveCount(1);
  await press(page, 'ArrowDown', 'Enter');
  await expect(panelOf(page)).toContainText('Z100001');
  await press(page, 'Escape', '/');
  await page.keyboard.type('no such thing');
  await page.getByRole('button', { name: 'Show the whole docket' }).click();
  await expect(rows(page)).toHaveCount(4);
});

test('row by row with single keys, and a reply done without the mouse', async ({ launch }) => {
  const page = await begin(launch);
  await count(page, '1 Missed').focus();
  await press(page, 'j');
  await expect(activeRow(page)).toContainText('Z100002');
  await press(page, 'j', 'Enter');
  await expect(panelOf(page)).toContainText('Z100001');
  await press(page, 'Escape');
  await expect(panelOf(page)).toHaveCount(0);
  // Letters typed in a form are text.
  await press(page, 'e');
  const form = page.getByRole('dialog', { name: 'Reply sent: Reply to intent to deny' });
  await form.getByLabel('Note').fill('');
  await form.getByLabel('Note').pressSequentially('jexs?');
  await expect(form.getByLabel('Note')).toHaveValue('jexs?');
  await press(page, 'Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(rows(page).filter({ hasText: 'Z100001' }).first()).toContainText('Sent, receipt unconfirmed');
  await expect(listOf(page)).toBeFocused();
  await press(page, 'e');
  await expect(page.getByRole('dialog')).toContainText('Receipt confirmed');
  await press(page, 'Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await titles(page)).filter((title) => title.startsWith('Reply to'))).toHaveLength(2);

  await press(page, 'k', 'k', 'k');
  await expect(activeRow(page)).toContainText('Z100002');
  await press(page, 's');
  await expect(page.getByRole('dialog', { name: /Remind me later: Reply to intent to deny/ })).toBeVisible();
  await press(page, 'Escape', '?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Next row');
});

test('several rows get an owner or a later reminder at once, undone as one', async ({ launch }) => {
  const page = await begin(launch);
  const bar = page.getByRole('region', { name: 'Selected deadlines' });
  await press(page, 'x');
  await expect(bar).toContainText('3 deadlines selected');
  await rows(page)
    .filter({ hasText: 'Z100001' })
    .click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('9 deadlines selected');
  await expectNoViolation(page, 'docket with a selection');
  const before = (await enteredIn(page)).length;
  await bar.getByRole('button', { name: 'Set owner…' }).click();
  await page.getByRole('combobox', { name: 'Owner' }).fill('Lee Park');
  await press(page, 'ArrowDown', 'Enter', 'Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const owners = async () => [...(await registerOf(page)).licenses.values()].map(({ owner }) => owner);
  await expect.poll(owners).toEqual(['Lee Park', 'Lee Park', '']);
  expect(await enteredIn(page)).toHaveLength(before + 1);
  await expect(rows(page).filter({ hasText: 'Lee Park' })).toHaveCount(2);
  await press(page, 'Control+z');
  await expect.poll(owners).toEqual(['Kim Case', '', '']);
  expect(await enteredIn(page)).toHaveLength(before + 2);

  await press(page, 'Escape');
  await expect(bar).toHaveCount(0);
  // The check box, and all of a group.
  await rows(page).first().hover();
  await rows(page).first().locator('.docket-check').click();
  await expect(bar).toContainText('3 deadlines');
  await press(page, 'Shift+X');
  await expect(bar).toHaveCount(0);
  await press(page, 'Shift+X');
  await expect(bar).toContainText('3 deadlines');
  await press(page, 's');
  await page.getByLabel('Remind me on').fill('2019-12-10');
  await press(page, 'Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await registerOf(page)).snoozed.size).toBe(3);
  await press(page, 'Control+z');
  await expect.poll(async () => (await registerOf(page)).snoozed.size).toBe(0);
});
