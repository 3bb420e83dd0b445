import { writeFileSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { chooseFilter, clearFilters } from './choose-filter';
import { test } from './harness';
import { expectNoViolation, perform, toPage } from './story';

// Everything that can happen to a shipment, entered in the window by its forms.

const parties = [
  { role: 'ultimate-consignee', name: 'Example Optics GmbH', country: 'DE' },
  { role: 'end-user', name: 'Lakeside Institute', country: 'DE' },
];
const item = (line: string, eccn: string) => ({
  ...{ line, eccn, description: `Amplifier ${line}`, quantity: '100', unit: 'EA', unitPrice: '1000' },
});
const license = {
  do: 'open-license',
  applicationNumber: 'Z200001',
  licenseNumber: 'D1200001',
  agency: 'BIS',
  expiresOn: '2027-12-31',
  destination: 'DE',
  total: { currency: 'USD', minor: 20_000_000 },
  parties,
  items: [item('1', '3A001.b.4'), item('2', '3A001.b.2')],
};
const shipped = {
  do: 'ship',
  reference: 'S-1',
  departedOn: '2026-11-05',
  draws: [{ license: 'D1200001', item: '1', quantity: '40', unitPrice: '1000' }],
};

const dialog = (page: Page) => page.getByRole('dialog');
const happened = (page: Page) => page.getByRole('table', { name: 'What happened' });

async function toShipment(page: Page, reference: string): Promise<void> {
  await toPage(page, 'Shipments');
  const back = page.getByRole('button', { name: 'Back to all shipments' });
  if (await back.isVisible()) await back.click();
  await page
    .getByRole('grid', { name: 'Shipments' })
    .getByRole('row', { name: new RegExp(reference) })
    .click();
  await expect(page.getByRole('heading', { name: reference, level: 1 })).toBeVisible();
}

/** Opens a form from the menu by keys alone. */
async function more(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'More…' }).press('Enter');
  await page.getByRole('menuitem', { name }).press('Enter');
  await expect(dialog(page)).toBeVisible();
}

const save = (page: Page) => dialog(page).locator('button[type="submit"]').click();
const closed = (page: Page) => expect(dialog(page)).toHaveCount(0);

async function attach(app: ElectronApplication, page: Page, path: string): Promise<void> {
  writeFileSync(path, 'A letter');
  await app.evaluate(({ dialog: asks }, filePath) => {
    asks.showOpenDialog = (async () => ({ canceled: false, filePaths: [filePath] })) as never;
  }, path);
  await dialog(page).getByRole('button', { name: 'Attach' }).click();
}

/** What is left of the first item, as the license says it. */
async function expectLeft(page: Page, words: string): Promise<void> {
  await page.getByRole('table', { name: 'Lines' }).getByText('D1200001').first().click();
  const bars = page.getByRole('list', { name: 'What is left of each limit' });
  await expect(bars.getByRole('listitem').first()).toContainText(words);
}

