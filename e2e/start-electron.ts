import { join } from 'node:path';
import { type ElectronApplication, _electron as electron } from '@playwright/test';

const projectRoot = join(import.meta.dirname, '..');

/** Milliseconds, only to end what hangs: a busy machine is not a failure. */
export const patience = 120_000;

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/**
 * Starts the real Electron with the program's own arguments, and more in its environment than the test has. `loadedBefore`: a script that runs
 * in the first process before the program.
 */
export async function startElectron(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  loadedBefore?: string,
): Promise<ElectronApplication> {
  const app = await electron.launch({
    args: [
      // A virtual display has no graphics processor, and looking for one is a fifth of the start.
      ...(process.platform === 'linux' ? ['--ozone-platform=x11', '--disable-gpu'] : []),
      ...(loadedBefore === undefined ? [] : ['-r', loadedBefore]),
      projectRoot,
      ...args,
    ],
    // Chromium's sandbox refuses to start for root; for everyone else it stays on.
    chromiumSandbox: process.getuid?.() !== 0,
    cwd: projectRoot,
    env: { ...environment(), ...env },
    timeout: patience,
  });
  app.context().setDefaultTimeout(patience);
  return app;
}
