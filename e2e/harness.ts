import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';

/** How to start the program. */
export type LaunchOptions = {
  /** A register folder of the test's own; without one a fresh, empty folder is made and removed. */
  readonly registerDir?: string;
  /** A settings folder of the test's own; without one a fresh, empty folder is made and removed. */
  readonly userDataDir?: string;
  /** The instant the program takes for now (ISO, UTC). */
  readonly clock?: string;
  /** Added to the environment, such as TZ. */
  readonly env?: Readonly<Record<string, string>>;
  /** Further arguments of the program. */
  readonly args?: readonly string[];
};

/** The running program. */
export type Launched = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly registerDir: string;
  /** The folder that holds the settings. */
  readonly userDataDir: string;
  /** What the window wrote to its console as an error. */
  readonly consoleErrors: readonly string[];
  /** Ends the program; folders of a test are removed after the test. */
  readonly close: () => Promise<void>;
};

/** Starts the real program; call it as often as the test needs. */
export type Launch = (options?: LaunchOptions) => Promise<Launched>;

const projectRoot = join(import.meta.dirname, '..');

type Fixtures = { readonly launch: Launch; readonly allowedConsoleErrors: readonly RegExp[] };

/** Playwright's test with `launch`. A test fails when a window it opened logged an error it did not allow. */
export const test = base.extend<Fixtures>({
  // A test that provokes an error says which: test.use({ allowedConsoleErrors: [/…/] }).
  allowedConsoleErrors: [[], { option: true }],
  launch: async ({ allowedConsoleErrors }, use) => {
    const folders: string[] = [];
    const launched: Launched[] = [];
    const makeFolder = async (name: string): Promise<string> => {
      const folder = await mkdtemp(join(tmpdir(), `export-docket-${name}-`));
      folders.push(folder);
      return folder;
    };
    await use(async (options = {}) => {
      const registerDir = options.registerDir ?? (await makeFolder('register'));
      const program = await start(
        registerDir,
        options.userDataDir ?? (await makeFolder('settings')),
        await makeFolder('config'),
        options,
      );
      launched.push(program);
      return program;
    });
    for (const program of launched) await program.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
    const unexpected = launched
      .flatMap((program) => program.consoleErrors)
      .filter((text) => !allowedConsoleErrors.some((allowed) => allowed.test(text)));
    if (unexpected.length > 0) throw new Error(`The window logged errors:\n${unexpected.join('\n')}`);
  },
});

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Waits until the first screen is there, and drawn unless the window is hidden: before that Chromium throws away every key. */
async function ready(page: Page, isHidden: boolean): Promise<void> {
  await page.locator('#root > :not(.opening)').first().waitFor({ state: 'attached' });
  if (isHidden) return;
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
    undefined,
    { polling: 20 },
  );
}

// Only to end what hangs: a busy machine is not a failure.
const patience = 120_000;

async function start(
  registerDir: string,
  userDataDir: string,
  configHome: string,
  options: LaunchOptions,
): Promise<Launched> {
  const app = await electron.launch({
    args: [
      // A virtual display has no graphics processor, and looking for one is a fifth of the start.
      ...(process.platform === 'linux' ? ['--ozone-platform=x11', '--disable-gpu'] : []),
      projectRoot,
      '--register',
      registerDir,
      '--user-data',
      userDataDir,
      ...(options.clock ? ['--clock', options.clock] : []),
      ...(options.args ?? []),
    ],
    // Chromium's sandbox refuses to start for root; for everyone else it stays on.
    chromiumSandbox: process.getuid?.() !== 0,
    cwd: projectRoot,
    // Whatever a test makes the program do: never in the home of whoever runs the test.
    env: { ...environment(), XDG_CONFIG_HOME: configHome, ...options.env },
    timeout: patience,
  });
  app.context().setDefaultTimeout(patience);
  const consoleErrors: string[] = [];
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') consoleErrors.push(message.text());
    });
    page.on('pageerror', (error) => consoleErrors.push(String(error)));
  };
  app.on('window', watch);
  const page = await app.firstWindow();
  await ready(page, options.args?.includes('--hidden') ?? false);
  let isOpen = true;
  app.on('close', () => {
    isOpen = false;
  });
  const close = async (): Promise<void> => {
    if (isOpen) await app.close();
  };
  return { app, page, registerDir, userDataDir, consoleErrors, close };
}
