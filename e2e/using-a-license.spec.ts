import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { test } from './notification-daemon';
import { expectNoViolation, perform, registerOf, toPage } from './story';

const run = promisify(execFile);

const party = { role: 'ultimate-consignee', name: 'Example Optics GmbH', country: 'DE' };
const license = {
  do: 'open-license',
  applicationNumber: 'Z200001',
  agency: 'BIS',
  destination: 'DE',
  total: { currency: 'USD', minor: 10_000_000 },
  parties: [party],
  items: [{ line: '1', eccn: '3A001.b.4', description: 'Power amplifier', quantity: '100', unit: 'EA' }],
  conditions: [
    {
      number: '2',
      text: 'Report each shipment.',
      report: { how: { every: 'shipment', days: 30 }, firstOn: null },
    },
  ],
};
const draws = (quantity: string) => [{ license: 'D1200001', item: '1', quantity, unitPrice: '1000' }];

test('a license from its approval to the report of AES', async ({ launch, daemon }) => {
  const program = await launch({ clock: '2026-11-27T15:00:00Z', args: ['--by', 'Kim Case'] });
  const { app, page, registerDir } = program;
  const checks = page.getByRole('table', { name: 'Checks' });

  await test.step('approved, with an opening balance, and a shipment to somebody else', async () => {
    await perform(page, [
      license,
      {
        do: 'log-letter',
        license: 'Z200001',
        kind: 'approved',
        datedOn: '2026-10-01',
        noDeadlineBecause: 'none',
      },
      {
        do: 'change-license',
        license: 'Z200001',
        licenseNumber: 'D1200001',
        validatedOn: '2026-10-01',
        expiresOn: '2028-12-31',
      },
      {
        do: 'open-balance',
        license: 'D1200001',
        quantity: '50',
        value: '50000',
        on: '2026-10-31',
        source: 'AES',
      },
      {
        do: 'open-shipment',
        reference: 'S-1',
        plannedOn: '2026-12-01',
        destination: 'DE',
        parties: [{ ...party, name: 'Somebody Else GmbH' }],
        draws: draws('32'),
      },
    ]);
  });

  await test.step('the check fails on the party, and passes once it is another', async () => {
    await toPage(page, 'Shipments');
    await page.getByRole('grid', { name: 'Shipments' }).getByRole('row', { name: /S-1/ }).click();
    await expect(checks).toContainText('Somebody Else GmbH is not on the license.');
    await page.getByRole('button', { name: 'Reserve', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Reserve', exact: true }).click();
    await expect(form).toContainText('a check fails');
    await page.keyboard.press('Escape');
    await perform(page, [{ do: 'change-shipment', shipment: 'S-1', parties: [party] }]);
    await expect(checks).not.toContainText('is not on the license');
    await perform(page, [
      { do: 'reserve', shipment: 'S-1' },
      { do: 'file-eei', shipment: 'S-1', filedOn: '2026-11-26', itn: 'X20261126000001' },
    ]);
  });

  await test.step('it departs, and the system tells that 80 percent are used', async () => {
    await perform(page, [{ do: 'depart', shipment: 'S-1', departedOn: '2026-11-27' }]);
    const shown = await daemon.waitFor(1);
    expect(shown.map(({ summary }) => summary)).toContain(
      'D1200001: item 1: 82 % of the quantity, 82 of 100 EA, 18 EA left',
    );
    await toPage(page, 'Docket');
    await expect(page.getByRole('main')).toContainText('Report under condition 2: shipment S-1');
    await expect(page.getByRole('region', { name: 'Balances', exact: true })).toContainText('D1200001');
  });

  await test.step('found by its ITN, and tried further without recording anything', async () => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Find anything' });
    await palette.getByRole('combobox').fill('X20261126000001');
    await palette.getByRole('option', { name: /S-1/ }).first().click();
    await expect(page.getByRole('heading', { name: 'S-1', level: 1 })).toBeVisible();
    await page.getByRole('table', { name: 'Lines' }).getByText('D1200001').click();
    await page.getByRole('button', { name: 'What if: try a shipment' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Quantity (EA)').fill('18');
    await form.getByLabel('Unit price (USD)').fill('1,200');
    await form.getByRole('button', { name: 'Try' }).click();
    await expect(form).toContainText('103,600.00 USD departed; item 1: 0 EA left');
    await form.getByLabel('Quantity (EA)').fill('19');
    await form.getByLabel('End user or consignee').fill('Somebody Else GmbH');
    await form.getByRole('button', { name: 'Try' }).click();
    const failing = form.getByRole('table', { name: 'Checks that do not pass' });
    await expect(failing).toContainText('1 EA more than');
    await expect(failing).toContainText('Somebody Else GmbH is not on the license.');
    await expectNoViolation(page, 'what if');
    await form.getByRole('button', { name: 'Close' }).last().click();
    await expect(page.getByRole('list', { name: 'What is left of each limit' })).toContainText('18 EA left');
  });

  await test.step('over time, as a drawing by key and as a table', async () => {
    const table = page.getByRole('table', { name: 'What was left after each entry' });
    await expect(table.getByRole('row').nth(1)).toContainText('50 EA left');
    await expect(table.getByRole('row').nth(2)).toContainText('18 EA left');
    const slider = page.getByRole('slider', { name: 'Step through the entries' });
    await expect(slider).toHaveAttribute('aria-valuetext', /S-1: Item 1 18 EA left/);
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(slider).toHaveAttribute('aria-valuetext', /Opening balance: Item 1 50 EA left/);
    await expectNoViolation(page, 'a license over time');
  });

  await test.step('the statement is printed and read back', async () => {
    const filePath = join(registerDir, '..', `statement-${process.pid}.pdf`);
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath: path })) as never;
    }, filePath);
    const [found] = [...(await registerOf(page)).licenses.values()];
    const saved = await page.evaluate(
      (licenseId) => window.exportDocket.savePdf({ sheet: { kind: 'statement', licenseId } }),
      found?.id ?? '',
    );
    expect(saved).toMatchObject({ ok: true });
    const { stdout } = await run('pdftotext', ['-layout', filePath, '-']);
    expect(stdout).toContain('Statement of license D1200001');
    expect(stdout).toContain('Item 1: 18 EA left');
    expect(stdout).toMatch(/Shipped · S-1\s+1\s+32\s+82\s+32,000\.00\s+82,000\.00/);
  });

  await test.step('a report of AES is compared, and a row that is accepted corrects the shipment', async () => {
    const report = join(registerDir, '..', `aes-${process.pid}.csv`);
    await writeFile(
      report,
      'ITN,Line Number,Date of Export,License Number,ECCN,Sold For,Quantity 1,UOM\nX20261126000001,1,11/27/2026,D1200001,3A001.b.4,"$31,500",32,NO\nX20261127000009,1,11/27/2026,D1200001,3A001.b.4,900,1,NO\n',
    );
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as never;
    }, report);
    await toPage(page, 'Shipments');
    await page.getByRole('button', { name: 'Compare with AES' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Choose a report…' }).click();
    await expect(form).toContainText('1 equal, 1 in AES only');
    await form.getByRole('button', { name: /^Headings/ }).click();
    await form.getByLabel('Value', { exact: true }).selectOption('Sold For');
    await form.getByRole('button', { name: 'Remember these headings' }).click();
    await expect(form).toContainText('1 different, 1 in AES only');
    const rows = form.getByRole('table', { name: 'Compared' });
    await expect(rows).toContainText('value: AES 31500.00, ledger 32000.00');
    await expectNoViolation(page, 'a report of AES beside the shipments');
    await rows.getByRole('button', { name: 'Accept the row of S-1' }).click();
    await expect(form).toContainText('1 equal, 1 in AES only');
    await form.getByRole('button', { name: 'Close' }).last().click();
    await expect(form).toHaveCount(0);
    await page.getByRole('grid', { name: 'Shipments' }).getByRole('row', { name: /S-1/ }).click();
    await expect(page.getByRole('table', { name: 'What happened' })).toContainText(
      'As filed in AES (X20261126000001)',
    );
  });

  await test.step('a shipment that was booked before and leaves after midnight of the last day is stopped by the check', async () => {
    await perform(page, [
      { do: 'change-license', license: 'D1200001', expiresOn: '2026-12-31' },
      {
        do: 'reserve',
        reference: 'S-2',
        plannedOn: '2026-12-30',
        destination: 'DE',
        parties: [party],
        draws: draws('5'),
      },
    ]);
    await toPage(page, 'Shipments');
    await page.getByRole('grid', { name: 'Shipments' }).getByRole('row', { name: /S-2/ }).click();
    const lastDay = checks.getByRole('row', { name: /^2 / });
    await expect(lastDay).toContainText('758.4(b)');
    await expect(lastDay).toContainText('Warn');
    await perform(page, [{ do: 'change-shipment', shipment: 'S-2', plannedOn: '2027-01-01' }]);
    await expect(lastDay).toContainText('Fail');
  });

  await test.step('two at once want the last 13: the second is told', async () => {
    const both = await page.evaluate(
      (given) => Promise.all(given.map((command) => window.exportDocket.run({ command: command as never }))),
      ['S-3', 'S-4'].map((reference) => ({
        do: 'reserve',
        reference,
        plannedOn: '2026-12-01',
        destination: 'DE',
        parties: [party],
        draws: draws('8'),
      })),
    );
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(both[1]).toMatchObject({ messageKey: 'check-refused' });
  });
});
