import { expect, type Page } from '@playwright/test';
import { test } from './harness';
import { toPage } from './story';
import { pressWithCtrl } from './system-key';

const args = ['--sample', '--by', 'R. Example'];
const clock = '2026-11-25T14:10:00Z';

const dialog = (page: Page) => page.getByRole('dialog');

test('Ctrl+P opens the paper of every page that has one, and nothing over a form', async ({ launch }) => {
  const { app, page } = await launch({ clock, args });
  await expect(page.getByRole('heading', { name: 'Docket' })).toBeVisible();
  /** Presses the key, and looks at what would be printed. */
  const prints = async (what: string | RegExp) => {
    await pressWithCtrl(app, 'P');
    await expect(dialog(page).getByRole('button', { name: /^Print/ })).toBeVisible();
    await expect(dialog(page)).toContainText(what);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  };

  await prints('Reply to intent to deny');
  await page.keyboard.press('Control+l');
  await expect(dialog(page)).toHaveAccessibleName('Log a letter');
  await pressWithCtrl(app, 'P');
  // The key has been heard once the menu answers the next one: Ctrl+L of an open form leaves it as it is.
  await pressWithCtrl(app, 'L');
  await expect(dialog(page)).toHaveCount(1);
  await expect(dialog(page)).toHaveAccessibleName('Log a letter');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Month', exact: true }).click();
  await prints('November 2026');

  await toPage(page, 'Licenses');
  await prints('10');
  await page.getByRole('row').filter({ hasText: 'Z900101' }).click();
  await expect(page.getByRole('heading', { name: 'Z900101' })).toBeVisible();
  await prints('Z900101');
  await toPage(page, 'Shipments');
  await prints('D9001063');
  await page.getByRole('row').filter({ hasText: 'HLI-S-104' }).click();
  await expect(page.getByRole('heading', { name: 'HLI-S-104' })).toBeVisible();
  await prints('HLI-S-104');
  await toPage(page, 'Counterparties');
  await page.getByRole('row').filter({ hasText: 'Kitahama Seimitsu' }).click();
  await expect(page.getByRole('heading', { name: 'Kitahama Seimitsu K.K.' })).toBeVisible();
  await prints('Kitahama Seimitsu K.K.');
  await toPage(page, 'Reasons');
  await prints('8 letters on 8 licenses');
  await toPage(page, 'Screening');
  await expect(page.getByRole('grid')).toBeVisible();
  await prints('Screening of all parties');
});
