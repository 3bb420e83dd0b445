import { expect, type Page } from '@playwright/test';
import { connectNow, inStep, keepOut, licenseRow, pagesOf, share, test } from './office-people';
import { perform, registerOf } from './story';

const refusedOf = (page: Page, kind: string) =>
  page
    .getByRole('region', { name: /^Refused \d/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: kind }) });

test('what was refused opens its form with what was typed, and what is saved takes its place', async ({
  launch,
  office,
}) => {
  const { ann, bob } = await share(launch, office);
  const [twin = ''] = await perform(ann.page, [{ do: 'add-counterparty', name: 'Twin' }]);
  await expect(bob.page.getByRole('status').filter({ hasText: 'in step' })).toBeVisible();
  await pagesOf(bob.page).getByRole('button', { name: 'Counterparties' }).click();
  await expect(bob.page.getByRole('row', { name: /Twin/ })).toBeVisible();

  const letIn = keepOut(office, 'bob');
  await expect(pagesOf(bob.page)).toContainText('not connected');
  const [refused = ''] = await perform(bob.page, [
    { do: 'open-license', agency: 'BIS', licenseNumber: 'D300', applicant: 'Example Exports' },
  ]);
  await perform(bob.page, [
    {
      ...{ do: 'log-letter', licenses: [refused], kind: 'approved', datedOn: '2026-11-02' },
      ...{ reference: 'REF-77', noDeadlineBecause: 'Nothing to do.' },
    },
    { do: 'change-counterparty', counterparty: twin, website: 'bob.example' },
    { do: 'change-settings', owners: ['B. Clerk'] },
  ]);
  await perform(ann.page, [
    { do: 'open-license', agency: 'BIS', licenseNumber: 'D300' },
    { do: 'change-counterparty', counterparty: twin, website: 'ann.example' },
    { do: 'change-settings', owners: ['A. Clerk'] },
  ]);
  letIn();
  await connectNow(bob.page);
  await bob.page.getByRole('button', { name: 'Look at them' }).click();
  await expect(bob.page.getByRole('region', { name: /^Refused \d/ })).toBeVisible();

  const license = refusedOf(bob.page, 'Open license');
  await license.getByRole('button', { name: 'Change…' }).click();
  const record = bob.page.getByRole('dialog', { name: 'New application or license' });
  await expect(record.getByLabel('License number')).toHaveValue('D300');
  // Going back changes nothing: it is still there as it was typed.
  await record.getByRole('button', { name: 'Cancel' }).click();
  await expect(record).toBeHidden();
  await license.getByRole('button', { name: 'Change…' }).click();
  await record.getByLabel('License number').fill('D301');
  await record.getByRole('button', { name: 'Open the record' }).click();
  await expect(record).toBeHidden();
  await expect(license).toHaveCount(0);

  const company = refusedOf(bob.page, 'Change counterparty');
  await company.getByRole('button', { name: 'Change…' }).click();
  const change = bob.page.getByRole('dialog', { name: 'Change Twin' });
  await expect(change.getByLabel('Website')).toHaveValue('bob.example');
  await change.getByRole('button', { name: /^Save/ }).click();
  await expect(company).toHaveCount(0);

  const letter = refusedOf(bob.page, 'Log letter');
  await letter.getByRole('button', { name: 'Change…' }).click();
  const log = bob.page.getByRole('dialog', { name: 'Log a letter' });
  await log.getByRole('combobox', { name: /^(License record|Also about)/ }).fill('D301');
  await bob.page.keyboard.press('Enter');
  await expect(log.getByRole('list', { name: 'This letter is about' })).toContainText('D301');
  await log.getByRole('button', { name: /^Save the letter/ }).click();
  await expect(log).toBeHidden();
  await expect(letter).toHaveCount(0);

  const settings = refusedOf(bob.page, 'Change settings');
  await settings.getByRole('button', { name: 'Change…' }).click();
  const byHand = bob.page.getByRole('dialog', { name: 'Enter it again by hand' });
  await expect(byHand).toContainText('{"do":"change-settings","owners":["B. Clerk"]}');
  await byHand.getByRole('button', { name: 'Close' }).last().click();
  await settings.getByRole('button', { name: 'Drop it…' }).click();
  await bob.page.getByRole('button', { name: 'Drop it', exact: true }).click();
  await expect(settings).toHaveCount(0);

  await inStep(bob.page);
  await expect(await licenseRow(ann.page, 'D301')).toBeVisible();
  await pagesOf(bob.page).getByRole('button', { name: 'History' }).click();
  await expect(bob.page.getByRole('main')).toContainText('bob.example');
  const register = await registerOf(ann.page);
  const opened = [...register.licenses.values()].find(({ licenseNumber }) => licenseNumber === 'D301');
  expect(opened?.applicant).toBe('Example Exports');
  const logged = [...register.letters.values()];
  expect(logged).toMatchObject([{ kind: 'approved', datedOn: '2026-11-02', reference: 'REF-77' }]);
});
