import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { type HeldPrograms, holdPrograms } from './held-programs';
import { startElectron } from './start-electron';

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
  /** Other processes of the test read what is in the folders: begun on them again, the program needs no process of its own. */
  readonly isReadApart?: boolean;
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

type Fixtures = {
  readonly launch: Launch;
  readonly allowedConsoleErrors: readonly RegExp[];
  readonly ownProcess: boolean;
};

/**
 * Playwright's test with `launch`. A test fails when a window it opened logged an error it did not allow, and when it closed the
 * program in a process that is kept and something of it remained.
 */
export const test = base.extend<Fixtures, { readonly heldPrograms: HeldPrograms }>({
  heldPrograms: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
    async ({}, use) => {
      const programs = holdPrograms();
      await use(programs);
      await programs.throwAway();
    },
    { scope: 'worker' },
  ],
  // A test that provokes an error says which: test.use({ allowedConsoleErrors: [/…/] }).
  allowedConsoleErrors: [[], { option: true }],
  // Tests of what only a process of its own shows say so: test.use({ ownProcess: true }).
  ownProcess: [false, { option: true }],
  launch: async ({ allowedConsoleErrors, ownProcess, heldPrograms }, use, testInfo) => {
    const folders: string[] = [];
    const launched: Launched[] = [];
    const makeFolder = async (name: string): Promise<string> => {
      const folder = await mkdtemp(join(tmpdir(), `export-docket-${name}-`));
      folders.push(folder);
      return folder;
    };
    await use(async (options = {}) => {
      const places = {
        registerDir: options.registerDir ?? (await makeFolder('register')),
        userDataDir: options.userDataDir ?? (await makeFolder('settings')),
        configHome: await makeFolder('config'),
      };
      const isAgain = launched.some((each) => sharesFolder(each, places));
      const isHeld = !ownProcess && needsNoProcess(options) && (!isAgain || (options.isReadApart ?? false));
      const program = await start(places, options, isHeld ? heldPrograms : null);
      launched.push(program);
      return program;
    });
    // What a failed test left open is not trusted to close well.
    if (testInfo.status !== testInfo.expectedStatus) await heldPrograms.throwAway();
    for (const program of launched) await program.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
    const unexpected = launched
      .flatMap((program) => program.consoleErrors)
      .filter((text) => !allowedConsoleErrors.some((allowed) => allowed.test(text)));
    if (unexpected.length > 0) throw new Error(`The window logged errors:\n${unexpected.join('\n')}`);
  },
});

/** Where a program keeps what is its own. */
interface Places {
  readonly registerDir: string;
  readonly userDataDir: string;
  readonly configHome: string;
}

/** Whether what is asked for can be given to a program that is begun in a process of others: nothing that only a start reads. */
function needsNoProcess({ env = {} }: LaunchOptions): boolean {
  return Object.keys(env).every((name) => name === 'TZ');
}

/** Whether the program is started again by the same test: what only its memory kept must not look as kept in the folders. */
function sharesFolder(before: Launched, { registerDir, userDataDir }: Places): boolean {
  return before.registerDir === registerDir || before.userDataDir === userDataDir;
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

async function start(
  { registerDir, userDataDir, configHome }: Places,
  options: LaunchOptions,
  heldPrograms: HeldPrograms | null,
): Promise<Launched> {
  const args = [
    '--register',
    registerDir,
    '--user-data',
    userDataDir,
    ...(options.clock ? ['--clock', options.clock] : []),
    ...(options.args ?? []),
  ];
  const consoleErrors: string[] = [];
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') consoleErrors.push(message.text());
    });
    page.on('pageerror', (error) => consoleErrors.push(String(error)));
  };
  const held = await heldPrograms?.begin({ args, configHome, zone: options.env?.TZ, watch });
  const { app, page, end } = held
    ? { ...held, end: held.rest }
    : // Whatever a test makes the program do: never in the home of whoever runs the test.
      await startAlone(args, { XDG_CONFIG_HOME: configHome, ...options.env }, watch);
  let isOpen = true;
  const ended = (): void => {
    isOpen = false;
  };
  app.on('close', ended);
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    app.off('close', ended);
    await end();
  };
  await ready(page, options.args?.includes('--hidden') ?? false);
  return { app, page, registerDir, userDataDir, consoleErrors, close };
}

async function startAlone(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  watch: (page: Page) => void,
) {
  const app = await startElectron(args, env);
  app.on('window', watch);
  return { app, page: await app.firstWindow(), end: () => app.close() };
}
