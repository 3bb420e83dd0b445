import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test } from './harness';
import { type HungShare, hungShare, noHungShare } from './hung-share';
import { choosing, perform, registerOf, story, toPage, toSettings } from './story';

// A share whose computer is gone answers nothing, not even that it is gone.

const clock = '2019-11-25T15:00:00Z';
const by = ['--by', 'Dana Reyes'];

let desk: string;
let share: HungShare | undefined;
test.beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'export-docket-desk-'));
});
test.afterEach(() => {
  share?.unmount();
  share = undefined;
  rmSync(desk, { recursive: true, force: true });
});

const backups = (page: Page) => page.getByRole('region', { name: 'Backups', exact: true });

const saving = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

test('backups on a share that is gone: the program starts, takes entries, exports, and closes', async ({
  launch,
}) => {
  test.skip(noHungShare() !== '', noHungShare());
  const folder = join(desk, 'server');
  mkdirSync(folder);
  const userDataDir = join(desk, 'user');
  const registerDir = join(desk, 'register');
  const first = await launch({ clock, args: by, userDataDir, registerDir });
  await perform(first.page, story);
  await toSettings(first.page, 'Backups');
  await choosing(first.app, folder);
  await backups(first.page).getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(backups(first.page).getByText(`Backups lie in ${folder} from now on.`)).toBeVisible();
  await first.app.close();

  share = hungShare(folder);
  const { app, page } = await launch({ clock: '2019-11-26T15:00:00Z', args: by, userDataDir, registerDir });
  await perform(page, [{ do: 'add-counterparty', name: 'Harbor Devices GmbH' }]);
  await toSettings(page, 'Backups');
  await backups(page).getByRole('button', { name: 'Back up now' }).click();
  // While the folder is asked, the program goes on.
  await perform(page, [{ do: 'add-counterparty', name: 'Lakeside Telecom Co.' }]);
  await expect(page.getByText(`${folder} does not answer.`).first()).toBeVisible({ timeout: 60_000 });

  // An export to another place is not held up by the backups that it must not touch.
  const target = join(desk, 'counterparties.xlsx');
  await saving(app, target);
  await toPage(page, 'Counterparties');
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: 'Save as…' }).click();
  await expect(dialog.getByRole('status')).toContainText(`Saved as ${target}`, { timeout: 60_000 });
  expect(statSync(target).size).toBeGreaterThan(0);
  const { counterparties } = await registerOf(page);
  const names = [...counterparties.values()].map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Harbor Devices GmbH', 'Lakeside Telecom Co.']));
  await app.close();
});

test('a file on a share that is gone is refused in words, and the window goes on meanwhile', async ({
  launch,
}) => {
  test.skip(noHungShare() !== '', noHungShare());
  share = hungShare(join(desk, 'server'));
  const { app, page } = await launch({ clock, args: by });
  await perform(page, story);
  const { folder } = share;
  await choosing(app, join(folder, 'licenses.csv'));
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await perform(page, [{ do: 'add-counterparty', name: 'Harbor Devices GmbH' }]);
  await expect(page.getByText(`${join(folder, 'licenses.csv')} does not answer.`)).toBeVisible({
    timeout: 60_000,
  });
  await app.close();
});
