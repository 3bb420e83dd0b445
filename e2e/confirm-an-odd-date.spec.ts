import { expect, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { CommandInput } from '../shared/commands/commands';
import { test } from './harness';
import { expectNoViolation, perform, registerOf, toPage } from './story';

// What a slip of the year or of a digit meets before it is saved, and the count that a second person has to make.

const clock = '2026-11-28T15:00:00Z';
const by = ['--by', 'Kim Case'];

const record: CommandInput = {
  do: 'open-license',
  applicationNumber: 'Z123456',
  owner: 'Kim Case',
  parties: [{ role: 'end-user', name: 'Example Trading Ltd.' }],
};
const letter: CommandInput = {
  ...{ do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', reference: 'ITD-1' },
  datedOn: day('2026-11-20'),
};

const asking = (page: Page) => page.getByRole('alertdialog');
/** What a person saved. What the program writes by itself, a reminder it showed, may come at any moment. */
async function savedOf(page: Page) {
  const { licenses, letters, deadlines } = await registerOf(page);
  return [licenses, letters, deadlines].map((records) => [...records.values()]);
}

async function letterOf(page: Page, number: string, dated: string, says = 'Check the'): Promise<void> {
  await page.keyboard.press('Control+l');
  const form = page.getByRole('dialog', { name: 'Log a letter' });
  await form.getByLabel('License record').fill(number);
  await page.keyboard.press('Enter');
  await form.getByLabel('Kind of letter').selectOption('intent-to-deny');
  await form.getByLabel('Date printed on the letter').fill(dated);
  await expect(form.getByRole('region', { name: 'What this will change' })).toContainText(says);
}

test('a letter of next year is saved only when the year is meant', async ({ launch }) => {
  const { page } = await launch({ clock, args: by });
  await perform(page, [record]);
  const before = await savedOf(page);
  await letterOf(page, 'Z123456', '2027-11-12');

  await test.step('Ctrl+Enter asks, with the date in words; pressed again it changes nothing', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(asking(page)).toContainText('Friday, November 12, 2027, which is 11 months ahead');
    await expect(asking(page)).toContainText('Save it with that date?');
    await expect(page.getByRole('button', { name: 'Go back' })).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await expect(asking(page)).toBeVisible();
    expect(await savedOf(page)).toEqual(before);
    await expectNoViolation(page, 'an odd date asked about');
  });

  await test.step('Enter goes back to what was typed, with nothing saved', async () => {
    await page.keyboard.press('Enter');
    await expect(asking(page)).toHaveCount(0);
    await expect(page.getByRole('dialog', { name: 'Log a letter' }).locator(':focus')).toHaveCount(1);
    await expect(page.getByLabel('Date printed on the letter')).toHaveValue(/2027/);
    expect(await savedOf(page)).toEqual(before);
  });

  await test.step('Escape goes back too, and leaves the form open', async () => {
    await page.getByRole('button', { name: 'Save the letter' }).click();
    await expect(asking(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(asking(page)).toHaveCount(0);
    await expect(page.getByRole('dialog', { name: 'Log a letter' })).toBeVisible();
    expect(await savedOf(page)).toEqual(before);
  });

  await test.step('the right year is saved without a question', async () => {
    await page.getByLabel('Date printed on the letter').fill('2026-11-12');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const [saved] = [...(await registerOf(page)).letters.values()];
    expect(saved?.datedOn).toBe('2026-11-12');
  });

  await test.step('a date that is meant is saved by its own button', async () => {
    await letterOf(page, 'Z123456', '2027-11-12');
    await page.getByRole('button', { name: 'Save the letter' }).click();
    await page.getByRole('button', { name: 'Save with this date' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(asking(page)).toHaveCount(0);
    const dates = [...(await registerOf(page)).letters.values()].map(({ datedOn }) => datedOn);
    expect(dates).toContain('2027-11-12');
  });
});

test('a number BIS would not give is asked about before its record is opened', async ({ launch }) => {
  const { page } = await launch({ clock, args: by });
  await perform(page, [record]);
  await toPage(page, 'Licenses');
  await page.getByRole('button', { name: 'New application or license' }).first().click();
  const form = page.getByRole('dialog', { name: 'New application or license' });
  await form.getByLabel('Application control number').fill('Z99500');
  await page.keyboard.press('Control+Enter');
  await expect(asking(page)).toContainText('"Z99500" is not');
  await page.getByRole('button', { name: 'Go back' }).click();
  await expect(form.getByLabel('Application control number')).toHaveValue('Z99500');
  expect((await registerOf(page)).licenses.size).toBe(1);

  await form.getByLabel('Application control number').fill('TGL-2019-05');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Save with this number' }).click();
  await expect(page.getByRole('heading', { name: 'TGL-2019-05', level: 1 })).toBeVisible();
  expect((await registerOf(page)).licenses.size).toBe(2);
});

test('the letter that is there already is opened instead, by keyboard', async ({ launch }) => {
  const { page } = await launch({ clock, args: by });
  await perform(page, [record, letter]);
  const before = await savedOf(page);
  await letterOf(page, 'Z123456', '2026-11-20', 'There is already a letter');
  await page.keyboard.press('Control+Enter');
  await expect(asking(page)).toContainText('There is already a letter of this kind dated');
  const instead = page.getByRole('button', { name: 'Open that letter instead' });
  await expect(page.getByRole('button', { name: 'Go back' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(instead).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(asking(page)).toHaveCount(0);
  await expect(page.getByRole('dialog', { name: 'Log a letter' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Z123456');
  const [there] = [...(await registerOf(page)).letters.values()];
  await expect(page.locator(`#letter-${there?.id}`)).toBeFocused();
  expect(await savedOf(page)).toEqual(before);
});

test('the date of a reply is counted again by another person, and again when the letter is corrected', async ({
  launch,
}) => {
  const { page } = await launch({ clock, args: by });
  await perform(page, [record, letter, { do: 'open-response', letter: 'ITD-1' }]);
  await toPage(page, 'Licenses');
  await page.getByRole('row').filter({ hasText: 'Z123456' }).click();
  await page.getByRole('button', { name: 'Open reply' }).click();
  const second = page.getByRole('listitem', { name: 'Has a second person counted the date?' });
  const progress = page.getByRole('status').filter({ hasText: 'questions open' });
  const dialog = page.getByRole('dialog');

  await test.step('whoever logged the letter cannot be the second', async () => {
    await second.getByRole('button').click();
    await expect(dialog).toContainText('Not Kim Case, who entered the letter.');
    await page.getByLabel('Who counted').fill('kim  case');
    await page.getByLabel('The date that person got').fill('2026-12-10');
    await page.getByRole('button', { name: 'Save the count' }).click();
    await expect(dialog).toContainText('Let another person count');
    await expect(page.getByLabel('Who counted')).toBeFocused();
    await page.getByLabel('Who counted').fill('S. Second');
    await page.getByRole('button', { name: 'Save the count' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(second).toContainText('agrees: Thu Dec 10, 2026');
    await expect(second).toContainText('Answered');
    await expect(progress).not.toContainText('nobody else');
  });

  const correct = (datedOn: string) =>
    perform(page, [{ do: 'correct-letter', letter: 'ITD-1', datedOn: day(datedOn) }]);

  await test.step('a corrected letter opens the question again, and the old date closes it', async () => {
    await correct('2026-11-19');
    await expect(second).toContainText("before the letter's date was corrected. Count again.");
    await expect(second).toContainText('Open');
    await expect(progress).toContainText('nobody else has counted the date yet');
    await correct('2026-11-20');
    await expect(second).toContainText('agrees: Thu Dec 10, 2026');
    await correct('2026-11-19');
  });

  await test.step('it is counted again, from an empty field', async () => {
    await second.getByRole('button').click();
    await expect(page.getByLabel('The date that person got')).toHaveValue('');
    await page.getByLabel('The date that person got').fill('2026-12-09');
    await page.getByRole('button', { name: 'Save the count' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(second).toContainText('agrees: Wed Dec 9, 2026');
  });

  await test.step('the docket says whose record it is', async () => {
    await toPage(page, 'Docket');
    const row = page.getByRole('option', { name: /Reply to intent to deny.*owner Kim Case/ });
    await expect(row.getByTitle('Owner: Kim Case')).toBeVisible();
    await row.click();
    await expect(page.getByRole('complementary', { name: 'Deadline' })).toContainText('Owner: Kim Case');
  });
});
