import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { connectNow, fillIn, inStep, licenseRow, pagesOf, share, test, toOffice } from './office-people';
import { networkSockets } from './sockets';
import { perform } from './story';

// Two people, each with a window and a settings folder of their own, and a real PostgreSQL with TLS between them.

test('a register is shared and joined in the window, each sees what the other enters, and nothing else is connected to', async ({
  launch,
  office,
}) => {
  const stranger = await launch({ args: ['--by', 'Ann Example'] });
  const form = await fillIn(stranger, office, 'ann', 'not the password');
  await form.getByRole('button', { name: 'Test the connection' }).click();
  await expect(form.getByRole('alert')).toContainText('refuses the login ann');
  await form.getByLabel('Port').fill('1');
  await form.getByRole('button', { name: 'Test the connection' }).click();
  await expect(form.getByRole('alert')).toContainText('nothing listens on port 1');
  await stranger.close();

  const { ann, bob } = await share(launch, office);
  await expect(ann.page).toHaveTitle('Export Docket · shared with the office (in step)');
  await expect(await licenseRow(bob.page, 'D100')).toBeVisible();

  // Something is being typed while the other enters a license record.
  await bob.page.keyboard.press('Control+l');
  const letter = bob.page.getByRole('dialog', { name: 'Log a letter' });
  await letter.getByRole('combobox').first().fill('D20');
  await perform(ann.page, [{ do: 'open-license', agency: 'BIS', licenseNumber: 'D200' }]);
  // The list behind the form has it, and what was typed stands.
  await expect(bob.page.getByRole('row', { name: /D200/, includeHidden: true })).toBeAttached();
  await expect(letter.getByRole('combobox').first()).toHaveValue('D20');

  const port = office.cluster.port.toString(16).toUpperCase().padStart(4, '0');
  if (process.platform === 'linux') {
    const remote = networkSockets(bob.app.process().pid ?? 0).map((socket) => socket.remote);
    // The test's own doors listen, or lead back to the test by way of this machine.
    const servers = new Set(remote.filter((address) => address.endsWith(`:${port}`)));
    expect(servers.size).toBeGreaterThan(0);
    for (const address of remote)
      expect(address).toMatch(/^(0100007F|0{24}01000000|0{16}FFFF00000100007F|0+):/);
  }
  const kept = readFileSync(join(bob.userDataDir, 'settings.json'), 'utf8');
  expect(kept).not.toContain(office.password);
});

test('two offline at the same number: one stands, the other is kept with its sentence until it is dropped', async ({
  launch,
  office,
}) => {
  const { ann, bob } = await share(launch, office);
  office.cluster.stop('fast');
  for (const { page } of [ann, bob])
    await expect(pagesOf(page)).toContainText(/Shared register offline since/);
  for (const { page } of [ann, bob])
    await perform(page, [{ do: 'open-license', agency: 'BIS', licenseNumber: 'D300' }]);
  await expect(pagesOf(bob.page)).toContainText('1 waiting');
  await perform(bob.page, [{ do: 'add-counterparty', name: 'Typed by mistake' }]);
  await (await toOffice(bob.page)).getByRole('button', { name: 'Waiting and refused' }).click();
  const mistake = bob.page.getByRole('listitem').filter({ hasText: 'Typed by mistake' });
  await mistake.getByRole('button', { name: 'Drop it…' }).click();
  await bob.page.getByRole('button', { name: 'Drop it', exact: true }).click();
  await expect(mistake).toHaveCount(0);
  await expect(pagesOf(bob.page)).toContainText('1 waiting');
  office.cluster.start();
  for (const { page } of [ann, bob]) await connectNow(page);
  // Whoever was reached first has the number.
  const later = async () => {
    for (const { page } of [ann, bob])
      if ((await pagesOf(page).getByText('1 refused').count()) > 0) return page;
    return null;
  };
  await expect.poll(later).not.toBeNull();
  const page = (await later()) ?? bob.page;
  await page.getByRole('button', { name: 'Look at them' }).click();
  const refused = page.getByRole('region', { name: 'Refused 1' });
  await expect(refused).toContainText('Open license');
  await expect(refused).toContainText('D300');
  await refused.getByRole('button', { name: 'Drop it…' }).click();
  await page.getByRole('button', { name: 'Drop it', exact: true }).click();
  for (const each of [ann, bob]) {
    await inStep(each.page);
    await expect(await licenseRow(each.page, 'D300')).toHaveCount(1);
  }
});

test('what somebody else has changed while it is edited is said before it is saved', async ({
  launch,
  office,
}) => {
  const { ann, bob } = await share(launch, office);
  const [id = ''] = await perform(ann.page, [{ do: 'add-counterparty', name: 'Acme' }]);
  await pagesOf(bob.page).getByRole('button', { name: 'Counterparties' }).click();
  await bob.page.getByRole('row', { name: /Acme/ }).click();
  await bob.page.getByRole('button', { name: 'Change', exact: true }).click();
  const form = bob.page.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill('Acme Ltd');
  await perform(ann.page, [{ do: 'change-counterparty', counterparty: id, name: 'Acme Inc' }]);
  await expect(bob.page.getByRole('heading', { name: 'Change Acme Inc' })).toBeVisible();
  await form.getByRole('button', { name: /^Save/ }).click();
  const asked = bob.page.getByRole('alertdialog', { name: 'Changed by somebody else' });
  await expect(asked).toContainText('Ann Example has changed this since you opened it: Name.');
  await asked.getByRole('button', { name: 'Save mine' }).click();
  await expect(bob.page.getByRole('heading', { name: 'Acme Ltd' })).toBeVisible();
  await pagesOf(ann.page).getByRole('button', { name: 'Counterparties' }).click();
  await expect(ann.page.getByRole('row', { name: /Acme Ltd/ })).toBeVisible();
});
