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