test('what comes back, fails and is credited gives back only what the law and the agency give', async ({
  launch,
}, info) => {
  test.slow();
  const { app, page } = await launch({ clock: '2026-11-27T15:00:00Z', args: ['--by', 'Kim Case'] });
  await perform(page, [license, shipped]);
  await toShipment(page, 'S-1');

  await test.step('came back: noted, no credit, never more than went', async () => {
    await more(page, 'Came back from the customer');
    await dialog(page).getByLabel('Quantity').fill('41');
    await save(page);
    await expect(dialog(page).locator('[data-field="quantity"] .field-error')).toContainText(
      'Only 40 EA of this line left',
    );
    await dialog(page).getByLabel('Quantity').fill('10');
    await dialog(page).getByLabel('Why').fill('Refund');
    await expectNoViolation(page, 'a form about a shipment');
    await save(page);
    await closed(page);
    await expect(happened(page)).toContainText('Came back, no credit');
    await expectLeft(page, '60 EA left');
  });

  await test.step('delivery failed: only with the letter to BIS', async () => {
    await toShipment(page, 'S-1');
    await more(page, 'Delivery failed');
    await dialog(page).getByLabel('Quantity').fill('5');
    await save(page);
    await expect(dialog(page).locator('[data-field="letterOn"] .field-error')).toContainText('758.4(c)');
    await dialog(page).getByLabel('Date of the letter to BIS').fill('2026-11-20');
    await dialog(page).getByLabel('Reference of the letter to BIS').fill('BIS-44');
    await attach(app, page, info.outputPath('letter to BIS.txt'));
    await save(page);
    await closed(page);
    await expect(happened(page)).toContainText('BIS-44');
    await expectLeft(page, '65 EA left');
  });

  await test.step('credit by ruling: only with the answer attached, each piece once', async () => {
    await toShipment(page, 'S-1');
    await more(page, 'Credit by ruling');
    await dialog(page).getByLabel('Date of the answer').fill('2026-11-24');
    await dialog(page).getByLabel('Reference of the answer').fill('BIS ruling 7');
    await save(page);
    await expect(dialog(page).getByRole('alert')).toContainText('Attach the answer of the agency');
    await attach(app, page, info.outputPath('ruling.txt'));
    await save(page);
    await closed(page);
    await expect(happened(page)).toContainText('Credited by the agency');
    await page.getByRole('main').getByRole('button', { name: 'More…' }).click();
    await expect(page.getByRole('menuitem', { name: 'Came back from the customer' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Credit by ruling' })).toHaveCount(0);
    await expect(page.getByRole('menuitem', { name: 'Delivery failed' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expectLeft(page, '100 EA left');
  });
});

test('a line is corrected, and the old one stays to be seen', async ({ launch }) => {
  const { page } = await launch({ clock: '2026-11-27T15:00:00Z', args: ['--by', 'Kim Case'] });
  await perform(page, [license, shipped]);
  await toShipment(page, 'S-1');
  await page.getByRole('button', { name: 'Correct a line' }).click();
  await dialog(page).getByLabel('Reason').fill('Invoice was wrong');
  await save(page);
  await expect(dialog(page).getByRole('alert')).toContainText(
    'Nothing of the line of shipment S-1 would change',
  );
  await dialog(page).getByLabel('Quantity (EA)').fill('35');
  await dialog(page).getByLabel('Unit price').fill('1,050');
  await save(page);
  await closed(page);
  await expect(page.getByRole('table', { name: 'Lines' })).toContainText('36,750.00 USD');
  await expect(happened(page)).toContainText('40 EA at 1,000.00 USD became 35 EA at 1,050.00 USD');
  await expectLeft(page, '65 EA left');
  await page.getByRole('button', { name: 'License summary' }).click();
  await expect(dialog(page).getByRole('region', { name: 'The page' })).toContainText('Used and left');
  await dialog(page).getByLabel('Sheet').selectOption({ label: 'Statement: every row of its ledger' });
  const statement = dialog(page).getByRole('region', { name: 'The page' });
  await expect(statement).toContainText('Corrected: taken back');
  await expect(statement).toContainText('-40');
  await page.keyboard.press('Escape');
  await closed(page);

  await test.step('one that was entered in error is found by Ctrl+K, marked, and counts no more', async () => {
    await perform(page, [{ ...shipped, reference: 'R-1', mode: 'electronic' }]);
    await toShipment(page, 'S-1');
    const palette = page.getByRole('dialog', { name: 'Find anything' });
    await page.keyboard.press('Control+k');
    for (const act of ['Came back from the customer', 'Delivery failed', 'Credit by ruling']) {
      await palette.getByRole('combobox').fill(act);
      await expect(palette.getByRole('group', { name: 'On this page' }), act).toContainText(act);
    }
    await palette.getByRole('combobox').fill('entered in error');
    await palette.getByRole('group', { name: 'On this page' }).getByRole('option').first().click();
    await expect(dialog(page)).toContainText('Mark this shipment as entered in error');
    await dialog(page).getByLabel('What was wrong').fill('Shipped under another license');
    await expectNoViolation(page, 'a shipment entered in error');
    await save(page);
    await closed(page);
    await expect(page.getByRole('main')).toContainText('Shipped under another license');
    await expect(page.getByRole('main').getByRole('button', { name: 'More…' })).toHaveCount(0);
    await expectNoViolation(page, 'a void shipment');
    await expectLeft(page, '60 EA left');
  });

  await test.step('the list keeps it apart, and narrows to releases of technology', async () => {
    await toPage(page, 'Shipments');
    const grid = page.getByRole('grid', { name: 'Shipments' });
    const back = page.getByRole('button', { name: 'Back to all shipments' });
    if (await back.isVisible()) await back.click();
    await expect(grid.getByRole('row', { name: /R-1/ })).toBeVisible();
    await expect(grid.getByRole('row', { name: /S-1/ })).toHaveCount(0);
    await chooseFilter(page, 'the shipments', 'State', 'Entered in error (void)');
    await expect(grid.getByRole('row', { name: /R-1/ })).toHaveCount(0);
    await clearFilters(page, 'the shipments');
    await chooseFilter(page, 'the shipments', 'Kind', 'Releases of technology or software');
    await expect(grid.getByRole('row', { name: /R-1/ })).toBeVisible();
    await clearFilters(page, 'the shipments');
    await chooseFilter(page, 'the shipments', 'State', 'Entered in error (void)');
    await expect(grid.getByRole('row', { name: /S-1.*Void/ })).toBeVisible();
    await expectNoViolation(page, 'the list of shipments, narrowed');
  });
});

test('a check that only a person can answer is answered, and asked again once the facts change', async ({
  launch,
}) => {
  const { page } = await launch({ clock: '2026-11-27T15:00:00Z', args: ['--by', 'Kim Case'] });
  await perform(page, [
    license,
    { do: 'open-shipment', reference: 'S-2', plannedOn: '2026-12-10', draws: shipped.draws },
  ]);
  await toShipment(page, 'S-2');
  const checks = page.getByRole('table', { name: 'Checks' });
  const row = checks.getByRole('row', { name: /End use as stated/ });
  await expect(row).toContainText('Cannot tell');
  await row.getByRole('button', { name: 'Answer' }).press('Enter');
  await save(page);
  await expect(dialog(page).locator('[data-field="answer"] .field-error')).toBeVisible();
  await dialog(page).getByLabel('Answer', { exact: true }).selectOption('pass');
  await dialog(page).getByLabel('Name or initials').fill('Dana Reed');
  await dialog(page).getByLabel('Note').fill('Statement of Nov 20 read');
  await save(page);
  await closed(page);
  await expect(row).toContainText('Pass, said Dana Reed on Fri Nov 27, 2026');
  await more(page, 'Change what is planned');
  await dialog(page).getByLabel('Quantity (EA)').fill('41');
  await dialog(page).getByRole('button', { name: 'Take the parties of D1200001' }).click();
  await expect(dialog(page).getByRole('group', { name: /^Party \d/ })).toHaveCount(2);
  await save(page);
  await closed(page);
  await expect(row).toContainText('answer it again');
  await expect(checks.getByRole('row', { name: /Parties as on the license/ })).toContainText('Pass');
  await page.getByRole('button', { name: 'Reserve', exact: true }).click();
  await save(page);
  await closed(page);
  await more(page, 'Change what is planned');
  await expect(dialog(page)).toContainText('its lines are corrected');
  await dialog(page).getByLabel('Planned departure').fill('2026-12-14');
  await save(page);
  await closed(page);
  await expect(page.getByRole('main')).toContainText('planned for Mon Dec 14, 2026');
});

test('temporary goods go out by the form and come back in two lots', async ({ launch }) => {
  const { page } = await launch({ clock: '2026-11-27T15:00:00Z', args: ['--by', 'Kim Case'] });
  await perform(page, [{ ...license, agency: 'DDTC', applicationNumber: '73-1', licenseNumber: '730001' }]);
  await toPage(page, 'Shipments');
  await page.getByRole('button', { name: 'New shipment' }).click();
  const form = dialog(page);
  await form.getByLabel('Number of the shipment').fill('T-1');
  await form.getByLabel('Departed').fill('2026-03-01');
  await form.getByRole('combobox', { name: 'License and item' }).fill('730001');
  await page.getByRole('option', { name: /item 1/ }).click();
  await form.getByLabel(/^Quantity/).fill('6');
  await form.getByLabel('Unit price').fill('1000');
  await form.getByText('More of this line').click();
  await form.getByLabel(/^Value filed in the EEI/).fill('6000');
  await form.getByLabel('Mode of transport').selectOption('air');
  await form.getByLabel('Carrier').fill('Example Air');
  await form.getByLabel('Bill of lading or air waybill').fill('020-1234 5675');
  await form.getByText('More of the departure').click();
  await form.getByLabel('Time at the place').fill('11:40 pm');
  await form.getByRole('combobox', { name: 'Time zone of the place' }).fill('Mars/Olympus');
  await page.getByRole('option', { name: 'Use “Mars/Olympus”' }).click();
  await form.getByLabel('Place', { exact: false }).last().fill('JFK');
  await form.getByLabel('The goods are to come back').check();
  await form.getByLabel('Due back').fill('2026-12-15');
  await save(page);
  await expect(form.locator('[data-field="zone"] .field-error')).toContainText('is not a time zone');
  await form.getByRole('combobox', { name: 'Time zone of the place' }).fill('New_York');
  await page.getByRole('option', { name: 'America/New_York' }).click();
  await save(page);
  await expect(page.getByRole('heading', { name: 'T-1', level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('11:40 PM America/New_York');
  await more(page, 'Temporary goods back');
  await dialog(page).getByLabel('Quantity').fill('4');
  await save(page);
  await closed(page);
  await more(page, 'Temporary goods back');
  await dialog(page).getByLabel('Quantity').fill('3');
  await save(page);
  await expect(dialog(page).locator('[data-field="quantity"] .field-error')).toContainText(
    'Only 2 EA of this line are abroad',
  );
  await dialog(page).getByLabel('Quantity').fill('');
  await save(page);
  await closed(page);
  await expect(happened(page).getByRole('row', { name: /Temporary goods back/ })).toHaveCount(2);
});

test('what a license has from before, an adjustment, a transfer and a release are entered from the list', async ({
  launch,
}) => {
  test.slow();
  const { page } = await launch({ clock: '2026-11-27T15:00:00Z', args: ['--by', 'Kim Case'] });
  const technology = {
    do: 'open-license',
    applicationNumber: 'Z200009',
    licenseNumber: 'D1200009',
    agency: 'BIS',
    expiresOn: '2027-12-31',
    items: [{ line: '1', eccn: '3E001', description: 'Technology for amplifiers' }],
  };
  await perform(page, [license, technology]);
  await toPage(page, 'Shipments');

  await test.step('opening balance, once for each item', async () => {
    for (const day of ['2026-10-31', '2026-11-01']) {
      await more(page, 'Opening balance');
      await dialog(page).getByRole('combobox', { name: 'License' }).fill('Z200001');
      await page.getByRole('option', { name: /Z200001/ }).click();
      await dialog(page).getByLabel('Item').selectOption({ index: 1 });
      await dialog(page).getByLabel('Quantity').fill('20');
      await dialog(page).getByLabel('Value').fill('20,000');
      await dialog(page).getByLabel('Used up to').fill(day);
      await dialog(page).getByLabel('Source').fill('Old list');
      await save(page);
      if (day === '2026-10-31') await closed(page);
    }
    await expect(dialog(page).locator('[data-field="item"] .field-error')).toContainText(
      'has an opening balance already',
    );
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await dialog(page).getByRole('button', { name: 'Discard' }).click();
  });

  await test.step('an adjustment needs a reason', async () => {
    await more(page, 'Adjustment');
    await dialog(page).getByRole('combobox', { name: 'License' }).fill('Z200001');
    await page.getByRole('option', { name: /Z200001/ }).click();
    await dialog(page).getByLabel('Item').selectOption({ index: 1 });
    await dialog(page).getByLabel('Quantity').fill('-5');
    await save(page);
    await expect(dialog(page).locator('[data-field="reason"] .field-error')).toBeVisible();
    await dialog(page).getByLabel('Reason').fill('Counted again');
    await save(page);
    await closed(page);
  });

  await test.step('a transfer among the parties of the license, and to nobody else', async () => {
    await more(page, 'Transfer among named parties');
    await dialog(page).getByRole('combobox', { name: 'License' }).fill('Z200001');
    await page.getByRole('option', { name: /Z200001/ }).click();
    await dialog(page).getByLabel('Item').selectOption({ index: 1 });
    await dialog(page).getByLabel('Quantity').fill('5');
    await dialog(page).getByRole('combobox', { name: 'From' }).fill('Example');
    await page.getByRole('option', { name: 'Example Optics GmbH' }).click();
    await dialog(page).getByRole('combobox', { name: 'To' }).fill('Somebody else');
    await page.getByRole('option', { name: 'Use “Somebody else”' }).click();
    await save(page);
    await expect(dialog(page).locator('[data-field="to"] .field-error')).toContainText(
      '"Somebody else" is not a party of D1200001',
    );
    await dialog(page).getByRole('combobox', { name: 'To' }).fill('Lakeside');
    await page.getByRole('option', { name: 'Lakeside Institute' }).click();
    await save(page);
    await closed(page);
  });

  await test.step('a release of technology has neither EEI nor price', async () => {
    await more(page, 'Log a release');
    const form = dialog(page);
    await form.getByLabel('Number of the release').fill('R-1');
    await form.getByRole('combobox', { name: 'License and item' }).fill('D1200009');
    await page.getByRole('option', { name: /D1200009/ }).click();
    await form.getByRole('button', { name: 'Add a party' }).click();
    await form.getByLabel('Name as printed').fill('Dr. Ito');
    await form.getByLabel('Role').selectOption('end-user');
    await save(page);
    await expect(page.getByRole('heading', { name: 'R-1', level: 1 })).toBeVisible();
    const eei = page.getByRole('table', { name: 'Checks' }).getByRole('row', { name: /EEI filed in time/ });
    await expect(eei).toContainText('Not applicable');
  });

  await test.step('the license says all of it', async () => {
    await toPage(page, 'Licenses');
    await page.getByRole('row', { name: /Z200001/ }).click();
    const bars = page.getByRole('list', { name: 'What is left of each limit' });
    await expect(bars.getByRole('listitem').first()).toContainText('85 EA left');
  });
});
