import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './harness';
import { expectNoViolation, registerOf } from './story';

// The list of 290 requests that were pending with BIS, as a customer keeps it in Excel: a column for the customer, amounts
// in dollars that only the heading names, usual names of countries, and a few cells that nobody can read.

const count = (page: Page, verdict: string) =>
  page.getByRole('group', { name: 'List only' }).getByRole('button', { name: new RegExp(` ${verdict}$`) });

function requests(): string {
  const rows = Array.from({ length: 290 }, (_, nth) => {
    const country = nth < 3 ? 'Atlantis' : nth % 2 === 0 ? 'UAE' : 'South Korea';
    const submitted = nth === 5 ? 'last summer' : '2019-07-16';
    return `Z${100000 + nth},Customer ${nth + 1} Ltd.,${nth + 1} Lakeside Road,Dubai,${country},"${nth + 1},250.00",${submitted}`;
  });
  const headings =
    'Application No.,Ultimate consignee,Consignee street,Consignee city,Destination,Total USD,Submitted';
  return [headings, ...rows].join('\n');
}

test('a list of 290 requests comes in with every customer, and what cannot be read is mended on the spot', async ({
  launch,
}) => {
  test.slow();
  const { app, page } = await launch({ clock: '2019-11-25T15:00:00Z', args: ['--by', 'Kim Case'] });
  await expect(page.getByRole('heading', { name: 'Docket', exact: true })).toBeVisible();
  const folder = await mkdtemp(join(tmpdir(), 'export-docket-import-'));
  const file = join(folder, 'requests.csv');
  await writeFile(file, requests());
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [filePath] })) as never;
  }, file);
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: 'Choose a file…' }).click();

  await expect(page.getByLabel('Field that Ultimate consignee fills')).toHaveValue(
    'party.ultimate-consignee',
  );
  await expect(page.getByLabel('Field that Consignee city fills')).toHaveValue(
    'party.ultimate-consignee.address',
  );
  await expect(page.getByLabel('Currency of amounts without one')).toHaveValue('USD');
  await expect(page.getByLabel('Agency of all rows')).toHaveValue('BIS');
  await expect(page.getByLabel('A party that is not in the register')).toHaveValue('add');
  await expectNoViolation(page, 'what the columns are');

  await page.getByRole('button', { name: 'See what each row would do' }).click();
  await expect(page.getByRole('heading', { name: 'What each row would do' })).toBeInViewport();
  await expect(count(page, 'New')).toHaveAccessibleName('286 New');
  await count(page, 'Error').click();
  const rows = page.getByRole('table', { name: 'Rows of the file' });
  await expect(rows.getByRole('row')).toHaveCount(5);
  await expectNoViolation(page, 'rows that are refused');

  const cell = rows.getByRole('textbox', { name: 'Destination in line 2' });
  await cell.fill('Greece');
  await rows.getByRole('button', { name: 'Correct in all 3 rows in line 2' }).click();
  await expect(count(page, 'New')).toHaveAccessibleName('289 New');
  await rows.getByRole('button', { name: 'Leave empty in line 7' }).click();
  await expect(count(page, 'New')).toHaveAccessibleName('290 New');
  // Nothing is left of what was listed: it says so, and leads back to all rows.
  await expect(page.getByRole('status').filter({ hasText: 'No row is left under “Error”.' })).toBeVisible();
  await expect(rows).toHaveCount(0);
  await expectNoViolation(page, 'no row left');
  await page.getByRole('button', { name: 'Show all rows' }).click();
  await expect(rows).toContainText('Adds the counterparty "Customer 1 Ltd.".');

  await expect(page.getByRole('button', { name: 'Import 290: 290 new, 0 changed' })).toBeEnabled();
  await page.getByRole('button', { name: 'Import 290: 290 new, 0 changed' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Imported license records' })).toBeVisible();
  const { licenses } = await registerOf(page);
  const made = [...licenses.values()];
  expect(made.map(({ parties: [party] }) => party?.name)).toEqual(
    Array.from({ length: 290 }, (_, nth) => `Customer ${nth + 1} Ltd.`),
  );
  expect(made[0]).toMatchObject({ destination: 'GR', total: { minor: 125000, currency: 'USD' } });
  expect(made[0]?.parties[0]?.address).toEqual(['1 Lakeside Road', 'Dubai']);
  expect(made[5]?.submittedOn).toBeNull();
  await rm(folder, { recursive: true });
});
