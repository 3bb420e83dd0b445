import { expect } from '@playwright/test';
import { test } from './harness';
import { perform, toPage, toSettings } from './story';

test('the settings write days and times by ISO on every page, and keep doing so; the docket then says 2019-12-11', async ({
  launch,
}) => {
  const { page, registerDir, userDataDir, close } = await launch({
    clock: '2019-11-25T15:00:00Z',
    args: ['--by', 'Kim Case'],
  });
  await perform(page, [
    { do: 'open-license', applicationNumber: 'Z123456' },
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: '2019-11-21' },
  ]);
  const row = page.getByRole('option').filter({ hasText: 'Reply to intent to deny' });
  await expect(row).toContainText('Wed Dec 11');
  await toSettings(page, 'You and this computer');
  await page.getByLabel('Dates and times').selectOption({ label: 'ISO: Wed 2019-12-11, 16:30' });
  const form = page.getByRole('region', { name: 'You and this computer' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toContainText('Saved');
  await toPage(page, 'Docket');
  await expect(row).toContainText('Wed 12-11');
  await row.click();
  await expect(page.getByRole('complementary', { name: 'Deadline' })).toContainText('Thu 2019-11-21');
  await toPage(page, 'History');
  await expect(page.getByRole('main')).toContainText(/Mon 2019-11-25,? ?15:\d\d UTC/);
  await close();
  const again = await launch({ registerDir, userDataDir, clock: '2019-11-25T16:00:00Z' });
  await expect(again.page.getByRole('option').first()).toContainText('Wed 12-11');
});
