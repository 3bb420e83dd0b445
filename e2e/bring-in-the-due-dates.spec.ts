import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Launched, test } from './harness';
import { expectNoViolationHere } from './story';

// The lists most offices have: who they deal with, and what is due when.

const clock = '2026-11-28T15:00:00Z';

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-docket-due-dates-'));
});
test.afterEach(async () => rm(folder, { recursive: true }));

async function choose({ app, page }: Launched, name: string, content: string): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, content);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [filePath] })) as never;
  }, file);
  await page.getByRole('button', { name: /^Choose (a|another) file…$/ }).click();
}

const look = (page: Page) => page.getByRole('button', { name: 'See what each row would do' }).click();
const rowsOf = (page: Page) => page.getByRole('table', { name: 'Rows of the file' });
const done = (page: Page) => page.getByRole('region', { name: 'What was imported' });

test('a list of customers over several columns, a company that moved, and a list of due dates', async ({
  launch,
}) => {
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { page } = program;
  await expect(page.getByRole('heading', { name: 'Docket', exact: true })).toBeVisible();
  await page.evaluate(async () => {
    for (const command of [
      { do: 'add-counterparty', name: 'Acme Example', country: 'DE' },
      {
        do: 'open-license',
        applicationNumber: 'Z100001',
        licenseNumber: 'D100001',
        validatedOn: '2022-05-31',
        expiresOn: '2027-05-31',
      },
    ] as const) {
      const ran = await window.exportDocket.run({ command: command as never });
      if (!ran.ok) throw new Error(ran.messageKey);
    }
  });
  await page.keyboard.press('Control+i');

  await choose(
    program,
    'customers.csv',
    'Company name,Street,City,State,ZIP,Country,Phone,Fax\nAcme Example,1 Rue X,Paris,N/A,75001,Francia,N/A,\nLakeside Example,4 Main St,Springfield,IL,62701,U.S.A.,555-0101,555-0102\n',
  );
  await look(page);
  await expect(page.getByText('Choose above how these columns are read')).toBeVisible();
  for (const heading of ['State', 'Phone'])
    await page.getByLabel(`What “N/A” means in ${heading}`).selectOption('nothing');
  await look(page);
  await expect(rowsOf(page)).toContainText('Francia read as France');
  await expect(page.getByText('1 conflict is still to be decided.')).toBeVisible();
  await expectNoViolationHere(page, 'bring in the due dates');
  await page.getByRole('button', { name: 'The same company: it is in France now in line 2' }).click();
  await expect(rowsOf(page)).toContainText('Country: Germany → France');
  await page.getByLabel('Take line 3').uncheck();
  await expect(rowsOf(page)).toContainText('Skipped');
  await page.getByLabel('Take line 3').check();
  await page.getByRole('button', { name: /^Import 2: 1 new, 1 changed/ }).click();
  await expect(done(page)).toContainText('1 new, 1 changed');

  await choose(program, 'licenses.csv', 'Lic No,EXPIRATION_DATE\nD100001,2026-05-31\n');
  await look(page);
  await expect(rowsOf(page)).toContainText('Printed expiry: Mon May 31, 2027 → Sun May 31, 2026');
  await expect(rowsOf(page)).toContainText('due Mon May 31, 2027 → Sun May 31, 2026');
  await page.getByRole('button', { name: /^Import 1/ }).click();
  await expect(done(page)).toContainText('0 new, 1 changed');

  await choose(
    program,
    'due.csv',
    'License,What,Due date,Frequency,Letter kind,Letter date\nD100001,Report to the agency,2027-01-29,Quarterly,,\n,Renew the registration,2027-03-01,,,\nD100001,,2026-12-18,,RFI,2026-11-20\n',
  );
  await expect(page.getByLabel('Each row is one of')).toHaveValue('deadlines');
  await look(page);
  await expect(rowsOf(page)).toContainText('Report to the agency, due Fri Jan 29, 2027');
  await page.getByRole('button', { name: /^Import 3/ }).click();
  await expect(done(page)).toContainText('3 new, 0 changed');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Docket' }).click();
  await expect(page.getByRole('option', { name: /Report to the agency/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /Renew the registration/ })).toBeVisible();

  await page.keyboard.press('Control+i');
  await choose(
    program,
    'due.csv',
    'License,What,Due date,Frequency,Letter kind,Letter date\nD100001,Report to the agency,2027-01-29,Quarterly,,\n',
  );
  await look(page);
  await expect(page.getByRole('button', { name: /^Import 0/ })).toBeDisabled();
});
