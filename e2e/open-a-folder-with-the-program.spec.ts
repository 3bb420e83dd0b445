import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import { test } from './harness';
import { choosing, expectNoViolation, perform, toPage, toSettings } from './story';

const clock = '2019-11-25T15:00:00Z';
let stick = '';
test.beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'export-docket-stick-'));
});
test.afterEach(() => rmSync(stick, { recursive: true, force: true }));

/** What a second start of the program hands to the one that runs. */
const openedBesides = (app: ElectronApplication, opened: string) =>
  app.evaluate(
    ({ app: program }, place) => program.emit('second-instance', {}, [], '', { register: '', opened: place }),
    opened,
  );

test('a handover folder, backups and a register that are opened with the program are said to be what they are', async ({
  launch,
}) => {
  const old = await launch({ clock, args: ['--by', 'Kim Case'] });
  await perform(old.page, [{ do: 'open-license', applicationNumber: 'Z123456' }]);
  await toSettings(old.page, 'Handing over');
  await choosing(old.app, stick);
  await old.page.getByRole('button', { name: 'Handover folder…' }).click();
  const making = old.page.getByRole('dialog');
  await making.getByRole('button', { name: 'Create…' }).click();
  // The law table alone is thirty pages.
  await expect(making.getByText(/^Made:/)).toBeVisible({ timeout: 240_000 });
  await making.getByRole('button', { name: 'Close', exact: true }).last().click();
  const handover = join(stick, readdirSync(stick)[0] ?? '');
  await toSettings(old.page, 'Backups');
  await old.page.getByRole('button', { name: 'Back up now' }).click();
  const backups = join(old.userDataDir, 'backups');
  await expect.poll(() => readdirSync(backups).length).toBeGreaterThan(0);
  await old.close();

  const program = await launch({ clock, args: [handover, '--by', 'Robin Test'] });
  const { app, page, registerDir } = program;
  const dialog = page.getByRole('dialog', { name: /^Opened/ });
  const journal = () => readFileSync(join(registerDir, 'journal.txt'), 'utf8');

  await test.step('the handover folder it was started with: explained and checked file by file', async () => {
    await expect(dialog).toContainText('This is a handover folder');
    await dialog.getByRole('button', { name: 'Check every file' }).click();
    await expect(dialog.getByRole('status')).toContainText('files are as they were written.');
    await expectNoViolation(page, 'a handover folder that was opened');
    writeFileSync(join(handover, 'data.json'), '{}');
    await dialog.getByRole('button', { name: 'Check every file' }).click();
    await expect(dialog.getByRole('status')).toContainText('data.json is not as it was written');
  });

  const before = journal();
  await test.step('backups, handed over meanwhile by a second start: checked, and what a restore would change', async () => {
    await openedBesides(app, backups);
    await expect(dialog.getByRole('status')).toContainText('data.json is not as it was written');
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(dialog).toContainText('This folder holds');
    await dialog.getByRole('button', { name: 'Check', exact: true }).first().click();
    await expect(dialog).toContainText('Whole.');
    await dialog.getByRole('button', { name: 'Restore…' }).first().click();
    const restoring = page.getByRole('dialog').filter({ hasText: 'Z123456' });
    await expect(restoring).toContainText('Z123456');
    await restoring.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(dialog).toBeHidden();
  });

  await test.step('a folder that is none of these', async () => {
    const other = join(stick, 'Letters');
    mkdirSync(other);
    await openedBesides(app, other);
    await expect(dialog).toContainText(`${other} is no handover folder, no backup and no register`);
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(dialog).toBeHidden();
    expect(journal()).toBe(before);
  });

  await test.step('another register: looked at, read only, and back', async () => {
    const others = readFileSync(join(old.registerDir, 'journal.txt'), 'utf8');
    await openedBesides(app, old.registerDir);
    await expect(dialog).toContainText('This is the register of another folder');
    await dialog.getByRole('button', { name: 'Look at it, read only' }).click();
    await expect(page.getByText('Another register, read only')).toBeVisible();
    await toPage(page, 'Licenses');
    await expect(page.getByText('Z123456').first()).toBeVisible();
    await page.getByRole('button', { name: 'To my register' }).click();
    await expect(page.getByText('Another register, read only')).toBeHidden();
    await toPage(page, 'Licenses');
    await expect(page.getByText('Z123456')).toBeHidden();
    expect(readFileSync(join(old.registerDir, 'journal.txt'), 'utf8')).toBe(others);
    expect(journal()).toBe(before);
  });
});
