import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { madeRow, madeWorkbook } from '../shared/import/made-workbook';
import { type Launched, test } from './harness';
import { expectNoViolationHere } from './story';

// What a file does not say of itself is asked before its rows mean anything.

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-docket-written-'));
});
test.afterEach(async () => rm(folder, { recursive: true }));

async function choose({ app, page }: Launched, name: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, content);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [filePath] })) as never;
  }, file);
  await page.getByRole('button', { name: /^Choose (a|another) file…$/ }).click();
}

const look = (page: Page) => page.getByRole('button', { name: 'See what each row would do' });
const count = (page: Page, verdict: string) =>
  page.getByRole('group', { name: 'List only' }).getByRole('button', { name: new RegExp(` ${verdict}$`) });

test('letters, totals, headings, sheets and day numbers are asked about, and answered by a click', async ({
  launch,
}) => {
  const program = await launch({ clock: '2026-11-28T15:00:00Z', args: ['--by', 'Kim Case'] });
  const { page } = program;
  await expect(page.getByRole('heading', { name: 'Docket', exact: true })).toBeVisible();
  await page.keyboard.press('Control+i');

  // Saved by a Western spreadsheet; its one word with an accent could be Romanian too.
  await choose(program, 'clientes.csv', Buffer.from('Name,Country\nPadaria São,BR\nTotal,1\n', 'latin1'));
  await expect(page.getByText('Which of these reads right?')).toBeVisible();
  await expect(look(page)).toBeDisabled();
  await expectNoViolationHere(page, 'say how the file is written');
  await page.getByRole('button', { name: /^São / }).click();
  await expect(page.getByText('Which of these reads right?')).toHaveCount(0);
  await expect(page.getByLabel('Encoding')).toHaveValue('windows-1252');
  await expect(page.getByText('Line 3 looks like a total of the others.')).toBeVisible();
  await expect(look(page)).toBeDisabled();
  await page.getByRole('button', { name: 'Skip it' }).click();
  await expect(page.getByText('Skipped as totals: lines 3.')).toBeVisible();
  await look(page).click();
  await expect(count(page, 'New')).toHaveAccessibleName('1 New');

  // A title, then the headings; then a line is chosen by hand.
  await choose(
    program,
    'titled.csv',
    'Customers of the year,,\nas of May,,\nName,Country,Website\nAcme,US,x\nBeta,DE,y\n',
  );
  await expect(page.getByLabel('Headings', { exact: true })).toHaveValue('3');
  await expect(page.getByText('Not read, because they stand above the headings: lines 1, 2')).toBeVisible();
  await page.getByRole('button', { name: '4 has the headings' }).click();
  await expect(page.getByLabel('Headings', { exact: true })).toHaveValue('4');
  await page.getByLabel('Headings', { exact: true }).selectOption('The file has none');
  await expect(page.getByText('5 rows without headings')).toBeVisible();

  // A hidden sheet, days that are plain numbers, and a cell that holds an error.
  const heads = madeRow(1, 'Application number', 'Printed expiry');
  const day = (number: number) => `<c><v>${number}</v></c>`;
  const book = madeWorkbook([
    { name: 'Old', state: 'hidden', rows: heads + madeRow(2, 'Z900000', day(1)) },
    {
      name: 'Now',
      rows: heads + madeRow(2, 'Z100000', day(47_000)) + madeRow(3, 'Z100001', '<c t="e"><v>#N/A</v></c>'),
    },
  ]);
  await choose(program, 'licenses.xlsx', book);
  await expect(page.getByLabel('Sheet')).toHaveValue('Now');
  await expect(page.getByText('Hidden sheets, which are not read: "Old".')).toBeVisible();
  await look(page).click();
  await expect(page.getByText('47000 is Mon Sep 4, 2028')).toBeVisible();
  await page.getByLabel('What plain numbers in Printed expiry are').selectOption('1900');
  await look(page).click();
  await expect(count(page, 'New')).toHaveAccessibleName('1 New');
  await expect(count(page, 'Error')).toHaveAccessibleName('1 Error');
  const rows = page.getByRole('table', { name: 'Rows of the file' });
  await expect(rows).toContainText('47000 read as 2028-09-04');
  await expect(rows).toContainText('cell B3 holds the error #N/A');

  // What would fill the memory of the program is told, and the window goes on.
  const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  await choose(program, 'far.xlsx', madeWorkbook([{ name: 'List', rows: madeRow(1, 'A') + far }]));
  await expect(page.getByRole('alert')).toContainText('cell XFD1048576');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Docket' }).click();
  await expect(page.getByRole('heading', { name: 'Docket', exact: true })).toBeVisible();
});
