import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { CommandInput } from '../shared/commands/commands';
import type { Launch, Launched, LaunchOptions } from './harness';
import { test } from './notification-daemon';
import { expectNoViolationHere, toSettings } from './story';
import { startTrayWatcher, type TrayWatcher } from './tray-watcher';

// How the process ends is the point.
test.use({ ownProcess: true });

const args = ['--by', 'Kim Case'];
const clock = '2019-11-25T15:00:00Z';

/** Answers the system's own dialogs, which no test can click, and notes what they asked. */
async function answerDialogs({ app }: Launched, response: number, checkboxChecked = false): Promise<void> {
  await app.evaluate(
    ({ dialog }, answer) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      dialog.showMessageBox = ((_window: unknown, options: { readonly message: string }) => {
        asked.push(options.message);
        return Promise.resolve(answer);
      }) as typeof dialog.showMessageBox;
    },
    { response, checkboxChecked },
  );
}

const asked = ({ app }: Launched) =>
  app.evaluate(() => (globalThis as unknown as { readonly asked: readonly string[] }).asked);

/** Closes the window as its own button does. */
const closeWindow = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

const windowIs = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return 'gone';
    if (window.isMinimized()) return 'minimized';
    return window.isVisible() ? 'shown' : 'hidden';
  });

/** Starts the program and waits for its window. */
async function shown(launch: Launch, options: LaunchOptions = {}): Promise<Launched> {
  const program = await launch({ clock, args, ...options });
  await expect.poll(() => windowIs(program)).toBe('shown');
  return program;
}

async function addDeadline({ page }: Launched, title: string, dueOn: string): Promise<void> {
  const command = { do: 'add-deadline', title, dueOn } as CommandInput;
  const ran = await page.evaluate((input) => window.exportDocket.run({ command: input }), command);
  expect(ran.ok).toBe(true);
}

test('without a tray closing asks once, offers to start at login, and minimizes', async ({ launch }) => {
  const configHome = await mkdtemp(join(tmpdir(), 'export-docket-config-'));
  const program = await shown(launch, { env: { XDG_CONFIG_HOME: configHome } });
  await answerDialogs(program, 0, true);
  await program.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // There is no window manager here that could do it: what was asked of it is what counts.
    if (window !== undefined) window.minimize = () => Object.assign(globalThis, { wasMinimized: true });
  });
  await closeWindow(program);
  await expect.poll(() => program.app.evaluate(() => 'wasMinimized' in globalThis)).toBe(true);
  expect(await windowIs(program)).toBe('shown');
  expect(existsSync(join(configHome, 'autostart', 'export-docket.desktop'))).toBe(true);
  await closeWindow(program);
  await expect.poll(() => asked(program)).toEqual(['Keep reminding when the window is closed?']);
  expect(await windowIs(program)).toBe('shown');
  await program.close();
  await rm(configHome, { recursive: true });
});

