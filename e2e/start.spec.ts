import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { ExportDocketApi } from '../shared/calls/contract';
import { entriesIn, withoutHeader } from '../shared/register/journal-text';
import { test } from './harness';

// How the program starts, starts twice, and starts again.

test.use({ ownProcess: true });

declare const exportDocket: ExportDocketApi;

const root = join(import.meta.dirname, '..');
// Windows keeps rights otherwise: there every file looks alike.
const [ourFolder, ourFile] = process.platform === 'win32' ? ['666', '666'] : ['700', '600'];
const mode = (file: string): string => (statSync(file).mode & 0o777).toString(8);

test('what is ours is readable by us alone', async ({ launch }) => {
  const { page, registerDir, userDataDir } = await launch();
  await expect
    .poll(() => page.evaluate(() => exportDocket.savePreferences({ person: 'Robin Test' })))
    .toMatchObject({ ok: true });
  await page.evaluate(() => exportDocket.run({ command: { do: 'add-counterparty', name: 'Example Ltd.' } }));
  expect(mode(registerDir)).toBe(ourFolder);
  for (const name of readdirSync(registerDir))
    expect({ [name]: mode(join(registerDir, name)) }).toEqual({ [name]: ourFile });
  const settings = join(userDataDir, 'settings.json');
  expect(mode(settings)).toBe(ourFile);
  expect(statSync(settings).size).toBeLessThan(4_096);
  expect(JSON.parse(readFileSync(settings, 'utf8'))).toMatchObject({
    preferences: { person: 'Robin Test' },
    heads: [{ seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  });
});

test('a second start ends at once and brings the first window forward', async ({ launch }) => {
  const { app, page, registerDir, userDataDir } = await launch();
  await expect(page).toHaveTitle('Export Docket');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const executable = await app.evaluate(() => process.execPath);
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const display = process.platform === 'linux' ? ['--ozone-platform=x11'] : [];
  const args = [...switches, ...display, root, '--register', registerDir, '--user-data', userDataDir];
  const second = spawnSync(executable, args, { timeout: 120_000, encoding: 'utf8' });
  expect(second.status).toBe(0);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('damaged settings are kept aside and cost the register nothing', async ({ launch }) => {
  const settings = mkdtempSync(join(tmpdir(), 'export-docket-damaged-settings-'));
  writeFileSync(join(settings, 'settings.json'), '{"preferences":{"person":"Robin",}');
  const { page, close } = await launch({ userDataDir: settings });
  await expect
    .poll(() => page.evaluate(() => exportDocket.openRegister({})))
    .toMatchObject({ ok: true, value: { access: { mode: 'open' }, preferences: { person: '' } } });
  const aside = readdirSync(settings).filter((name) => name.startsWith('settings.damaged-'));
  expect(aside).toHaveLength(1);
  expect(readFileSync(join(settings, aside[0] ?? ''), 'utf8')).toContain('"Robin",');
  expect(() => JSON.parse(readFileSync(join(settings, 'settings.json'), 'utf8'))).not.toThrow();
  await close();
  rmSync(settings, { recursive: true, force: true });
});

test('the window opens where it was left', async ({ launch }) => {
  const first = await launch();
  await expect(first.page).toHaveTitle('Export Docket');
  const bounds = { x: 120, y: 90, width: 900, height: 640 };
  await first.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    bounds,
  );
  const kept = () =>
    JSON.parse(readFileSync(join(first.userDataDir, 'settings.json'), 'utf8')) as { window?: object };
  await expect.poll(() => kept().window).toMatchObject(bounds);
  await first.close();
  const { app } = await launch({ userDataDir: first.userDataDir, registerDir: first.registerDir });
  const found = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(found).toEqual(bounds);
});

test('the sample takes the place of the register and gives it back', async ({ launch }) => {
  const { page, registerDir } = await launch();
  const open = () => page.evaluate(() => exportDocket.openRegister({}));
  await expect.poll(open).toMatchObject({ ok: true, value: { folder: registerDir, isSample: false } });
  await page.evaluate(() => exportDocket.savePreferences({ person: 'Robin Test' }));
  // Its first loading is not the one that is waited for below.
  await page.waitForLoadState('load');
  const folders: string[] = [];
  // The window loads itself anew for another register.
  const switchTo = async (to: 'own' | 'sample') => {
    const loaded = page.waitForEvent('load');
    await page.evaluate((name) => void exportDocket.switchRegister({ to: name }), to);
    await loaded;
    const opened = await open();
    expect(opened).toMatchObject({ ok: true, value: { isSample: to === 'sample' } });
    if (opened.ok) folders.push(opened.value.folder);
  };
  await switchTo('sample');
  await switchTo('own');
  expect(folders[1]).toBe(registerDir);
  expect(() => statSync(folders[0] ?? '')).toThrow('ENOENT');
  const ran = await page.evaluate(() =>
    exportDocket.run({ command: { do: 'add-counterparty', name: 'Ours Ltd.' } }),
  );
  expect(ran).toMatchObject({ ok: true, value: { seq: 1 } });
});

test('--sample opens the fictional register at once and leaves ours alone', async ({ launch }) => {
  const { page, registerDir } = await launch({ args: ['--sample'] });
  const opened = await page.evaluate(() => exportDocket.openRegister({}));
  expect(opened).toMatchObject({ ok: true, value: { isSample: true, access: { mode: 'open' } } });
  expect(opened.ok && entriesIn(withoutHeader(opened.value.journal)).length).toBeGreaterThan(30);
  expect(readdirSync(registerDir)).toEqual([]);
});

test('a register that is gone is not begun anew', async ({ launch }) => {
  const first = await launch();
  await expect.poll(() => readdirSync(first.registerDir)).toContain('journal.txt');
  await first.close();
  rmSync(first.registerDir, { recursive: true });
  const { page } = await launch({ userDataDir: first.userDataDir, registerDir: first.registerDir });
  await expect
    .poll(() => page.evaluate(() => exportDocket.openRegister({})))
    .toMatchObject({
      ok: true,
      value: { access: { mode: 'read-only', why: { messageKey: 'missing-journal' } } },
    });
});
