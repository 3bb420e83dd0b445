import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { makeBusyRegister } from '../scripts/measure/busy-register';
import { test } from './harness';
import { startElectron } from './start-electron';

// What a person or the desktop asks for between the first thing seen and the opened register: the start is held there.

test.use({ ownProcess: true });

declare global {
  /** What the program asked in a box of the system. */
  var asked: string[];
}

const root = join(import.meta.dirname, '..');
/** Outside of Electron its package answers where it lies. */
const electron = createRequire(import.meta.url)('electron') as string;
const clock = '2019-11-25T16:00:00Z';
let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-docket-asked-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Place {
  readonly registerDir: string;
  readonly userDataDir: string;
}

const argumentsOf = ({ registerDir, userDataDir }: Place): readonly string[] => [
  ...['--register', registerDir, '--user-data', userDataDir],
  ...['--clock', clock, '--by', 'Dana Reyes'],
];

const holding = (): string => join(folder, 'goes on');

/** Starts the program and holds it where it has not begun. */
function startHeld(place: Place): Promise<ElectronApplication> {
  rmSync(holding(), { force: true });
  return startElectron(
    argumentsOf(place),
    { XDG_CONFIG_HOME: join(folder, 'config'), GO_ON_WHEN_THERE: holding() },
    join(import.meta.dirname, 'hold-the-start.cjs'),
  );
}

/** The page of a start that is held with its docket drawn. */
async function drawnPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await expect(page.locator('#drawn [role="option"]').first()).toBeVisible();
  return page;
}

/** The program is not asked for anything while it opens the register: only its page is looked at until it can be used. */
const usable = (page: Page) => expect(page.locator('#root [role="option"]').first()).toBeVisible();

const goOn = (): void => writeFileSync(holding(), '');

/** Starts the program a second time, as a person does. */
function startAgain(place: Place, ...opened: readonly string[]): void {
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const display = process.platform === 'linux' ? ['--ozone-platform=x11'] : [];
  const args = [...switches, ...display, root, ...argumentsOf(place), ...opened];
  const second = spawnSync(electron, args, { timeout: 120_000, encoding: 'utf8' });
  expect(second.status).toBe(0);
}

/** Chooses an item of the menu, once that is there. */
const choose = (app: ElectronApplication, menu: string, label: string) =>
  expect
    .poll(() =>
      app.evaluate(
        ({ Menu }, [first, second]) => {
          const items = Menu.getApplicationMenu()?.items.find((each) => each.label === first)?.submenu?.items;
          const item = items?.find((each) => each.label === second);
          item?.click();
          return item?.label;
        },
        [menu, label],
      ),
    )
    .toBe(label);

async function drop(page: Page, ...files: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const at = { x: 500, y: 300, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at });
  await devtools.detach();
}

/** A folder the desktop may open, which is none of the program's own. */
function someFolder(name: string): string {
  const made = join(folder, name);
  mkdirSync(made);
  return made;
}

function someFile(name: string): string {
  const made = join(folder, name);
  writeFileSync(made, `what ${name} says`);
  return made;
}

test('what comes while the docket is only drawn reaches the opened register, in its order and once', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const first = await launch({ clock, args: ['--by', 'Dana Reyes'] });
  await first.close();
  const registerDir = join(first.registerDir, 'long');
  makeBusyRegister(registerDir, 600);
  const place = { registerDir, userDataDir: first.userDataDir };
  const plain = await launch({ clock, args: ['--by', 'Dana Reyes'], ...place });
  const folded = join(place.userDataDir, 'folded');
  const isDrawn = () => existsSync(folded) && readdirSync(folded).some((name) => name.endsWith('.drawn'));
  await expect.poll(isDrawn, { timeout: 90_000 }).toBe(true);
  await plain.close();

  await test.step('files that are dropped, one after the other', async () => {
    const app = await startHeld(place);
    const page = await drawnPage(app);
    await drop(page, someFile('Letter.txt'));
    await drop(page, someFile('Envelope.txt'), someFile('Annex.txt'));
    goOn();
    const form = page.getByRole('dialog', { name: 'Log a letter' });
    await expect(form.getByText('Letter 1 of 3')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(form.getByRole('alert')).toContainText(
      '3 letters are not logged yet: Letter.txt, Envelope.txt, Annex.txt.',
    );
    await app.close();
  });

  await test.step('a second start, and folders that two more hand over', async () => {
    const app = await startHeld(place);
    const page = await drawnPage(app);
    const isVisible = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    expect(await isVisible()).toBe(false);
    startAgain(place);
    await expect.poll(isVisible).toBe(true);
    const [one, two] = [someFolder('One'), someFolder('Two')];
    startAgain(place, one);
    for (const opened of [two, one])
      await app.evaluate(
        ({ app: program }, to) => program.emit('second-instance', {}, [], '', { register: '', opened: to }),
        opened,
      );
    goOn();
    const dialog = page.getByRole('dialog', { name: /^Opened/ });
    for (const opened of [one, two]) {
      await expect(dialog).toContainText(`${opened} is no handover folder`);
      await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    }
    await expect(dialog).toBeHidden();
    await usable(page);
    await app.close();
  });

  await test.step('the menu, and keys that open something; a click on what cannot be used yet does nothing', async () => {
    const app = await startHeld(place);
    const page = await drawnPage(app);
    const at = await page.locator('#drawn [role="option"]').first().boundingBox();
    await page.mouse.click((at?.x ?? 0) + 200, (at?.y ?? 0) + 10);
    // Of the keys of a row, none: nobody could see for which.
    await page.keyboard.press('e');
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+k');
    await choose(app, '&View', 'Licenses');
    goOn();
    const palette = page.getByRole('dialog');
    await expect(palette.getByRole('combobox').or(palette.getByRole('searchbox')).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: 'Licenses' })).toBeVisible();
    await app.close();
  });

  await test.step('the window is closed: asked about as ever, once the program knows what that means', async () => {
    const app = await startHeld(place);
    const page = await drawnPage(app);
    await app.evaluate(({ BrowserWindow, dialog }) => {
      globalThis.asked = [];
      dialog.showMessageBox = (async (_window: object, { message }: { readonly message: string }) => {
        globalThis.asked.push(message);
        return { response: 2, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
      BrowserWindow.getAllWindows()[0]?.close();
    });
    goOn();
    await usable(page);
    await expect.poll(() => app.evaluate(() => globalThis.asked)).toHaveLength(1);
    await app.close();
  });

  await test.step('the program is ended: it ends, and opens no register', async () => {
    const app = await startHeld(place);
    await drawnPage(app);
    await app.close();
    expect(existsSync(join(registerDir, 'lock.json'))).toBe(false);
  });
});

test('a folder that is handed over before there is a window is said to be what it is', async ({ launch }) => {
  const first = await launch({ clock, args: ['--by', 'Dana Reyes'] });
  await first.close();
  const { registerDir, userDataDir } = first;
  const place = { registerDir, userDataDir };
  const app = await startHeld(place);
  const opened = someFolder('One');
  startAgain(place, opened);
  expect(app.windows()).toEqual([]);
  goOn();
  const dialog = (await app.firstWindow()).getByRole('dialog', { name: /^Opened/ });
  await expect(dialog).toContainText(`${opened} is no handover folder`);
  await app.close();
});
