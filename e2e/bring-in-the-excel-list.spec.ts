import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Launched, test } from './harness';
import { expectNoViolationHere } from './story';

const clock = '2019-11-25T15:00:00Z';

/** Windows-1252, as a spreadsheet of the Western world saves its plain CSV. */
const western = (text: string): Buffer => Buffer.from(text, 'latin1');

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-docket-import-'));
});
test.afterEach(async () => rm(folder, { recursive: true }));

async function choose({ app, page }: Launched, name: string, content: string | Buffer): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, content);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [filePath] })) as never;
  }, file);
  await page.getByRole('button', { name: /^Choose (a|another) file…$/ }).click();
}

const count = (page: Page, verdict: string) =>
  page.getByRole('group', { name: 'List only' }).getByRole('button', { name: new RegExp(` ${verdict}$`) });

const look = (page: Page) => page.getByRole('button', { name: 'See what each row would do' }).click();

test('a list is chosen, mapped, looked at row by row, brought in as one entry, and taken back', async ({
  launch,
}) => {
  const program = await launch({ clock, args: ['--by', 'Kim Case'], env: { TZ: 'America/Los_Angeles' } });
  const { page } = program;
  await expect(page.getByRole('heading', { name: 'Docket', exact: true })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bring in');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Import' })).toBeVisible();

  await choose(
    program,
    'Kunden.csv',
    western(
      'Firma;Land;Web;Notiz\r\nMüller GmbH;Germany;;x\r\n"Lakeside; Ltd";US;00202938;\r\nŽ GmbH;Nowhere;;\r\n'.replace(
        'Ž',
        'Z',
      ),
    ),
  );
  await expect(page.getByLabel('Encoding')).toHaveValue('windows-1252');
  await expect(page.getByLabel('Delimiter')).toHaveValue(';');
  const first = page.getByRole('table', { name: 'The first rows as they read now' });
  await expect(first).toContainText('Müller GmbH');
  await expect(first).toContainText('Lakeside; Ltd');
  await page.getByLabel('Encoding').selectOption('windows-1251');
  await expect(first).not.toContainText('Müller');
  await page.getByLabel('Encoding').selectOption('windows-1252');
  await expect(first).toContainText('Müller GmbH');

  await expect(page.getByLabel('Each row is one of')).toHaveValue('counterparties');
  await expect(page.getByLabel('Field that Firma fills')).toHaveValue('name');
  await expect(page.getByLabel('Field that Notiz fills')).toHaveValue('notes');
  await look(page);
  await expect(count(page, 'New')).toHaveAccessibleName('2 New');
  await expect(count(page, 'Error')).toHaveAccessibleName('1 Error');
  await count(page, 'Error').click();
  const rows = page.getByRole('table', { name: 'Rows of the file' });
  await expect(rows.getByRole('row')).toHaveCount(2);
  await expect(rows).toContainText('Nowhere');
  await expectNoViolationHere(page, 'bring in the excel list');
  const run = page.getByRole('button', { name: /^Import \d/ });
  await expect(run).toHaveText('Import 2: 2 new, 0 changed');
  await run.click();
  await expect(page.getByRole('alert')).toContainText('Rows with errors: 1.');
  await page.getByLabel('Skip the 1 row with errors').check();
  await run.click();
  const done = page.getByRole('region', { name: 'What was imported' });
  await expect(done).toContainText('2 new, 0 changed.');
  await expect(done).toContainText('in the backup');
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: 'Counterparties' })
    .click();
  await expect(page.getByRole('row', { name: /Müller GmbH/ })).toBeVisible();
  await page.goBack().catch(() => undefined);

  // The same file again finds nothing new, and remembers its columns.
  await page.getByRole('button', { name: 'Import…' }).click();
  await choose(program, 'Kunden.csv', western('Firma;Land;Web;Notiz\r\nMüller GmbH;Germany;;x\r\n'));
  await expect(page.getByText('Mapped as the last time')).toBeVisible();
  await look(page);
  await expect(count(page, 'New')).toHaveAccessibleName('0 New');
  await expect(count(page, 'Same')).toHaveAccessibleName('1 Same');
  await expect(page.getByRole('button', { name: /^Import 0/ })).toBeDisabled();

  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'History' }).click();
  await expect(page.getByText('Kunden.csv').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo this (entry 1)' }).click();
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: 'Counterparties' })
    .click();
  await expect(page.getByRole('row', { name: /Müller GmbH/ })).toHaveCount(0);
});

