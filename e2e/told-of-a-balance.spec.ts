import { expect } from '@playwright/test';
import { addList } from './choose-a-list';
import { test } from './notification-daemon';
import { expectNoViolation, perform, toPage, toSettings } from './story';

const license = (licenseNumber: string) => ({
  do: 'open-license' as const,
  licenseNumber,
  agency: 'BIS' as const,
  expiresOn: '2028-12-31',
  total: { currency: 'USD', minor: 10_000_000 },
  items: [{ line: '1', eccn: '3A001', description: 'Power amplifier', quantity: '100', unit: 'EA' }],
});
const ship = (reference: string, of: string, quantity: string) => ({
  do: 'ship' as const,
  reference,
  departedOn: '2026-11-20',
  draws: [{ license: of, item: '1', quantity, unitPrice: '1000' }],
});

test('a threshold is told by the system and on the docket, a click opens the license, and each can be set', async ({
  launch,
  daemon,
}) => {
  const { app, page, userDataDir } = await launch({
    clock: '2026-11-27T15:00:00Z',
    args: ['--by', 'Kim Case'],
  });
  const strip = page.getByRole('region', { name: 'Balances', exact: true });
  await perform(page, [license('D1200001'), license('D1200002')]);
  await expect(strip).toHaveCount(0);

  await test.step('told by the system; a click opens the license and acknowledges', async () => {
    await perform(page, [ship('S-1', 'D1200001', '85')]);
    const [notice] = await daemon.waitFor(1);
    expect(notice?.summary).toBe('D1200001: item 1: 85 % of the quantity, 85 of 100 EA, 15 EA left');
    expect(notice?.body).toContain('85 % of the value, 85,000.00 of 100,000.00 USD, 15,000.00 left');
    await expect(strip).toContainText('1 license near a limit');
    await expect(strip).toContainText('D1200001: item 1: 85 % of the quantity');
    await daemon.click();
    await expect(page.getByRole('heading', { name: 'D1200001', level: 1 })).toBeVisible();
    await toPage(page, 'Docket');
    await expect(strip).toHaveCount(0);
  });

  await test.step('several are one line, acknowledged one by one or all at once', async () => {
    await perform(page, [ship('S-2', 'D1200001', '11'), ship('S-3', 'D1200002', '80')]);
    await expect(strip).toContainText('2 licenses near a limit');
    await expectNoViolation(page, 'balances on the docket');
    await strip.getByRole('button', { name: 'Show all' }).click();
    await expect(strip.getByRole('listitem')).toHaveCount(2);
    await strip.getByRole('button', { name: 'Acknowledge D1200002' }).click();
    await expect(strip).toContainText('1 license near a limit');
    await strip.getByRole('button', { name: /D1200001/ }).click();
    await expect(page.getByRole('region', { name: 'What is left' })).toContainText('4 EA left');
    await toPage(page, 'Docket');
    await strip.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    await expect(strip).toHaveCount(0);
  });

  await test.step('each threshold is set on the settings page', async () => {
    await toSettings(page, 'Balances of licenses');
    const section = page.getByRole('region', { name: 'Balances of licenses' });
    const percents = section.getByLabel('At these percentages of a quantity or of the value');
    await expect(percents).toHaveValue('80, 90, 95, 100');
    await percents.fill('half');
    await section.getByRole('button', { name: 'Save' }).click();
    await expect(section).toContainText('"half" is not a whole number of percent from 1 to 1000.');
    await percents.fill('82');
    await section.getByLabel('At the first cent beyond the printed value').uncheck();
    await section.getByLabel('Barely used, days before expiry').fill('800');
    await section.getByLabel('Barely used means more is left than (percent)').fill('5');
    const before = daemon.shown().length;
    await section.getByRole('button', { name: 'Save' }).click();
    await expect(section).toContainText('Saved.');
    const atOnce = await daemon.waitFor(before + 1);
    expect(atOnce.at(before)?.summary).toContain('D1200001: item 1: 96 % of the quantity');
    await perform(page, [ship('S-4', 'D1200002', '2')]);
    const shown = await daemon.waitFor(before + 2);
    expect(shown.at(-1)?.summary).toBe('D1200002: item 1: 82 % of the quantity, 82 of 100 EA, 18 EA left');
    await toPage(page, 'Docket');
    await strip.getByRole('button', { name: 'Show all' }).click();
    await expect(strip.getByRole('listitem').filter({ hasText: 'D1200002' })).toContainText(
      '82 % of the quantity',
    );
  });

  await test.step('a new list that concerns our parties is told once, and a click opens Screening', async () => {
    await perform(page, [
      { do: 'add-counterparty', name: 'Lakeside Timber', country: 'CN' },
      { do: 'add-counterparty', name: 'Quiet Harbor Books', country: 'NL' },
    ]);
    await toPage(page, 'Screening');
    const add = (name: string, content: string) => addList({ app, page, userDataDir }, name, content);
    const before = daemon.shown().length;
    await add('first.csv', 'Name\nNorthern Bearings JSC\n');
    await page.getByRole('button', { name: 'Screen all parties now' }).click();
    const status = page.getByRole('main').getByRole('status').first();
    await expect(status).toContainText('0 never screened · 0 screened before a change');
    await daemon.clear();
    await add('second.csv', 'Name\nNorthern Bearings JSC\nLakeside Timber Ltd.\n');
    const shown = await daemon.waitFor(before + 1);
    expect(shown.at(-1)).toMatchObject({ summary: 'New list: 1 new hit', body: 'Lakeside Timber' });
    await toPage(page, 'Docket');
    await daemon.click();
    await expect(page.getByRole('heading', { name: 'Screening', level: 1 })).toBeVisible();
    // Further entries with the same lists say nothing of them again.
    await perform(page, [license('D1200003'), ship('S-5', 'D1200003', '82')]);
    const after = await daemon.waitFor(before + 2);
    expect(after.at(-1)?.summary).toContain('D1200003');
    expect(after.filter(({ summary }) => summary.startsWith('New list'))).toHaveLength(1);
    await toPage(page, 'History');
    await expect(page.getByRole('main')).toContainText(
      'Reminded by a notification of what a new list means for our parties',
    );
  });
});
