import { expect, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { CommandInput } from '../shared/commands/commands';
import { test } from './harness';
import { chooseMore, expandAll, expectNoViolation, toSection } from './story';

// Every date of the law can be entered: by a letter, by a step of a record or of none, by a rule that only a person can
// start, by hand; each form says what follows before anything is saved.

const clock = '2026-11-24T15:00:00Z';

async function begin(page: Page, commands: readonly CommandInput[] = []): Promise<void> {
  await page.getByLabel('Your name').fill('Dana Reyes');
  await page.getByRole('button', { name: 'Start my register' }).click();
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await expandAll(page);
  for (const command of commands) {
    const ran = await page.evaluate((input) => window.exportDocket.run({ command: input }), command);
    expect(ran).toMatchObject({ ok: true });
  }
}

const follows = (page: Page) => page.getByRole('region', { name: 'What this will change' });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Deadline' });
const lines = (page: Page) => page.getByRole('listbox', { name: 'Open deadlines' }).getByRole('option');
const line = (page: Page, title: string) => lines(page).filter({ hasText: title });

test('a step of no record, by keys alone: its date on the docket, corrected and marked wrong from there', async ({
  launch,
}) => {
  const { page } = await launch({ clock });
  await begin(page);
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('combobox', { name: 'What happened' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Sanctions (OFAC)', { exact: true })).toBeVisible();
  await page.keyboard.type('property became blocked');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel('Day', { exact: true }).fill('2026-11-20');
  await expect(follows(page)).toContainText('Mon Dec 7, 2026');
  await expect(follows(page)).toContainText('31 CFR 501.603');
  await expectNoViolation(page, 'a step of no record');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(lines(page)).toHaveCount(2);

  await lines(page).first().click();
  await expect(panel(page)).toContainText('Property blocked, Fri Nov 20, 2026');
  await panel(page).getByRole('button', { name: 'Correct the step…' }).click();
  await page.getByLabel('Day', { exact: true }).fill('2026-11-23');
  await expect(follows(page)).toContainText('Mon Dec 7, 2026');
  await expect(follows(page)).toContainText('Tue Dec 8, 2026');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toContainText('Property blocked, Mon Nov 23, 2026');

  await panel(page).getByRole('button', { name: 'Entered in error…' }).click();
  await expect(page.getByRole('dialog')).toContainText('its source was entered in error');
  await page.getByLabel('What was wrong').fill('Another account');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(lines(page)).toHaveCount(0);
});

test('a step names the deadline it is for where several fit, and a ticked rule starts with it', async ({
  launch,
}) => {
  const { page } = await launch({ clock });
  await begin(page, [
    { do: 'open-license', applicationNumber: 'Z104977' },
    { do: 'log-letter', license: 'Z104977', kind: 'intent-to-deny', datedOn: day('2026-11-06') },
    { do: 'log-letter', license: 'Z104977', kind: 'denied', datedOn: day('2026-11-16') },
    { do: 'log-letter', license: 'Z104977', kind: 'denied', datedOn: day('2026-11-18') },
  ]);
  await page.getByRole('button', { name: 'Log a step' }).click();
  const form = page.getByRole('dialog', { name: 'Log a step' });
  await form.getByRole('combobox', { name: 'What happened' }).fill('Appeal filed');
  await page.keyboard.press('Enter');
  await expect(follows(page)).toContainText('Name the license record');
  await form.getByRole('combobox', { name: 'License record' }).fill('Z104977');
  await page.keyboard.press('Enter');
  await expect(follows(page)).toContainText('open deadlines could be meant');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByLabel('Moves the deadline')).toBeFocused();
  await form.getByLabel('Moves the deadline').selectOption({ index: 1 });
  await expect(follows(page)).toContainText('sent, receipt still to be confirmed');
  await form.getByLabel('Last day to add to the appeal').check();
  await expect(follows(page)).toContainText('Thu Dec 24, 2026');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(line(page, 'Last day to add to the appeal')).toHaveCount(1);
  await expect(lines(page).filter({ hasText: 'receipt unconfirmed' })).toHaveCount(1);
});

test('a hold of ten days by practice, changed; a printed date beside a counted one; days for the courier', async ({
  launch,
}) => {
  const { page } = await launch({ clock });
  await begin(page, [{ do: 'open-license', applicationNumber: 'Z104977' }]);
  await page.keyboard.press('Control+l');
  const form = page.getByRole('dialog', { name: 'Log a letter' });
  await form.getByRole('combobox', { name: 'License record' }).fill('Z104977');
  await page.keyboard.press('Enter');
  await form.getByLabel('Kind of letter').selectOption('hold-without-action');
  await form.getByLabel('Date printed on the letter').fill('2026-11-17');
  await expect(form.getByLabel('No deadline: why?')).toBeVisible();
  await form.getByLabel('Answer the hold without action').check();
  await expect(form.getByLabel('No deadline: why?')).toHaveCount(0);
  await expect(follows(page)).toContainText('Fri Nov 27, 2026');
  await form.getByLabel('Days', { exact: true }).fill('14');
  await expect(follows(page)).toContainText('Tue Dec 1, 2026');
  await form.getByLabel('Courier time (working days)').fill('2');
  await expect(follows(page)).toContainText('work by Fri Nov 27, 2026');
  await form.getByLabel('Reply date stated in the letter').fill('2026-11-30');
  await expect(follows(page)).toContainText('The letter prints Mon Nov 30, 2026');
  await expect(follows(page)).toContainText('the earlier date is due, Mon Nov 30, 2026');
  await expectNoViolation(page, 'steps');
  await form.getByLabel('Days', { exact: true }).fill('two weeks');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByLabel('Days', { exact: true })).toBeFocused();
  await form.getByLabel('Days', { exact: true }).fill('14');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(lines(page)).toHaveCount(1);
  await expect(lines(page)).toContainText('due Mon Nov 30');

  // Corrected, the form shows what was chosen; nothing moves of itself.
  await line(page, 'Answer the hold').click();
  await expect(panel(page)).toContainText('The letter itself states an earlier date, which is due.');
  await panel(page).getByRole('button', { name: 'Correct the letter…' }).click();
  const correction = page.getByRole('dialog', { name: 'Correct the letter' });
  await expect(correction.getByLabel('Answer the hold without action')).toBeChecked();
  await expect(correction.getByLabel('Days', { exact: true })).toHaveValue('14');
  await expect(correction.getByLabel('Courier time (working days)')).toHaveValue('2');
  await expect(follows(page)).toContainText('No date on the docket changes.');
});

test('a deadline by hand that comes again, and one by a rule of the law table', async ({ launch }) => {
  const { page } = await launch({ clock });
  await begin(page, [
    {
      do: 'open-license',
      applicationNumber: 'Z104977',
      licenseNumber: 'D1092211',
      expiresOn: day('2027-06-30'),
    },
  ]);
  await page.getByRole('button', { name: 'Add a deadline' }).click();
  const form = page.getByRole('dialog', { name: 'Add a deadline' });
  await form.getByLabel('What has to be done').fill('Check the screening lists');
  await form.getByLabel('Due', { exact: true }).fill('2026-12-31');
  await form.getByLabel('Repeats').selectOption('month');
  await expect(form).toContainText('Sun Jan 31, 2027, Sun Feb 28, 2027, Wed Mar 31, 2027');
  await expect(follows(page)).toContainText('Thu Dec 31, 2026');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await line(page, 'Check the screening lists').click();
  await panel(page).getByRole('button', { name: 'Mark complete…' }).click();
  await expect(page.getByRole('dialog')).toContainText('completed, leaves the docket');
  await page.keyboard.press('Control+Enter');
  await expect(line(page, 'Check the screening lists')).toContainText('Jan 29, 2027');

  await page.getByRole('button', { name: 'Add a deadline' }).click();
  await form.getByLabel('How the date is found').selectOption('rule');
  await form.getByRole('combobox', { name: 'Rule' }).fill('longer validity');
  await page.keyboard.press('Enter');
  await expect(form).toContainText('An expired license cannot be extended');
  await form.getByRole('combobox', { name: 'License record' }).fill('D1092211');
  await page.keyboard.press('Enter');
  await expect(form).toContainText('Runs from the record: Printed expiry Wed Jun 30, 2027');
  await form.getByLabel('Courier time (working days)').fill('5');
  await expect(follows(page)).toContainText('work by Wed Jun 23, 2027');
  await expect(follows(page)).toContainText('15 CFR 750.7(g)(1)');
  await expectNoViolation(page, 'another rule');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(line(page, 'Ask for a longer validity period')).toHaveCount(1);

  // A rule that a step starts leads to that step, with the rule ticked where it has to be.
  await page.getByRole('button', { name: 'Add a deadline' }).click();
  await form.getByLabel('How the date is found').selectOption('rule');
  await form.getByRole('combobox', { name: 'Rule' }).fill('762');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await form.getByRole('combobox', { name: 'Rule' }).fill('add to the appeal');
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: 'Appeal filed…' }).click();
  const step = page.getByRole('dialog', { name: 'Log a step' });
  await expect(step.getByLabel('Last day to add to the appeal')).toBeChecked();
});

