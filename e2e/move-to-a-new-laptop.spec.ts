import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './harness';
import { noSmallDisk, smallDisk } from './small-disk';
import { choosing, perform, toPage, toSettings } from './story';

// A register that goes from one computer to another: two settings folders and two registers stand for the two.

const clock = '2019-11-25T15:00:00Z';
let stick = '';
test.beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'export-docket-stick-'));
});
test.afterEach(() => rmSync(stick, { recursive: true, force: true }));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('the register goes to a new laptop with its backups and settings, and can only be read on the old one', async ({
  launch,
}) => {
  const old = await launch({ clock, args: ['--by', 'Kim Case'] });
  await expect(old.page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await perform(old.page, [{ do: 'open-license', applicationNumber: 'Z123456' }]);
  await toSettings(old.page, 'Moving');
  await choosing(old.app, stick);
  await button(old.page, 'Move to another computer…').click();
  const dialog = old.page.getByRole('dialog', { name: 'Move to another computer' });
  await dialog.getByRole('button', { name: 'Choose the USB drive…', exact: true }).click();
  await expect(dialog).toContainText('The copy is whole');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(old.page.getByText('Open for reading only')).toBeVisible();
  const moving = old.page.getByRole('region', { name: 'Moving' });
  await expect(moving).toContainText('Copied for another computer on');
  const [copy = ''] = readdirSync(stick);
  expect(copy).toBe('Export Docket move 2019-11-25');

  const young = await launch({ clock });
  // The wrong folder is a sentence.
  await choosing(young.app, stick);
  await button(young.page, 'Take in a register…').click();
  await expect(young.page.getByText('holds no register from another computer')).toBeVisible();
  await choosing(young.app, join(stick, copy));
  await button(young.page, 'Take in a register…').click();
  const taking = young.page.getByRole('dialog', { name: 'Take in a register from another computer' });
  await expect(taking).toContainText('All of it was read and is whole.');
  await taking.getByRole('button', { name: 'Take it in', exact: true }).click();
  // The window is loaded anew, and the person who used the old one is known.
  await toPage(young.page, 'Licenses');
  await expect(young.page.getByText('Z123456').first()).toBeVisible();
  await perform(young.page, [{ do: 'open-license', applicationNumber: 'Z654321' }]);
  await toPage(young.page, 'Settings');
  await expect(young.page.getByLabel('Your name')).toHaveValue('Kim Case');
  expect(readdirSync(join(stick, copy))).toContain('taken-in.json');

  // Back on the old one: it cannot be changed, until it is taken back, and never again once the move is confirmed.
  const change = () =>
    old.page.evaluate(() =>
      window.exportDocket.run({ command: { do: 'add-counterparty', name: 'Too late Ltd.' } as never }),
    );
  expect(await change()).toMatchObject({ ok: false, messageKey: 'moved-away' });
  await moving.getByRole('button', { name: 'It works there…', exact: true }).click();
  const confirming = old.page.getByRole('dialog', { name: 'The register works on the other computer' });
  await confirming.getByRole('button', { name: 'It works there', exact: true }).click();
  await expect(moving).toContainText('Confirmed on');
  await expect(moving.getByRole('button', { name: 'Take it back…', exact: true })).toHaveCount(0);
  expect(await change()).toMatchObject({ ok: false, messageKey: 'moved-for-good' });
});

test('what was copied can be taken back, and a copy that is older than what is here is not taken in', async ({
  launch,
}) => {
  const { app, page } = await launch({ clock, args: ['--by', 'Kim Case'] });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await perform(page, [{ do: 'open-license', applicationNumber: 'Z123456' }]);
  await toSettings(page, 'Moving');
  // A place that nothing can be made in: said, and the register goes on.
  const file = join(stick, 'no folder');
  writeFileSync(file, '');
  await choosing(app, file);
  await button(page, 'Move to another computer…').click();
  const dialog = page.getByRole('dialog', { name: 'Move to another computer' });
  await dialog.getByRole('button', { name: 'Choose the USB drive…', exact: true }).click();
  await expect(dialog).toContainText('the register goes on here as before');
  await perform(page, [{ do: 'add-counterparty', name: 'Example Ltd.' }]);
  await choosing(app, stick);
  await dialog.getByRole('button', { name: 'Choose the USB drive…', exact: true }).click();
  await expect(dialog).toContainText('The copy is whole');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  const moving = page.getByRole('region', { name: 'Moving' });
  await moving.getByRole('button', { name: 'Take it back…', exact: true }).click();
  const taking = page.getByRole('dialog', { name: 'Go on here' });
  await taking.getByRole('button', { name: 'Go on here', exact: true }).click();
  await expect(page.getByText('Open for reading only')).toHaveCount(0);
  await perform(page, [{ do: 'add-counterparty', name: 'Later Ltd.' }]);
  const [copy = ''] = readdirSync(stick).filter((name) => name.startsWith('Export Docket move'));
  await choosing(app, join(stick, copy));
  await moving.getByRole('button', { name: 'Take in a register…', exact: true }).click();
  await expect(moving).toContainText('The copy is older than the register here, which has 1 further entry');

  // The copy for whoever helps has none of the names.
  await choosing(app, stick);
  await toSettings(page, 'About');
  const about = page.getByRole('region', { name: 'About' });
  await about.getByRole('button', { name: 'Export for support…', exact: true }).click();
  await expect(about).toContainText('Export Docket support copy 2019-11-25');
});

test('a copy on a drive that can only be read says that nothing there will tell that it was taken in', async ({
  launch,
}) => {
  test.skip(noSmallDisk() !== '', noSmallDisk());
  const drive = smallDisk(join(stick, 'drive'), 1024);
  try {
    const old = await launch({ clock, args: ['--by', 'Kim Case'] });
    await perform(old.page, [{ do: 'open-license', applicationNumber: 'Z123456' }]);
    await choosing(old.app, drive.folder);
    await old.page.evaluate(() => window.exportDocket.makeMove({}));
    const [copy = ''] = readdirSync(drive.folder);
    drive.makeReadOnly();
    const young = await launch({ clock });
    await choosing(young.app, join(drive.folder, copy));
    await button(young.page, 'Take in a register…').click();
    const taking = young.page.getByRole('dialog', { name: 'Take in a register from another computer' });
    await expect(taking).toContainText('Take it in on one computer only');
    await taking.getByRole('button', { name: 'Take it in', exact: true }).click();
    await toPage(young.page, 'Licenses');
    await expect(young.page.getByText('Z123456').first()).toBeVisible();
  } finally {
    drive.unmount();
  }
});
