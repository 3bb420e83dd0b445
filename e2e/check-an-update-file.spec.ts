import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect } from '@playwright/test';
import { exampleUpdate, releaseSigner, writeSigned } from '../scripts/release-signer.mjs';
import { test } from './harness';
import { choosing, perform, toSettings } from './story';

// An update on a stick, from the choice of its file to the installer of the system. In the place of the program that asks a person
// for the rights of the package manager stands one that notes what it was asked to run.

const signer = releaseSigner();
const packed = Buffer.alloc(200_000, 'a package');
let stick = '';
let asker = '';
test.beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'export-docket-stick-'));
  asker = mkdtempSync(join(tmpdir(), 'export-docket-asker-'));
  writeFileSync(join(stick, 'export-docket_9.8.7_amd64.deb'), packed);
  writeSigned(stick, 'update.json', JSON.stringify(exampleUpdate(packed)), signer);
  const program = join(asker, 'pkexec');
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(asker, 'asked')}'\n`);
  chmodSync(program, 0o755);
});
test.afterEach(() => {
  for (const folder of [stick, asker]) rmSync(folder, { recursive: true, force: true });
});

test('an update file is checked, the register backed up, and the checked copy handed to the installer', async ({
  launch,
}) => {
  const { app, page, userDataDir } = await launch({
    clock: '2019-11-25T15:00:00Z',
    args: ['--by', 'Kim Case', '--trust-key', signer.key],
    env: { PATH: `${asker}${delimiter}${process.env.PATH ?? ''}` },
  });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await perform(page, [{ do: 'open-license', applicationNumber: 'Z123456' }]);
  await choosing(app, join(stick, 'update.json'));
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    items?.find(({ label }) => label === '&Check an Update File…')?.click();
  });
  const updates = page.getByRole('region', { name: 'Updates' });
  await updates.getByRole('button', { name: 'Check an update file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Version 9.8.7' });
  await expect(dialog).toContainText('Signed by the makers of Export Docket: signed in a test');
  await expect(dialog).toContainText('Deadlines of another agency.');
  // What is exchanged on the stick from here on is not what is installed.
  writeFileSync(join(stick, 'export-docket_9.8.7_amd64.deb'), 'exchanged');
  await dialog.getByRole('button', { name: 'Back up and install' }).click();
  await expect(dialog).toContainText('Version 9.8.7 is installed. Close Export Docket and start it again');
  const asked = readFileSync(join(asker, 'asked'), 'utf8').trim().split('\n');
  const copy = asked.at(-1) ?? '';
  expect(asked.slice(0, -1)).toEqual(['apt-get', '-o', 'DPkg::Lock::Timeout=300', 'install', '--yes']);
  expect(copy).toBe(join(userDataDir, 'updates', 'export-docket_9.8.7_amd64.deb'));
  expect(readFileSync(copy)).toEqual(packed);
  const backups = readdirSync(join(userDataDir, 'backups'), { recursive: true, encoding: 'utf8' });
  expect(backups.filter((name) => name.endsWith('before-upgrade.backup.json'))).toHaveLength(1);
});

test('what was changed on the stick is refused in a sentence, and nothing is asked of the system', async ({
  launch,
}) => {
  const { app, page } = await launch({
    args: ['--by', 'Kim Case', '--trust-key', signer.key],
    env: { PATH: `${asker}${delimiter}${process.env.PATH ?? ''}` },
  });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await toSettings(page, 'Updates');
  await choosing(app, join(stick, 'update.json'));
  const updates = page.getByRole('region', { name: 'Updates' });
  const check = updates.getByRole('button', { name: 'Check an update file…' });
  appendFileSync(join(stick, 'update.json'), ' ');
  await check.click();
  await expect(updates).toContainText('update.json is not as it was when it was signed');
  writeSigned(stick, 'update.json', JSON.stringify(exampleUpdate(packed)), releaseSigner());
  await check.click();
  await expect(updates).toContainText('which is not one of the makers of Export Docket');
  writeSigned(stick, 'update.json', JSON.stringify(exampleUpdate(packed, { version: '0.0.1' })), signer);
  await check.click();
  await expect(updates).toContainText('An older version may not read what a newer one has written');
  expect(readdirSync(asker)).toEqual(['pkexec']);
});