test('a date is moved with a reason, old and new shown; an extension in writing is a letter', async ({
  launch,
}) => {
  const { page } = await launch({ clock });
  await begin(page, [
    { do: 'open-license', applicationNumber: 'Z104977' },
    { do: 'log-letter', license: 'Z104977', kind: 'intent-to-deny', datedOn: day('2026-11-16') },
  ]);
  await line(page, 'Reply to intent to deny').click();
  await chooseMore(page, 'Move this date…');
  const form = page.getByRole('dialog', { name: 'Move the date: Reply to intent to deny' });
  await expect(form).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(form.getByRole('alert')).toContainText('Enter another date or days');
  await form.getByLabel('New due date').fill('2026-12-13');
  await form.getByLabel('Courier time (working days)').fill('1');
  await expect(follows(page).locator('del')).toContainText('Sun Dec 6, 2026');
  await expect(follows(page).locator('ins')).toContainText('Sun Dec 13, 2026');
  await expect(follows(page)).toContainText('work by Thu Dec 10, 2026');
  await expectNoViolation(page, 'a rule by hand');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByLabel('Why it is moved')).toBeFocused();
  await form.getByLabel('Why it is moved').fill('Agreed with the officer on the phone, note of Nov 24.');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(line(page, 'Reply to intent to deny')).toContainText('Dec 10');

  await chooseMore(page, 'Move this date…');
  await form.getByRole('button', { name: 'Log the letter…' }).click();
  await expect(
    page.getByRole('dialog', { name: 'Log a letter' }).getByRole('list', { name: 'This letter is about' }),
  ).toContainText('Z104977');
});

