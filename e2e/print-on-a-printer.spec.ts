import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { CommandInput } from '../shared/commands/commands';
import { type Launched, test } from './harness';
import { type PrintQueue, startPrintQueue } from './print-queue';

const read = (program: string, ...args: readonly string[]) =>
  execFileSync(program, [...args], { encoding: 'utf8' });

async function opened(page: Page): Promise<void> {
  const command = {
    do: 'open-license',
    agency: 'BIS',
    applicationNumber: 'Z123456',
    parties: [{ role: 'ultimate-consignee', name: '北方工业 · Łódź · الفجر للتجارة' }],
  } as CommandInput;
  const ran = await page.evaluate((input) => window.exportDocket.run({ command: input }), command);
  expect(ran.ok).toBe(true);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Licenses' }).click();
  await page.getByRole('row', { name: /Z123456/ }).click();
}

const dialogOf = ({ page }: Launched) => page.getByRole('dialog', { name: 'Print', exact: true });

test.describe('with printers', () => {
  let queue: PrintQueue;
  test.beforeEach(async () => {
    queue = await startPrintQueue();
    await queue.addPrinter('Front-desk');
    await queue.addPrinter('Warehouse');
  });
  test.afterEach(async () => queue.stop());

  test('a summary goes to the chosen printer as it is previewed, which is offered again; one that stands or is gone is told', async ({
    launch,
  }) => {
    const program = await launch({
      args: ['--by', 'Kim Case'],
      env: queue.env,
      clock: '2019-11-25T15:00:00Z',
    });
    const { page } = program;
    await opened(page);
    const paper = page.getByRole('dialog').filter({ has: page.locator('.sheet') });
    const openPrint = async () => {
      if (!(await paper.isVisible())) await page.getByRole('button', { name: 'License summary' }).click();
      await paper.getByRole('button', { name: 'Print…' }).click();
    };
    await openPrint();
    const dialog = dialogOf(program);
    const printer = dialog.getByLabel('Printer');
    await expect(printer.getByRole('option')).toHaveCount(3);
    await printer.selectOption('Warehouse');
    await dialog.getByLabel('Copies').fill('none');
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('out of range');
    expect(await queue.jobs()).toEqual([]);

    await dialog.getByLabel('Copies').fill('2');
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(paper.getByRole('status').filter({ hasText: 'Sent to Warehouse.' })).toBeVisible();
    await expect.poll(async () => (await queue.jobs()).length).toBe(1);
    const [job = ''] = await queue.jobs();
    await expect.poll(async () => (await queue.requests()).length).toBe(1);
    const [asked] = await queue.requests();
    expect(asked).toContain('License summary Z123456');
    expect(asked).toContain('copies\0\x04\0\0\0\x02');
    const text = read('pdftotext', '-layout', job, '-');
    expect(text).toContain('License summary');
    expect(text).toContain('北方工业 · Łódź');
    expect(text).toMatch(/page 1 of 1/);
    expect(read('pdfinfo', job)).toMatch(/Pages: +1\n[\s\S]*Page size: +612 x 792 pts \(letter\)/);
    // Boxes read back as the right text too: so the glyphs themselves must come from our fonts.
    expect(read('pdffonts', job)).toMatch(/NotoSansSC[\s\S]*|NotoSans-Bold/);

    await openPrint();
    await expect(printer).toHaveValue('Warehouse');
    await queue.stopPrinter('Warehouse');
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('"Warehouse" is stopped');
    expect(await queue.jobs()).toHaveLength(1);
    await queue.removePrinter('Warehouse');
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('There is no printer "Warehouse" any more');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await openPrint();
    await expect(printer).not.toHaveValue('Warehouse');
  });

  test('page after page, A4, leaves the program running', async ({ launch }) => {
    const program = await launch({
      args: ['--by', 'Kim Case'],
      env: queue.env,
      clock: '2019-11-25T15:00:00Z',
    });
    const count = process.env.FULL === '1' ? 20 : 5;
    const answers = await program.page.evaluate(async (count) => {
      await window.exportDocket.savePreferences({ paper: 'a4' });
      const ends: unknown[] = [];
      for (let n = 0; n < count; n += 1)
        ends.push(
          await window.exportDocket.print({
            sheet: { kind: 'docket', days: 60 },
            to: { printer: 'Front-desk', copies: 1 },
          }),
        );
      return ends;
    }, count);
    expect(answers).toEqual(
      Array.from({ length: count }, () => ({ ok: true, value: { cancelled: false, value: 'sent' } })),
    );
    await expect.poll(async () => (await queue.jobs()).length).toBe(count);
    const [job = ''] = await queue.jobs();
    expect(read('pdfinfo', job)).toMatch(/Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/);
    await expect(program.page.getByRole('heading', { name: 'Docket', exact: true })).toBeVisible();

    await program.app.evaluate(() => {
      process.env.PATH = '/nonexistent';
    });
    const without = await program.page.evaluate(() =>
      window.exportDocket.print({
        sheet: { kind: 'docket', days: 60 },
        to: { printer: 'Front-desk', copies: 1 },
      }),
    );
    expect(without).toMatchObject({ ok: false, messageKey: 'print-program-missing' });
    expect(await queue.jobs()).toHaveLength(count);
  });
});

test('without a printer the pages are saved as a PDF, and the system’s dialog is still there; closing it is no error', async ({
  launch,
}) => {
  const program = await launch({
    args: ['--by', 'Kim Case'],
    env: { CUPS_SERVER: '/nonexistent/socket' },
    clock: '2019-11-25T15:00:00Z',
  });
  const { page, app } = program;
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.getByRole('button', { name: 'Print…' }).click();
  const dialog = dialogOf(program);
  await expect(dialog).toContainText('No printer is set up on this computer');
  await expect(dialog.getByRole('combobox')).toHaveCount(0);
  await test.step('what is offered first is a file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'export-docket-no-printer-')), 'docket.pdf');
    await app.evaluate(({ dialog: system }, filePath) => {
      system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await expect(dialog.getByRole('button', { name: 'Save as PDF' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: `Saved as ${file}` })).toBeVisible();
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });
  for (const spelling of ['canceled', 'cancelled']) {
    await app.evaluate(({ WebContentsView }, reason) => {
      // Only the dialog of the system is answered for the person.
      Object.getPrototypeOf(new WebContentsView().webContents).print = (
        _options: unknown,
        end: (isSent: boolean, why: string) => void,
      ) => end(false, `Print job ${reason}`);
    }, spelling);
    await page.getByRole('button', { name: 'Print…' }).click();
    await dialog.getByRole('button', { name: 'Open the system’s dialog' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});
