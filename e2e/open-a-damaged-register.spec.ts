import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { entriesIn, withoutHeader } from '../shared/register/journal-text';
import { test } from './harness';
import { expectNoViolation, perform, story, toPage } from './story';

// A register that something hurt: what is missing is said where it would stand, with the way back; nothing invites to begin.

const clock = '2019-11-25T15:00:00Z';
const by = ['--by', 'Dana Reyes'];
const banner = (page: Page) => page.getByRole('region', { name: 'Open for reading only' });
const main = (page: Page) => page.getByRole('main');

/** Changes one letter in a line of the journal, counted from 0. */
function hurt(registerDir: string, line: number): void {
  const file = join(registerDir, 'journal.txt');
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, lines.with(line, (lines[line] ?? '').replace('"by":"D', '"by":"X')).join('\n'));
}

test('what cannot be shown is counted on every list, and the newest backup is one button away', async ({
  launch,
}) => {
  const { page, close, registerDir, userDataDir } = await launch({ clock, args: by });
  await perform(page, story);
  expect(await page.evaluate(() => window.exportDocket.backUpNow({}))).toMatchObject({ ok: true });
  await perform(page, [{ do: 'add-counterparty', name: 'Harbor Devices GmbH' }]);
  await close();
  const entries = entriesIn(withoutHeader(readFileSync(join(registerDir, 'journal.txt'), 'utf8'))).length;
  hurt(registerDir, 1);

  const again = (await launch({ clock, args: by, registerDir, userDataDir })).page;
  const missing = `${entries} entries cannot be shown`;
  await expect(banner(again)).toContainText(`${missing}: line 1 of ${entries} is damaged`);
  await expect(banner(again)).toContainText('The newest backup is from Mon Nov 25, 2019');
  for (const name of ['Docket', 'Licenses', 'Counterparties', 'History'] as const) {
    await toPage(again, name);
    await expect(main(again).getByRole('heading', { name: missing })).toBeVisible();
    await expect(main(again)).not.toContainText(/empty|yet|log it|Add the companies|Open one/);
  }
  await expectNoViolation(again, 'a damaged register');
  await toPage(again, 'Docket');
  await main(again).getByRole('button', { name: 'Restore a backup…' }).click();
  await expect(again.getByRole('dialog')).toContainText('takes the place of the present register');
  await again.getByRole('dialog').getByRole('button', { name: 'Restore this backup' }).click();
  await expect(again.getByRole('region', { name: 'On opening' })).toContainText('was restored');
  await expect(again.getByRole('option').first()).toBeVisible();
});

test('line endings that another program changed lose nothing and are restored by one button', async ({
  launch,
}) => {
  const { page, close, registerDir, userDataDir } = await launch({ clock, args: by });
  await perform(page, story);
  const shown = await page.getByRole('option').count();
  await close();
  const file = join(registerDir, 'journal.txt');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, `\uFEFF${whole.replaceAll('\n', '\r\n')}`);

  const again = (await launch({ clock, args: by, registerDir, userDataDir })).page;
  await expect(banner(again)).toContainText('Another program changed the line endings of the register file.');
  await expect(banner(again)).not.toContainText('backup');
  await expect(again.getByRole('option')).toHaveCount(shown);
  await banner(again).getByRole('button', { name: 'Restore the line endings' }).click();
  await expect(banner(again)).toHaveCount(0);
  await expect(again.getByRole('region', { name: 'On opening' })).toContainText('every entry fits');
  expect(readFileSync(file, 'utf8')).toBe(whole);
  expect(readdirSync(registerDir).filter((name) => name.startsWith('journal.converted-'))).toHaveLength(1);
  await perform(again, [{ do: 'add-counterparty', name: 'Harbor Devices GmbH' }]);
  expect(readFileSync(file, 'utf8')).toContain('Harbor Devices GmbH');
});
