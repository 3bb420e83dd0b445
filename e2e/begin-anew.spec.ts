import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './harness';
import { choosing, perform, registerOf, story } from './story';

// Most tests begin the program in a process that is kept: nothing of one may reach the next.

/** What a page finds that an earlier one may have left. */
const found = (page: Page) =>
  page.evaluate(async () => ({
    stored: { ...localStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    ratio: devicePixelRatio,
  }));

test('of a program that was closed nothing is left to the next one in its process', async ({ launch }) => {
  const first = await launch({ clock: '2019-11-25T15:00:00Z', args: ['--by', 'Kim Case'] });
  const { app } = first;
  const clean = await found(first.page);
  await perform(first.page, story);
  await choosing(app, '/nowhere');
  await app.evaluate(({ BrowserWindow, clipboard, shell }) => {
    shell.openPath = async () => 'by the test';
    performance.now = () => 1;
    Object.assign(globalThis, { asked: ['by the test'] });
    clipboard.writeText('copied by the test');
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await first.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        localStorage.setItem('left', 'by the test');
        indexedDB.open('left by the test').onsuccess = () => resolve();
      }),
  );
  expect(existsSync(join(first.registerDir, 'lock.json'))).toBe(true);
  await first.close();
  expect(existsSync(join(first.registerDir, 'lock.json'))).toBe(false);
  expect(
    await app.evaluate(({ BrowserWindow, app: program, Menu, powerMonitor }) => ({
      windows: BrowserWindow.getAllWindows().length,
      menu: Menu.getApplicationMenu(),
      onWake: powerMonitor.listenerCount('resume'),
      onQuit: program.listenerCount('will-quit'),
      hasPlace: program.hasSingleInstanceLock(),
    })),
  ).toEqual({ windows: 0, menu: null, onWake: 0, onQuit: 0, hasPlace: false });

  const next = await launch({ clock: '2024-05-03T15:00:00Z', args: ['--by', 'Robin Test'] });
  expect(next.app).toBe(app);
  expect(next.registerDir).not.toBe(first.registerDir);
  expect(await found(next.page)).toEqual(clean);
  expect((await registerOf(next.page)).licenses.size).toBe(0);
  await perform(next.page, [{ do: 'add-counterparty', name: 'Other Ltd.', country: 'DE' }]);
  const [only] = await next.page.evaluate(async () => {
    const opened = await window.exportDocket.openRegister({});
    return opened.ok ? [{ ...opened.value, journal: opened.value.journal }] : [];
  });
  expect(only?.journal).toContain('"by":"Robin Test"');
  expect(only?.journal).toContain('2024-05-03T15:00');
  expect(
    await app.evaluate(async ({ clipboard, dialog, shell }) => ({
      asked: 'asked' in globalThis,
      copied: clipboard.readText(),
      dialog: String(dialog.showOpenDialog).includes('filePaths: [filePath]'),
      opened: String(shell.openPath).includes('by the test'),
      isAtOne: performance.now() === 1,
    })),
  ).toEqual({ asked: false, copied: '', dialog: false, opened: false, isAtOne: false });
});

test('what a program would leave behind is found', async ({ heldPrograms }) => {
  const folder = await mkdtemp(join(tmpdir(), 'export-docket-leak-'));
  const register = join(folder, 'register');
  const args = ['--register', register, '--user-data', join(folder, 'settings')];
  const begun = await heldPrograms.begin({
    args,
    configHome: folder,
    zone: undefined,
    watch: () => undefined,
  });
  if (begun === null) throw new Error('Another program is open.');
  await begun.page.locator('#root > :not(.opening)').first().waitFor();
  await begun.app.evaluate(
    ({ BrowserWindow, app, ipcMain, powerMonitor }, journal) => {
      setInterval(() => undefined, 60_000);
      powerMonitor.on('resume', () => undefined);
      app.on('second-instance', () => undefined);
      ipcMain.on('left', () => undefined);
      new BrowserWindow({ show: false });
      process.getBuiltinModule('node:fs').openSync(journal, 'r');
    },
    join(register, 'journal.txt'),
  );
  const refused = begun.rest(0);
  await expect(refused).rejects.toThrow('1 × window');
  await expect(refused).rejects.toThrow('1 × listener of powerMonitor for resume');
  await expect(refused).rejects.toThrow('1 × listener of app for second-instance');
  await expect(refused).rejects.toThrow('1 × answer to the call left');
  await expect(refused).rejects.toThrow(/1 × open file .*journal\.txt/);
  await expect(refused).rejects.toThrow(/\d × Timeout of Node/);
  await heldPrograms.throwAway();
  await rm(folder, { recursive: true, force: true });
});
