import { expect } from '@playwright/test';
import type { Launched } from './harness';
import { test } from './harness';
import { perform, toPage, toSettings } from './story';

// The window is hidden for a while. The page with the register in it is let go, and is there again as it was when the window is shown;
// while something in it would be lost it stays.

const start = { clock: '2019-11-25T15:00:00Z', args: ['--by', 'Kim Case'] };

/** Puts the long waits of the first process into the test's hand. */
const holdTime = ({ app }: Launched) =>
  app.evaluate(() => {
    const waits = new Map<unknown, () => void>();
    const { setTimeout: later, clearTimeout: clear } = globalThis;
    Object.assign(globalThis, {
      waits,
      setTimeout: (call: () => void, milliseconds: number) => {
        const timer = later(() => {
          waits.delete(timer);
          call();
        }, milliseconds);
        if (milliseconds === 300_000) waits.set(timer, call);
        return timer;
      },
      clearTimeout: (timer: NodeJS.Timeout) => {
        waits.delete(timer);
        clear(timer);
      },
    });
  });

/** Five minutes have gone by: answers how many waited for that. */
const fiveMinutes = ({ app }: Launched) =>
  app.evaluate(() => {
    const { waits } = globalThis as unknown as { readonly waits: Map<NodeJS.Timeout, () => void> };
    const calls = [...waits];
    for (const [timer, call] of calls) {
      clearTimeout(timer);
      call();
    }
    return calls.length;
  });

const hide = async ({ app }: Launched): Promise<void> => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(false);
};

const show = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());

/** The process of the page, which holds the register. */
const pageProcess = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());

const isGone = ({ page }: Launched) => page.url() === 'about:blank';

test('a page hidden for minutes is let go, and begins anew at the same place with what came meanwhile', async ({
  launch,
}) => {
  const program = await launch(start);
  const { page, app } = program;
  await perform(
    page,
    ['Alpha Example', 'Beta Example'].map((name) => ({ do: 'add-counterparty', name })),
  );
  await toPage(page, 'Counterparties');
  await page.getByRole('main').getByRole('searchbox').first().fill('beta');
  await page.getByRole('row', { name: /Beta Example/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beta Example');
  const before = await pageProcess(program);

  await holdTime(program);
  // Shown again in time it stays: nobody waits any more.
  await hide(program);
  await show(program);
  await expect.poll(() => fiveMinutes(program)).toBe(0);
  await hide(program);
  expect(await fiveMinutes(program)).toBe(1);
  await expect.poll(() => isGone(program)).toBe(true);
  // Its process has ended, and the calls of main are closed to the empty page.
  await expect
    .poll(() =>
      app.evaluate(({ app: all }, pid) => all.getAppMetrics().some((each) => each.pid === pid), before),
    )
    .toBe(false);

  await show(program);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beta Example');
  await perform(page, [{ do: 'change-counterparty', counterparty: 'Beta Example', name: 'Gamma Example' }]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gamma Example');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('main').getByRole('searchbox').first()).toHaveValue('beta');
});

test('a wish made while the page is gone is followed when it is there again', async ({ launch }) => {
  const program = await launch(start);
  const { page, app } = program;
  await holdTime(program);
  await hide(program);
  await fiveMinutes(program);
  await expect.poll(() => isGone(program)).toBe(true);
  await app.evaluate(({ Menu }) => {
    const all = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
    all.find(({ label }) => label === '&Log a Letter…')?.click();
  });
  await show(program);
  await expect(page.getByRole('dialog', { name: /letter/i })).toBeVisible();
});

test('a page with a form in it stays, with what was typed', async ({ launch }) => {
  const program = await launch(start);
  const { page } = program;
  await holdTime(program);
  await toPage(page, 'Counterparties');
  await page.getByRole('button', { name: 'Add a counterparty' }).click();
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Half typed');
  await hide(program);
  expect(await fiveMinutes(program)).toBe(1);
  // It was asked, and is asked again in five minutes.
  expect(await fiveMinutes(program)).toBe(1);
  await page.evaluate(() => window.exportDocket.readPresence({}));
  expect(isGone(program)).toBe(false);
  await show(program);
  await expect(page.getByRole('dialog').getByLabel('Name', { exact: true })).toHaveValue('Half typed');
});

test('a page stays while something typed in another one waits to be saved', async ({ launch }) => {
  const program = await launch(start);
  const { page } = program;
  await holdTime(program);
  await toSettings(page, 'Your company');
  const company = page.getByRole('main').getByLabel('Company name');
  await company.fill('Half typed, Inc.');
  await toPage(page, 'Docket');
  await hide(program);
  expect(await fiveMinutes(program)).toBe(1);
  // It was asked, and is asked again in five minutes.
  expect(await fiveMinutes(program)).toBe(1);
  await page.evaluate(() => window.exportDocket.readPresence({}));
  expect(isGone(program)).toBe(false);
  await show(program);
  await toSettings(page, 'Your company (changed)');
  await expect(company).toHaveValue('Half typed, Inc.');
});
