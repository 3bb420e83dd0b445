import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { addList } from './choose-a-list';
import { type Launched, test } from './harness';
import { perform, registerOf, toPage } from './story';

const aliases = Array.from({ length: 95 }, (_, at) => `<b>Alias ${at}</b> Copper Foundry`);
const names = [
  '<img src=x onerror=document.title=1> Hollow Creek Press',
  "=cmd|' /C calc'!A0 Meadow Works",
  'Copper \u202eLLIM\u202c Foundry',
  `Saltmarsh Bindery ${'verylongname '.repeat(770)}`.trim(),
];
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const list = [
  'Name,Other names,Address',
  ...names.map((name, at) =>
    [
      name,
      ['', '', aliases.join('; '), 'Saltmarsh Bindery'][at] ?? '',
      '=HYPERLINK("http://example.invalid")',
    ]
      .map(cell)
      .join(','),
  ),
  '',
].join('\r\n');

/** What a table of the window's export dialog becomes on the disk. */
async function exported(program: Launched, what: string, form: 'xlsx' | 'csv'): Promise<Buffer> {
  const { app, page, userDataDir } = program;
  const file = join(userDataDir, `${what.length}.${form}`);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, file);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('What').selectOption({ label: what });
  await dialog.getByLabel('Form').selectOption(form);
  await dialog.getByRole('button', { name: 'Save as…' }).click();
  await expect(dialog.getByRole('status')).toContainText(`Saved as ${file}`);
  return readFileSync(file);
}

/** The rows by readers that are not this program's, each cell under its heading. */
async function rowsOf(program: Launched, what: string) {
  const [sheet] = await readXlsxFile(await exported(program, what, 'xlsx'));
  const [headings = [], ...rows] = sheet?.data ?? [];
  const excel = rows.map((row) =>
    Object.fromEntries(headings.map((heading, at) => [`${heading}`, row[at] ?? ''])),
  );
  const text = (await exported(program, what, 'csv')).toString('utf8').replace(/^\uFEFF/, '');
  const { data: csv } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return { excel, csv };
}

const isFormula = (text: string) => /^[=+\-@\t\r]/.test(text);

test('hits of a list with markup, formulas, turned letters and very long names leave for Excel and CSV as text', async ({
  launch,
}) => {
  const program = await launch({ clock: '2024-05-03T15:00:00Z', args: ['--by', 'Kim Case'] });
  const { page } = program;
  await perform(
    page,
    [...names.slice(0, 2), 'Copper Foundry', 'Saltmarsh Bindery'].map((name) => ({
      ...{ do: 'add-counterparty', name, country: 'NL' },
    })),
  );
  await toPage(page, 'Screening');
  await addList(program, 'hostile.csv', list);
  const status = page.getByRole('main').getByRole('status').first();
  await expect(status).toContainText('4 parties compared');
  await page.getByRole('button', { name: 'Screen all parties now' }).click();
  await expect(status).toContainText('by Kim Case');
  const found = page.getByRole('grid', { name: 'What was found' });
  for (const row of [/Copper Foundry/, /Meadow Works/]) {
    await found.getByRole('row', { name: row }).click();
    await page.keyboard.press('d');
    const decide = page.getByRole('dialog', { name: /^Decide/ });
    await decide.getByLabel('Is it the same party?').selectOption('Not the same party');
    await decide.getByLabel('Reason').fill('=1+1 is what they wrote');
    await page.keyboard.press('Control+Enter');
    await expect(decide).toBeHidden();
  }
  await page.getByRole('main').getByRole('button', { name: 'More…' }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();

  const { lastScreening, hitDecisions } = await registerOf(page);
  const recorded = lastScreening?.parties.flatMap(({ hits }) => hits.map(({ name }) => name)) ?? [];
  expect(recorded).toEqual(names);
  const hits = await rowsOf(program, 'Screening: what was found, and how it was decided');
  expect(hits.excel.map((row) => row['Listed name'])).toEqual(recorded);
  expect(hits.csv.map((row) => row['Listed name'])).toEqual(
    recorded.map((name) => (isFormula(name) ? `'${name}` : name)),
  );
  const decisions = await rowsOf(program, 'Decisions on hits');
  const decided = [...hitDecisions.values()];
  expect(decided).toHaveLength(2);
  for (const [at, { listed, reason, party }] of decided.entries()) {
    expect(decisions.excel[at]).toMatchObject({
      Party: party,
      'Listed name': listed.name,
      Reason: reason,
      'Other names on the list then': listed.aliases.join('\n'),
      'Addresses on the list then': listed.addresses.join('\n'),
    });
    expect(decisions.csv[at]).toMatchObject({
      Reason: `'${reason}`,
      'Other names on the list then': listed.aliases.join('\n'),
    });
  }
  expect(decided.map(({ listed }) => listed.aliases.length).sort((a, b) => b - a)[0]).toBe(95);
  // No cell of the text file is a formula to whatever opens it.
  for (const row of [...hits.csv, ...decisions.csv]) expect(Object.values(row).filter(isFormula)).toEqual([]);
});
