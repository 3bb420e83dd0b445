import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, expect, type Page } from '@playwright/test';

const script = join(import.meta.dirname, '..', '..', 'scripts', 'packaging', 'in-root.sh');

/** The root file system that the package is installed in, as a folder of this machine. */
export const rootFolder = process.env.INSTALL_TEST_ROOT ?? '';

/** The person who uses the program there. */
export const person = 'robin';

/** A file of that root, as a path of this machine. */
export const inside = (path: string): string => join(rootFolder, path);

/** Runs a shell command in the root; what it printed, both streams together, and its exit code. */
export async function runAs(
  user: string,
  command: string,
): Promise<{ readonly code: number; readonly out: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(script, [rootFolder, user, command], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: 0, out: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
}

/** Starts a shell command in the root and lets it run; it ends with `stop`, and with it what it started. */
export function start(command: string): { readonly child: ChildProcess; readonly stop: () => void } {
  const child = spawn(script, [rootFolder, person, command], { detached: true, stdio: 'ignore' });
  return { child, stop: () => void (child.pid !== undefined && process.kill(-child.pid, 'SIGKILL')) };
}

/** A display, a session bus, a daemon for notices, and a record of what it is asked to show. */
export async function startSession(): Promise<{ readonly stop: () => void }> {
  const session = start(`
    rm -f ~/display ~/bus ~/notices
    exec dbus-run-session -- bash -c '
      Xvfb -displayfd 1 -screen 0 1280x900x24 -nolisten tcp > ~/display 2>/dev/null &
      while [ ! -s ~/display ]; do sleep 0.1; done
      export DISPLAY=:$(cat ~/display)
      dbus-monitor "interface=org.freedesktop.Notifications" > ~/notices &
      dunst &
      echo "export DISPLAY=$DISPLAY DBUS_SESSION_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS" > ~/bus
      wait'`);
  await expect.poll(async () => (await runAs(person, 'cat ~/bus')).out).toContain('DISPLAY=:');
  return session;
}

/** The line before a command that puts it on the session's display and bus. */
export const inSession = '. ~/bus;';

/** The text of a file of the person; empty while there is none. */
export function textOf(path: string): string {
  try {
    return readFileSync(inside(`/home/${person}/${path}`), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

const port = 9333;

/** The installed program with its window, as a person started it; a window is reached through its debugging port. */
export async function openProgram(
  args = '',
  program = 'export-docket',
): Promise<{
  readonly page: Page;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}> {
  const started = start(`${inSession} exec ${program} --remote-debugging-port=${port} --disable-gpu ${args}`);
  let browser: Browser | undefined;
  await expect
    .poll(async () => {
      browser ??= await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => undefined);
      return browser?.contexts()[0]?.pages().length ?? 0;
    })
    .toBe(1);
  const page = browser?.contexts()[0]?.pages()[0];
  if (browser === undefined || page === undefined) throw new Error('no window');
  const opened = browser;
  return {
    page,
    browser: opened,
    stop: async () => {
      await opened.close();
      started.stop();
      await expect
        .poll(async () => (await runAs('root', `pgrep -u ${person} -f "[/]opt/Export Docket"`)).code)
        .toBe(1);
    },
  };
}
