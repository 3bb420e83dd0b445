import { expect } from '@playwright/test';
import { test } from './harness';
import { expectNoViolation, perform, registerOf, toPage } from './story';

const clock = '2026-11-29T15:00:00Z';

const story = [
  {
    do: 'add-counterparty',
    name: 'Lakeside Telecom Co.',
    country: 'CN',
    lists: [{ list: 'Entity List', since: '2019-05-21', citation: '84 FR 22963', mustCheck: true }],
    listsCheckedOn: '2026-11-20',
  },
  { do: 'open-license', applicationNumber: 'Z150001' },
];

test('a call is noted with its day and author, asked about when it lies ahead, and put right', async ({
  launch,
}) => {
  const { page } = await launch({ clock });
  await page.getByLabel('Your name').fill('Dana Reyes');
  await page.getByRole('button', { name: 'Start my register' }).click();
  await perform(page, story);
  await toPage(page, 'Counterparties');
  await page.getByRole('row', { name: /Lakeside/ }).click();
  const log = page.getByRole('region', { name: /^Contact log/ });
  await log.getByRole('button', { name: 'Note a contact' }).click();
  const form = page.getByRole('dialog');
  await expect(form.getByLabel('What was said or learned')).toBeFocused();
  await page.keyboard.type('Asked for the end use.');
  await expect(form.getByLabel('By')).toHaveValue('Dana Reyes');
  await form.getByLabel('Day').fill('2026-12-05');
  await expectNoViolation(page, 'a contact');
  await page.keyboard.press('Control+Enter');
  const asks = page.getByRole('alertdialog');
  await expect(asks).toContainText('The day of the contact is Saturday, December 5, 2026');
  await asks.getByRole('button', { name: 'Go back' }).click();
  await form.getByLabel('Day').fill('2026-11-28');
  await form.getByRole('button', { name: 'Save the contact' }).click();
  await expect(log.getByRole('listitem')).toContainText('Sat Nov 28, 2026Call · Dana Reyes');

  await log.getByRole('button', { name: 'Correct' }).click();
  await form.getByLabel('What was said or learned').fill('Asked for the end user.');
  await form.getByLabel('Privileged').check();
  await page.keyboard.press('Control+Enter');
  await expect(log.getByRole('listitem')).toContainText('privileged: not printed, not exported');
  const [record] = (await registerOf(page)).counterparties.values();
  expect(record?.contactLog).toMatchObject([
    { on: '2026-11-28', kind: 'call', author: 'Dana Reyes', text: 'Asked for the end user.' },
  ]);
  await expectNoViolation(page, 'the contact log');
});

test('a name that returns is asked about with the way to the record that is there; a listed party says so where it is picked', async ({
  launch,
}) => {
  const { page } = await launch({ clock, args: ['--by', 'Dana Reyes'] });
  await perform(page, story);
  await toPage(page, 'Counterparties');
  await page.getByRole('button', { name: 'Add a counterparty' }).click();
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('LAKESIDE TELECOM CO');
  await page.keyboard.press('Control+Enter');
  const asks = page.getByRole('alertdialog');
  await expect(asks).toContainText('There is already a counterparty named "Lakeside Telecom Co."');
  await expect(asks.getByRole('button', { name: 'Save anyway' })).toBeVisible();
  await asks.getByRole('button', { name: 'Open “Lakeside Telecom Co.” instead' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lakeside Telecom Co.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await registerOf(page)).counterparties.size).toBe(1);
  const lists = page.getByRole('region', { name: /^Restricted-party lists/ });
  await expect(lists).toContainText('Affiliates (50 percent): check.');

  await toPage(page, 'Licenses');
  await page.getByRole('row', { name: /Z150001/ }).click();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('tab', { name: /^Parties/ }).click();
  await form.getByRole('button', { name: 'Add a party' }).click();
  const party = form.getByRole('group', { name: 'Party 1' });
  await party.getByLabel('Counterparty').pressSequentially('lakes');
  await page.getByRole('option').first().click();
  await expect(party).toContainText('Lakeside Telecom Co. is recorded as listed.');
  await expect(party).toContainText('Entity List, since Tue May 21, 2019, 84 FR 22963');
  await expect(party).toContainText('the lists were checked on Fri Nov 20, 2026');
  await expect(party).toContainText('As written it applies again from November 10, 2026');
});
