import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './harness';
import { expectNoViolation, fromMenu, registerOf } from './story';

test('a template has our headings; filled in and dropped on the page it comes in, and nothing is attached', async ({
  launch,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-template-'));
  const { app, page } = await launch({ clock: '2019-11-25T15:00:00Z', args: ['--by', 'Kim Case'] });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  const file = join(folder, 'Counterparties.csv');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.keyboard.press('Control+i');
  await expect(page.getByRole('main')).toContainText('Drop the file here');
  await expectNoViolation(page, 'the beginning of an import');
  await fromMenu(page, 'Save a template…', 'Template: Counterparties');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(`Saved as ${file}`);
  const headings = readFileSync(file, 'utf8').replace('\uFEFF', '').trim();
  expect(headings.split(',').slice(0, 2)).toEqual(['Name', 'Other names']);

  const fields = headings.split(',');
  const row = fields.map((heading) => (heading === 'Name' ? 'Example Trading Ltd.' : ''));
  writeFileSync(file, `${headings}\n${row.join(',')}\n`);
  const devtools = await page.context().newCDPSession(page);
  const drop = async (...files: readonly string[]) => {
    const at = { x: 500, y: 300, data: { items: [], files: [...files], dragOperationsMask: 1 } };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, ...at });
  };
  await test.step('of two files none is taken', async () => {
    await drop(file, file);
    await expect(page.getByRole('alert')).toContainText('one file at a time');
  });
  await drop(file);
  await page.getByRole('button', { name: 'See what each row would do' }).click();
  await page.getByRole('button', { name: /^Import 1: 1 new/ }).click();
  await expect(page.getByRole('main')).toContainText('Imported counterparties from Counterparties.csv');
  const register = await registerOf(page);
  expect([...register.counterparties.values()].map(({ name }) => name)).toEqual(['Example Trading Ltd.']);
  rmSync(folder, { recursive: true });
});

test('the rows of a long list are tried while the window answers, and a stop leaves nothing of it', async ({
  launch,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-long-list-'));
  const { app, page } = await launch({ clock: '2019-11-25T15:00:00Z', args: ['--by', 'Kim Case'] });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  const file = join(folder, 'Long.csv');
  const rows = Array.from({ length: 60_000 }, (_, n) => `Fictional Company ${n},DE`);
  writeFileSync(file, ['Name,Country', ...rows].join('\n'));
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await page.getByRole('button', { name: 'See what each row would do' }).click();
  const bar = page.getByRole('progressbar', { name: 'Rows tried' });
  await expect(bar).toBeVisible();
  await expect.poll(() => bar.evaluate((shown: HTMLProgressElement) => shown.value)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(bar).toBeHidden();
  await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'What each row would do' })).toHaveCount(0);
  expect((await registerOf(page)).counterparties.size).toBe(0);
  // The file is still there, and can be looked at otherwise.
  await expect(page.getByRole('button', { name: 'See what each row would do' })).toBeEnabled();
  rmSync(folder, { recursive: true });
});