test.describe('with a tray', () => {
  let tray: TrayWatcher;
  let configHome: string;
  test.beforeEach(async () => {
    tray = await startTrayWatcher();
    configHome = await mkdtemp(join(tmpdir(), 'export-docket-config-'));
  });
  test.afterEach(async () => {
    await tray.stop();
    await rm(configHome, { recursive: true });
  });

  test('closing asks once, stays in the tray, and its menu brings everything back', async ({ launch }) => {
    const env = { XDG_CONFIG_HOME: configHome };
    const program = await shown(launch, { env });
    await addDeadline(program, 'Annual report', '2019-12-20');
    await expect.poll(() => tray.icons().length).toBe(1);
    await answerDialogs(program, 0, true);
    await closeWindow(program);
    await expect.poll(() => windowIs(program)).toBe('hidden');
    expect(await asked(program)).toEqual(['Keep reminding when the window is closed?']);

    const file = join(configHome, 'autostart', 'export-docket.desktop');
    expect(readFileSync(file, 'utf8')).toMatch(/^Exec=.* "--hidden"$/m);
    const labels = async () => (await tray.menu()).map(({ label }) => label);
    await expect.poll(labels).toContain('Annual report: work by Fri Dec 20');
    await tray.choose('Annual report: work by Fri Dec 20');
    await expect.poll(() => windowIs(program)).toBe('shown');
    await expect(program.page.getByRole('complementary', { name: 'Deadline' })).toContainText(
      'Annual report',
    );

    await closeWindow(program);
    await expect.poll(() => windowIs(program)).toBe('hidden');
    expect(await asked(program)).toHaveLength(1);
    await tray.choose('Log a letter…');
    await expect(program.page.getByRole('dialog', { name: /letter/i })).toBeVisible();
    expect(await windowIs(program)).toBe('shown');
    expect(tray.icons()).toHaveLength(1);
  });

  test('a notice that comes while the window is closed opens its deadline', async ({ launch, daemon }) => {
    const program = await shown(launch);
    await addDeadline(program, 'Annual report', '2019-12-20');
    await answerDialogs(program, 0);
    await expect.poll(() => tray.icons().length).toBe(1);
    await closeWindow(program);
    await expect.poll(() => windowIs(program)).toBe('hidden');
    await program.app.evaluate(({ powerMonitor }) => {
      const awake = performance.now.bind(performance);
      performance.now = () => awake() + 19 * 86_400_000;
      powerMonitor.emit('resume');
    });
    await daemon.waitFor(1);
    expect(await windowIs(program)).toBe('hidden');
    const away = program.page.getByRole('region', { name: 'While you were away' });
    await expect(away).toContainText('1 reminder you missed');
    await daemon.click();
    await expect.poll(() => windowIs(program)).toBe('shown');
    await expect(program.page.getByRole('complementary', { name: 'Deadline' })).toContainText(
      'Annual report',
    );
    // The click acknowledged the only one that was missed.
    await expect(away).toHaveCount(0);
    await expectNoViolationHere(program.page, 'stays running');
  });

  test('started hidden it is in the tray only, and a second start brings it forward', async ({ launch }) => {
    const program = await launch({ clock, args: [...args, '--hidden'] });
    await expect(program.page.getByRole('heading', { name: 'Docket', exact: true })).toBeAttached();
    expect(await windowIs(program)).toBe('hidden');
    await program.app.evaluate(({ app }) => app.emit('second-instance'));
    expect(await windowIs(program)).toBe('shown');
  });

  test('quitting with something due this week asks, and the tray can be left', async ({ launch }) => {
    const program = await shown(launch);
    await addDeadline(program, 'Reply', '2019-11-27');
    await answerDialogs(program, 0);
    await tray.choose('Quit');
    await expect.poll(() => asked(program)).toEqual(['1 deadline is due this week or missed.']);
    expect(await windowIs(program)).toBe('shown');
    await answerDialogs(program, 1);
    const ended = program.app.waitForEvent('close');
    await tray.choose('Quit');
    await ended;
  });

  test('a tray that goes away leaves no hidden window behind', async ({ launch }) => {
    const program = await shown(launch);
    await answerDialogs(program, 0);
    await expect.poll(() => tray.icons().length).toBe(1);
    await closeWindow(program);
    await expect.poll(() => windowIs(program)).toBe('hidden');
    await tray.stop();
    await program.app.evaluate(({ powerMonitor }) => powerMonitor.emit('unlock-screen'));
    await expect.poll(() => windowIs(program)).not.toBe('hidden');
    tray = await startTrayWatcher();
  });

  test('the settings read the true state back', async ({ launch }) => {
    const env = { XDG_CONFIG_HOME: configHome };
    const program = await shown(launch, { env });
    await toSettings(program.page, 'Running in the background');
    const save = program.page.getByRole('button', { name: 'Save', exact: true });
    const start = program.page.getByLabel('Start Export Docket, hidden, when I log in');
    await expect(start).not.toBeChecked();
    await start.check();
    await save.click();
    const file = join(configHome, 'autostart', 'export-docket.desktop');
    await expect.poll(() => existsSync(file)).toBe(true);
    await expect(start).toBeChecked();
    await expectNoViolationHere(program.page, 'stays running');
    await start.uncheck();
    await save.click();
    await expect.poll(() => existsSync(file)).toBe(false);
  });
});
