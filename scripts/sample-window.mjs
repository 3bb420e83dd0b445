import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVirtualDisplay } from './display.mjs';
import { electronEnvironment, launcherOf, userSwitches } from './electron-runtime.mjs';
import { root } from './folders.mjs';

/** The instant of the pictures. The sample counts from it: its reply is due on a Sunday, after two federal holidays. */
const morning = '2026-11-25T14:10:00Z';

/**
 * The real program with its sample register in its window, on a display of its own.
 * @typedef {object} SampleWindow
 * @property {import('@playwright/test').ElectronApplication} app
 * @property {import('@playwright/test').Page} page
 * @property {string} folder of this program alone; `stop` removes it
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {{readonly isOwn?: boolean}} [what] an empty register in place of the sample, before anyone has said who enters
 * @returns {Promise<SampleWindow>}
 */
export async function openSampleWindow(runtime, { isOwn = false } = {}) {
  const electron = await launcherOf(runtime);
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-sample-'));
  const display = process.platform === 'linux' ? await startVirtualDisplay() : null;
  const env = { ...electronEnvironment(runtime), TZ: 'America/New_York', XDG_CONFIG_HOME: folder };
  const app = await electron.launch({
    args: [
      ...userSwitches(),
      ...(display === null ? [] : ['--ozone-platform=x11']),
      ...[root, '--clock', morning],
      ...(isOwn ? [] : ['--sample', '--by', 'R. Example']),
      ...['--register', join(folder, 'register'), '--user-data', join(folder, 'settings')],
    ],
    chromiumSandbox: userSwitches().length === 0,
    cwd: root,
    env: /** @type {Record<string, string>} */ (display === null ? env : { ...env, DISPLAY: display.name }),
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    folder,
    stop: async () => {
      await app.close();
      display?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Fits the inside of the window to a size and waits until it is drawn so.
 * @param {SampleWindow} window
 * @param {{readonly width: number, readonly height: number}} size in pixels of the screen
 * @param {number} [zoom] 2 for 200 %
 */
export async function resize({ app, page }, { width, height }, zoom = 1) {
  await app.evaluate(
    ({ BrowserWindow }, [wide = 0, high = 0, factor = 1]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(wide, high);
      window?.webContents.setZoomFactor(factor);
    },
    [width, height, zoom],
  );
  // Asked from outside: the policy of the window lets no text be run in it as a script.
  const isSo = () =>
    page.evaluate(
      ([wide, high]) => innerWidth === wide && innerHeight === high,
      [Math.round(width / zoom), Math.round(height / zoom)],
    );
  const until = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error(`The window did not become ${width} × ${height}.`);
    await page.waitForTimeout(50);
  }
}

/**
 * Answers the system's own dialogs with "cancel": they would wait for a person.
 * @param {import('@playwright/test').ElectronApplication} app
 */
export function cancelDialogs(app) {
  return app.evaluate(({ dialog }) => {
    const none = async () => ({ canceled: true, filePath: '', filePaths: [] });
    dialog.showSaveDialog = /** @type {any} */ (none);
    dialog.showOpenDialog = /** @type {any} */ (none);
  });
}
