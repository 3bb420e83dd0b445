import { expect, type Page } from '@playwright/test';
import { test } from './harness';
import { expectNoViolation, perform, toPage } from './story';

const license = {
  do: 'open-license',
  applicationNumber: 'Z200001',
  licenseNumber: 'D1200001',
  agency: 'BIS',
  expiresOn: '2027-12-31',
  destination: 'DE',
  total: { currency: 'USD', minor: 10_000_000 },
  parties: [{ role: 'ultimate-consignee', name: 'Example Optics GmbH', country: 'DE' }],
  items: [
    {
      line: '1',
      eccn: '3A001.b.4',
      description: 'Power amplifier',
      quantity: '100',
      unit: 'EA',
      unitPrice: '1000',
    },
  ],
};

const dialog = (page: Page) => page.getByRole('dialog');

/** Fills the form that is open with one line on the license, and stops before it is saved. */
async function fill(page: Page, reference: string, quantity: string, unitPrice: string): Promise<void> {
  const form = dialog(page);
  await form.getByLabel('Number of the shipment').fill(reference);
  await form.getByRole('combobox', { name: 'License and item' }).fill('D1200001');
  await page.getByRole('option', { name: /D1200001/ }).click();
  await form.getByLabel(/^Quantity/).fill(quantity);
  await form.getByLabel('Unit price').fill(unitPrice);
}

test('a license is shipped under, and the record says what is left', async ({ launch }) => {
  const { page } = await launch({ clock: '2026-11-27T15:00:00Z', args: ['--by', 'Kim Case'] });
  await perform(page, [license]);
  await toPage(page, 'Shipments');
  await expect(page.getByRole('heading', { name: 'No shipment is entered yet' })).toBeVisible();

  await test.step('two shipments through the form', async () => {
    for (const [reference, quantity, price] of [
      ['S-1', '40', '1000'],
      ['S-2', '35', '1050'],
    ] as const) {
      await page.getByRole('button', { name: 'New shipment' }).click();
      await fill(page, reference, quantity, price);
      await dialog(page).getByRole('button', { name: 'Save the shipment' }).click();
      await expect(page.getByRole('heading', { name: reference, level: 1 })).toBeVisible();
      await expect(page.getByRole('table', { name: 'What happened' })).toContainText('Departed');
      await expect(page.getByRole('table', { name: 'Checks' }).getByRole('row')).toHaveCount(19);
      await page.getByRole('button', { name: 'Back to all shipments' }).click();
    }
    await expectNoViolation(page, 'the shipments');
  });

  await test.step('the list', async () => {
    const list = page.getByRole('grid', { name: 'Shipments' });
    await expect(list.getByRole('row', { name: /S-1.*Departed.*D1200001.*40,000\.00 USD/ })).toBeVisible();
    await expect(list.getByRole('row', { name: /S-2.*Departed.*D1200001.*36,750\.00 USD/ })).toBeVisible();
    const count = page.getByRole('main').getByRole('status').first();
    await expect(count).toHaveText('2 shipments');
    await page.getByLabel('Search shipments').fill('s-2');
    await expect(count).toHaveText('1 of 2 shipments');
    await page.getByLabel('Search shipments').fill('');
    await expect(count).toHaveText('2 shipments');
  });

  await test.step('a reservation of more than is left is refused, and goes on with a reason', async () => {
    await page.getByRole('button', { name: 'New shipment' }).click();
    await dialog(page).getByRole('button', { name: 'It is planned' }).click();
    await fill(page, 'S-3', '30', '1000');
    await expect(dialog(page)).toContainText('only 25 EA left');
    await dialog(page).getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('button', { name: 'Reserve', exact: true }).click();
    await dialog(page).getByRole('button', { name: 'Reserve', exact: true }).click();
    await expect(dialog(page)).toContainText('a check fails');
    await dialog(page).getByLabel('Reason to go on although a check fails').fill('More is applied for');
    await dialog(page).getByLabel('Initials').fill('KC');
    await dialog(page).getByRole('button', { name: 'Reserve', exact: true }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByRole('table', { name: 'What happened' })).toContainText('More is applied for');
    await expectNoViolation(page, 'a shipment');
    await expect(page.getByRole('region', { name: 'History' })).toContainText('Entered the shipment S-3.');
    await page.getByRole('main').getByRole('button', { name: 'More…' }).click();
    await page.getByRole('menuitem', { name: 'Cancel the shipment' }).click();
    await dialog(page).getByRole('button', { name: 'Cancel the shipment' }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByRole('table', { name: 'What happened' })).toContainText(
      'Canceled before departure',
    );
  });

  await test.step('the bars of the license and their words', async () => {
    await page.getByRole('table', { name: 'Lines' }).getByText('D1200001').click();
    const bars = page.getByRole('list', { name: 'What is left of each limit' });
    await expect(bars.getByRole('listitem').nth(0)).toContainText('25 EA left');
    await expect(bars.getByRole('listitem').nth(1)).toContainText(
      '23,250.00 USD left to the printed value, 33,250.00 USD to the ceiling',
    );
    const table = page.getByRole('table', { name: 'What is left, as a table' });
    await expect(table.getByRole('row').nth(1)).toContainText('75 %');
    await expect(table.getByRole('row').nth(2)).toContainText('76.75 %');
    await expectNoViolation(page, 'what is left of a license');
    await page.getByRole('button', { name: 'Its shipments' }).click();
    const bar = page.getByRole('group', { name: 'Filters of the shipments' });
    await expect(bar.getByRole('row', { name: 'License: D1200001' })).toBeVisible();
    await expect(bar.getByRole('status')).toHaveText('3 of 3 shipments');
  });
});
