import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './harness';
import { holdFrames } from './held-frames';
import { expectNoViolation, perform, registerOf, toPage } from './story';

const usd = (minor: number) => ({ minor, currency: 'USD' });

/** Applied for 612,000 in two lines, approved in part; one condition for a party. */
const story = [
  { do: 'change-settings', company: 'Northfield Instruments, Inc.' },
  {
    do: 'open-license',
    applicationNumber: 'Z150001',
    total: usd(61_200_000),
    parties: [{ role: 'end-user', name: 'Lakeside Telecom Co.' }],
    items: [
      { line: '1', eccn: '5A991.b', model: 'NX-4', quantity: '92', unit: 'EA', total: usd(55_200_000) },
      { line: '2', eccn: '5A991.b', model: 'NX-9', quantity: '10', unit: 'EA', total: usd(6_000_000) },
    ],
    conditions: [
      { number: '1', text: 'No resale.', partyBound: 'Lakeside Telecom Co.', acknowledgment: true },
    ],
    riders: [{ text: 'This rider explains.' }],
  },
  {
    do: 'log-letter',
    license: 'Z150001',
    kind: 'approved-in-part',
    datedOn: '2026-11-20',
    covers: [{ license: 'Z150001', items: ['1'] }],
    noDeadlineBecause: 'none',
  },
];

test('what a decision grants is entered beside what was applied for, and stands on the summary', async ({
  launch,
}) => {
  const { app, page, userDataDir } = await launch({
    clock: '2026-11-29T15:00:00Z',
    args: ['--by', 'Dana Reyes'],
  });
  const [, licenseId] = await perform(page, story);
  await toPage(page, 'Licenses');
  await page.getByRole('row', { name: /Z150001/ }).click();
  const items = page.getByRole('region', { name: /^Items/ });
  await expect(items).toContainText('Approved in part. What was granted is not entered');

  // By keyboard alone: the button, the answer for each item, the amounts, and saved.
  await items.getByRole('button', { name: 'Enter what was granted' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog');
  const first = form.getByRole('group', { name: 'Item 1: NX-4' });
  await expect(first.getByLabel('Granted', { exact: true })).toHaveAccessibleDescription(
    'Applied for: 92 EA, 552,000.00 USD',
  );
  await first.getByLabel('Granted', { exact: true }).selectOption('other-amounts');
  await first.getByLabel('Quantity granted').fill('95');
  const second = form.getByRole('group', { name: 'Item 2: NX-9' });
  await second.getByLabel('Granted', { exact: true }).selectOption('not-approved');
  await form.getByLabel('Total granted').first().fill('552,000');
  await expectNoViolation(page, 'what was granted');
  await page.keyboard.press('Control+Enter');

  // More than was applied for is most often a slip.
  const asks = page.getByRole('alertdialog');
  await expect(asks).toContainText('Item 1 is granted more than was applied for.');
  // The next keys come before the next frame.
  const framesGoOn = await holdFrames(page);
  await asks.getByRole('button', { name: 'Go back' }).click();
  await first.getByLabel('Granted', { exact: true }).selectOption('as-applied-for');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await framesGoOn();

  await expect(items.getByRole('row', { name: /NX-9/ })).toContainText('Not approved');
  await expect(items.getByRole('row', { name: /^Total applied for/ })).toContainText('612,000.00');
  await expect(items.getByRole('row', { name: /^Total granted/ })).toContainText('552,000.00');
  const license = (await registerOf(page)).licenses.get(licenseId ?? '');
  expect(license?.items.map(({ granted, grantedQuantity }) => [granted, grantedQuantity])).toEqual([
    ['as-applied-for', null],
    ['not-approved', null],
  ]);

  const file = join(userDataDir, 'summary.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.evaluate(
    (id) => window.exportDocket.savePdf({ sheet: { kind: 'license-summary', licenseId: id } }),
    licenseId ?? '',
  );
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  expect(text).toMatch(/Total applied for +612,000\.00/);
  expect(text).toMatch(/Total granted +552,000\.00/);
});

test('on a wide window dates and letters stand beside parties and items; no label of the conditions sheet leaves its place', async ({
  launch,
}) => {
  const { app, page } = await launch({ clock: '2026-11-29T15:00:00Z', args: ['--by', 'Dana Reyes'] });
  await perform(page, story);
  await toPage(page, 'Licenses');
  await page.getByRole('row', { name: /Z150001/ }).click();
  const places = async () =>
    await Promise.all(
      [/^Identification/, /^Open dates/, /^Parties/].map(
        async (name) => (await page.getByRole('region', { name }).boundingBox()) ?? { x: 0, y: 0 },
      ),
    );
  const resize = (width: number, height: number) =>
    app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
  await resize(960, 640);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(960);
  const [who, dates, parties] = await places();
  expect([who?.x, who?.x]).toEqual([dates?.x, parties?.x]);
  expect(parties?.y).toBeGreaterThan(dates?.y ?? Infinity);
  await resize(1600, 900);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeGreaterThanOrEqual(1400);
  const [left, , right] = await places();
  expect(right?.y).toBe(left?.y);
  expect(right?.x).toBeGreaterThan(left?.x ?? Infinity);

  await page.getByRole('button', { name: 'License summary' }).click();
  await page.getByLabel('Sheet').selectOption({ label: 'Conditions for Lakeside Telecom Co.' });
  const labels = page.locator('.s-signatures th');
  await expect(labels.first()).toHaveText('Acknowledged for the party by');
  const tooWide = await labels.evaluateAll((cells) =>
    cells.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((cell) => cell.textContent),
  );
  expect(tooWide).toEqual([]);
});