test('a license keeps reports, waits, holds and papers, and shows them', async ({ launch }) => {
  const { page } = await launch({ clock });
  await begin(page);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Licenses' }).click();
  await page.getByRole('button', { name: 'New application or license' }).first().click();
  const form = page.getByRole('dialog', { name: 'New application or license' });
  await form.getByLabel('Agency').selectOption('OFAC');
  await form.getByLabel('Reference number', { exact: true }).fill('IA-2026-7');
  await toSection(form, 'Dates');
  await form.getByLabel('Printed expiry').fill('2027-11-30');
  await form.getByLabel('Time of day printed with it').fill('12:01 a.m. eastern');
  await toSection(form, 'Conditions');
  for (const [number, every] of [
    ['1', 'quarter'],
    ['2', 'shipment'],
  ] as const) {
    await form.getByRole('button', { name: 'Add a condition' }).click();
    const condition = form.getByRole('group', { name: `Condition ${number}` });
    await condition.getByLabel('Number').fill(number);
    await condition.getByLabel('Exact text').fill('The licensee shall report.');
    await condition.getByLabel('Report it asks for').selectOption(every);
  }
  await toSection(form, 'Notes');
  await form.getByRole('button', { name: 'Open the record' }).click();
  const first = form.getByRole('group', { name: 'Condition 1' }).getByLabel('First report due');
  await expect(first).toBeFocused();
  await first.fill('2026-12-31');
  await form.getByRole('group', { name: 'Condition 2' }).getByLabel('Days after each shipment').fill('30');
  await toSection(form, 'Support documents');
  await form.getByRole('button', { name: 'Add a document' }).click();
  const paper = form.getByRole('group', { name: 'Document 1' });
  await paper.getByRole('combobox', { name: 'Kind of document' }).fill('Hong Kong import');
  await page.keyboard.press('Enter');
  await paper.getByLabel('Number').fill('HK-77');
  await paper.getByLabel('Valid until').fill('2026-11-01');
  await toSection(form, 'Tolling');
  await form.getByRole('button', { name: 'Add a tolled period' }).click();
  await form
    .getByRole('group', { name: 'Tolled period 1' })
    .getByLabel('The clock stopped on')
    .fill('2026-10-01');
  await form.getByRole('button', { name: 'Add a hold' }).click();
  await form.getByRole('group', { name: 'Hold 1' }).getByLabel('Since').fill('2026-11-02');
  await expect(form.getByText(/Report under condition 1.*due Thu Dec 31, 2026/)).toBeVisible();
  await expectNoViolation(page, 'a date of one’s own');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);

  await expect(page.getByText('12:01 a.m. eastern')).toBeVisible();
  await expect(page.getByText('Report: every quarter, first on Thu Dec 31, 2026')).toBeVisible();
  await expect(page.getByText('Report: 30 days after each shipment')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Support documents' })).toContainText('HK-77');
  await expect(page.getByRole('table', { name: 'Support documents' })).toContainText('Expired');
  await expect(page.getByRole('table', { name: 'Tolled periods' })).toContainText('Still tolled');
  await expect(page.getByRole('table', { name: 'Holds' })).toContainText('Active: keep everything');

  // A shipment starts the report of the second condition; nothing else is typed twice.
  await page.getByRole('button', { name: 'Log a step' }).click();
  const step = page.getByRole('dialog', { name: 'Log a step' });
  await expect(step.getByRole('list', { name: 'This step is about' })).toContainText('IA-2026-7');
  await step.getByRole('combobox', { name: 'What happened' }).fill('last US port');
  await page.keyboard.press('Enter');
  await step.getByLabel('Day', { exact: true }).fill('2026-11-23');
  await expect(follows(page)).toContainText('Report under condition 2');
  await expect(follows(page)).toContainText('Wed Dec 23, 2026');

  // Saved untouched, the form changes nothing.
  await step.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await toSection(page.getByRole('dialog'), 'Support documents');
  await expect(page.getByRole('group', { name: 'Document 1' }).getByLabel('Number')).toHaveValue('HK-77');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