test('dates are asked about, letters show the deadlines they start, a conflict is decided, a broken file changes nothing', async ({
  launch,
}) => {
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { page } = program;
  await expect(page.getByRole('heading', { name: 'Docket', exact: true })).toBeVisible();
  await page.keyboard.press('Control+i');
  await choose(
    program,
    'licenses.csv',
    'Application number,Order,Submitted,Expires\nZ100001,713752e1,3/4/2019,1/2/2023\nZ100002,00202938,5/6/2019,7/8/49\n',
  );
  await expect(page.getByLabel('Each row is one of')).toHaveValue('licenses');
  await look(page);
  await expect(page.getByText('Choose above how these columns are read')).toBeVisible();
  await page.getByLabel('Order of the dates in Submitted').selectOption('mdy');
  await page.getByLabel('Order of the dates in Expires').selectOption('mdy');
  await look(page);
  await expect(count(page, 'New')).toHaveAccessibleName('1 New');
  await expect(count(page, 'Conflict')).toHaveAccessibleName('1 Conflict');
  const rows = page.getByRole('table', { name: 'Rows of the file' });
  await expect(rows).toContainText('3/4/2019 read as 2019-03-04');
  await expect(rows).toContainText('2049-07-08');
  await page.getByRole('button', { name: 'The years are right in line 3' }).click();
  await expect(count(page, 'Conflict')).toHaveAccessibleName('0 Conflict');
  await page.getByRole('button', { name: /^Import 2/ }).click();
  await expect(page.getByRole('region', { name: 'What was imported' })).toContainText('2 new');

  await choose(
    program,
    'letters.csv',
    'Application number,Letter,Dated\nZ100001,Intent to deny,2019-11-21\n',
  );
  await expect(page.getByLabel('Each row is one of')).toHaveValue('letters');
  await look(page);
  await expect(
    page.getByText('Sets 3 deadlines, the nearest with the work-by date Wed Dec 11, 2019.'),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Import 1/ }).click();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Docket' }).click();
  await expect(page.getByRole('option', { name: /Reply to intent to deny/ })).toBeVisible();

  await page.keyboard.press('Control+i');
  await choose(program, 'broken.csv', 'Name,Country\n"Acme Ltd,Paris\nOther,US\n');
  await expect(page.getByRole('alert')).toContainText('line 2');
  const history = await page.evaluate(() => window.exportDocket.readHistory({ beforeSeq: null, limit: 50 }));
  if (!history.ok) throw new Error(history.messageKey);
  const imports = history.value.lines.match(/"type":"file-imported"/g);
  expect(imports).toHaveLength(2);
});

test('twenty thousand rows leave the window answering', async ({ launch }) => {
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { page } = program;
  await expect(page.getByRole('heading', { name: 'Docket', exact: true })).toBeVisible();
  await page.keyboard.press('Control+i');
  const many = Array.from({ length: 20_000 }, (_, n) => `Company ${n},US,ID-${n}`);
  await choose(program, 'many.csv', `Name,Country,Website\n${many.join('\n')}\n`);
  await look(page);
  await expect(count(page, 'New')).toHaveAccessibleName('20,000 New');
  await expect(page.getByRole('table', { name: 'Rows of the file' }).getByRole('row')).toHaveCount(101);
  // While it is written the window goes on drawing: what is counted are its own frames.
  await page.evaluate(() => {
    const frames = { count: 0 };
    Object.assign(window, { frames_: frames });
    const tick = () => {
      frames.count += 1;
      requestAnimationFrame(tick);
    };
    tick();
  });
  await page.getByRole('button', { name: /^Import 20,000/ }).click();
  await expect(page.getByRole('region', { name: 'What was imported' })).toContainText('20,000 new');
  const frames = await page.evaluate(
    () => (window as unknown as { frames_: { count: number } }).frames_.count,
  );
  expect(frames).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByRole('region', { name: 'What was imported' })).toContainText('Undone');
  // Neither of the two entries is told in twenty thousand sentences.
  await page.getByRole('button', { name: 'See the history' }).click();
  await expect(page.getByRole('button', { name: /more changes/ })).toHaveCount(2);
});
