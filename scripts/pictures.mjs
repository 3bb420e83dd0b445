import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { startVirtualDisplay } from './display.mjs';
import { electronEnvironment, userSwitches } from './electron-runtime.mjs';
import { root } from './folders.mjs';
import { runScript, say } from './say.mjs';

/** The instant of the pictures. The sample counts from it: its reply is due on a Sunday, after two federal holidays. */
const morning = '2026-11-25T14:10:00Z';
/** The application whose reply is shown. */
const application = 'Z900101';

/** @param {string} name */
const picture = (name) => join(root, 'docs', name);

/**
 * Fits the inside of the window to a size and waits until it is drawn so.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 * @param {number} width
 * @param {number} height
 */
async function resize(app, page, width, height) {
  await app.evaluate(
    ({ BrowserWindow }, [wide = 0, high = 0]) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high),
    [width, height],
  );
  await page.waitForFunction(`innerWidth === ${width} && innerHeight === ${height}`);
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {string} folder
 */
async function take(app, folder) {
  const page = await app.firstWindow();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await resize(app, page, 1280, 826);
  const reply = page.getByRole('option').filter({ hasText: 'Reply to intent to deny' });
  await reply.first().waitFor();
  // The program says everywhere that its clock was set. The pictures leave that out, since no reader's clock is.
  await page
    .locator('.banners > *')
    .filter({ hasText: 'Test clock' })
    .evaluate((banner) => banner.style.setProperty('display', 'none'));
  await page.getByRole('button', { name: 'Acknowledge all' }).click();
  await page.getByText('The system did not show them').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.mouse.move(5, 600);
  await page.screenshot({ path: picture('picture-docket.png') });

  await resize(app, page, 1280, 980);
  await reply.filter({ hasText: application }).click();
  const panel = page.getByRole('complementary', { name: 'Deadline' });
  await panel.getByText('Why this date').waitFor();
  await page.mouse.move(5, 970);
  await panel.screenshot({ path: picture('picture-why-this-date.png') });

  const pdf = join(folder, 'sheet.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, pdf);
  await panel.getByRole('button', { name: 'Save as PDF' }).click();
  await page.getByText('sheet.pdf').first().waitFor();
  execFileSync('pdftoppm', [
    ...['-png', '-gray', '-singlefile', '-r', '100'],
    ...['-x', '45', '-y', '135', '-W', '760', '-H', '955'],
    pdf,
    picture('picture-printed-page'),
  ]);
}

// node scripts/pictures.mjs: takes the pictures of the README anew, from the real program with its sample register.
await runScript(async () => {
  const runtime = await bootstrap({ quiet: true, isTesting: true, needsDisplay: true });
  await ensureBuild({ quiet: true });
  const { _electron } = await import('@playwright/test');
  const display = await startVirtualDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-pictures-'));
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [
      ...userSwitches(),
      ...['--ozone-platform=x11', root, '--sample', '--clock', morning, '--by', 'R. Example'],
      ...['--register', join(folder, 'register'), '--user-data', join(folder, 'settings')],
    ],
    chromiumSandbox: process.getuid?.() !== 0,
    cwd: root,
    env: /** @type {Record<string, string>} */ ({
      ...electronEnvironment(runtime),
      DISPLAY: display.name,
      TZ: 'America/New_York',
    }),
  });
  try {
    await take(app, folder);
  } finally {
    await app.close();
    display.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const name of ['picture-docket.png', 'picture-why-this-date.png', 'picture-printed-page.png'])
    say('picture', `docs/${name}, ${Math.round(statSync(picture(name)).size / 1024)} KB`);
  return 0;
});
