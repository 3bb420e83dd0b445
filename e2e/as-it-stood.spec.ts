import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { day } from '../shared/base/dates';
import { test } from './harness';
import { enteredIn, expectNoViolation, perform, story, toPage } from './story';

// The register is looked at as it stood on a day that has passed: everything as it was, nothing to be changed.

test('the register of another day shows what was, counts from that day, and takes no change', async ({
  launch,
}) => {
  test.slow();
  const desk = await mkdtemp(join(tmpdir(), 'export-docket-desk-'));
  const pdf = join(desk, 'summary.pdf');
  const by = ['--by', 'Dana Reyes'];
  const first = await launch({ clock: '2019-11-25T15:00:00Z', args: by });
  await perform(first.page, story);
  await first.close();
  const { registerDir, userDataDir } = first;
  const { app, page } = await launch({ registerDir, userDataDir, clock: '2019-12-09T15:00:00Z' });
  await perform(page, [
    { do: 'change-counterparty', counterparty: 'Example Trading Ltd.', name: 'Renamed Trading Ltd.' },
    { do: 'open-license', applicationNumber: 'Z999999' },
    { do: 'log-step', license: 'Z123456', kind: 'reply-sent', happenedOn: day('2019-12-09') },
  ]);
  const entries = (await enteredIn(page)).length;
  const banner = page.getByRole('region', { name: 'As it stood' });
  const reply = page.getByRole('option', { name: /Reply to intent to deny/ });
  await expect(reply).toContainText(/sent/i);

  await test.step('the end of a day', async () => {
    await toPage(page, 'History');
    await page.getByRole('button', { name: 'As it stood on a day…' }).click();
    const form = page.getByRole('dialog', { name: 'The register as it stood' });
    await form.getByLabel('Day').fill('2019-12-10');
    await form.getByRole('button', { name: 'Show that day' }).click();
    await expect(form.getByRole('alert')).toBeVisible();
    await form.getByLabel('Day').fill('2019-11-26');
    await form.getByRole('button', { name: 'Show that day' }).click();
    await expect(banner).toContainText('As it stood on Tue Nov 26, 2019');
    await expect(page.getByText('Tue Nov 26, 2019 · Washington, DC date')).toBeVisible();
    // Fifteen days before December 11, where today there are two.
    await expect(reply).toContainText('15');
    await expect(reply).not.toContainText(/sent/i);
    await expectNoViolation(page, 'the docket of another day');
  });

  await test.step('records as they were, and those that were not there yet', async () => {
    await toPage(page, 'Licenses');
    await expect(page.getByRole('row', { name: /Z123456/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /Z999999/ })).toHaveCount(0);
    await toPage(page, 'Counterparties');
    await expect(page.getByRole('row', { name: /Example Trading Ltd\./ })).toBeVisible();
    await expect(page.getByRole('row', { name: /Renamed/ })).toHaveCount(0);
    await toPage(page, 'History');
    await expect(page.locator('[data-entry]')).toHaveCount(3);
    await expect(page.getByRole('button', { name: /^Undo this/ })).toHaveCount(0);
  });

  await test.step('nothing can be changed', async () => {
    await toPage(page, 'Docket');
    await expect(page.getByRole('button', { name: 'Log a letter' }).first()).toBeDisabled();
    await page.keyboard.press('Control+l');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(page.locator('.undo-line').getByRole('alert')).toContainText(
      'This is the register as it stood on Tue Nov 26, 2019',
    );
    await toPage(page, 'Licenses');
    await page.getByRole('row', { name: /Z123456/ }).click();
    for (const name of ['Log a letter', 'Log a step', 'Change'])
      await expect(page.getByRole('button', { name, exact: true }).first()).toBeDisabled();
    await page.getByRole('button', { name: 'More…' }).first().click();
    for (const name of ['Copy', 'Archive', 'Entered in error'])
      await expect(page.getByRole('menuitem', { name, exact: true })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menuitem')).toHaveCount(0);
    expect(await enteredIn(page)).toHaveLength(entries);
    await expectNoViolation(page, 'a record of another day');
  });

  await test.step('the page prints as of that day and says so', async () => {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, pdf);
    await page.getByRole('button', { name: 'License summary' }).click();
    const preview = page.getByRole('dialog', { name: /License summary/ });
    await expect(preview.getByText('As it stood on Tue Nov 26, 2019. Not the present state.')).toBeVisible();
    await preview.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(preview.getByRole('status')).toContainText('Saved as');
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    expect(text).toContain('As it stood on Tue Nov 26, 2019');
    // The two lines of its foot.
    expect(text).toContain('License summary Z123456 · as it stood on Tue Nov 26, 2019 page 1 of');
    expect(text).toContain('printed Mon Dec 9, 2019');
    expect(text).toContain('entry 3');
    expect(text).not.toContain('Reply sent');
    await preview.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('a day before the register began is refused, and today comes back', async () => {
    await banner.getByRole('button', { name: 'Another day…' }).click();
    const form = page.getByRole('dialog', { name: 'The register as it stood' });
    await form.getByLabel('Day').fill('2019-11-24');
    await page.keyboard.press('Enter');
    await expect(form.getByRole('alert')).toContainText('The register began on Mon Nov 25, 2019');
    await page.keyboard.press('Escape');
    await banner.getByRole('button', { name: 'Back to today' }).click();
    await expect(banner).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Z123456');
    await expect(page.getByRole('button', { name: 'Log a step' })).toBeEnabled();
  });

  await test.step('a record that was not there yet', async () => {
    await toPage(page, 'Licenses');
    await page.getByRole('row', { name: /Z999999/ }).click();
    await toPage(page, 'History');
    await page.getByRole('button', { name: 'As it stood on a day…' }).click();
    await page.getByRole('dialog').getByLabel('Day').fill('2019-11-26');
    await page.keyboard.press('Enter');
    await expect(banner).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByText('It had not been entered yet on the day you are looking at.')).toBeVisible();
    await banner.getByRole('button', { name: 'Back to today' }).click();
    await toPage(page, 'Licenses');
    await page.getByRole('row', { name: /Z123456/ }).click();
  });

  await test.step('from an entry, before the change it made', async () => {
    const history = page.getByRole('region', { name: /^History/ });
    const opened = history.locator('[data-entry]').filter({ hasText: 'Opened the license record Z123456' });
    await opened.getByRole('button', { name: /^See the register as it stood then/ }).click();
    await expect(banner).toContainText('Right after entry 2 was made.');
    await expect(page.getByRole('heading', { name: 'Docket', exact: true })).toBeVisible();
    await expect(reply).toHaveCount(0);
    await page.emulateMedia({ colorScheme: 'light' });
    await banner.getByRole('button', { name: 'Back to today' }).click();
    await expect(reply).toHaveCount(1);
  });
  await rm(desk, { recursive: true });
});
